package io.github.wasmrun.wasi;

import io.github.wasmrun.Instance;

/**
 * A reactor that is ready to be called, with its WASI. Close it after use. One thread at a time.
 *
 * @param instance the instance; calls of it throw {@link io.github.wasmrun.ExitException} when the
 *     guest exits
 * @param host its WASI, with what it wrote
 */
public record WasiReactor(Instance instance, WasiHost host) implements AutoCloseable {
  /** Closes the instance and the guest's files. */
  @Override
  public void close() {
    instance.close();
    host.close();
  }
}
