package io.github.wasmrun.worker;

import io.github.wasmrun.Memory;
import io.github.wasmrun.WasmModule;
import org.jspecify.annotations.Nullable;

/** The worker in which {@link WorkerImports} are. Only engines implement it. */
public interface WorkerContext {
  /** The number of the worker in its pool, 0 or more. */
  int index();

  /** The name of the worker: that of the pool, {@code -} and the number. */
  String name();

  /** The module. */
  WasmModule module();

  /**
   * The memory of the guest: the first one that the module imports, else the one that it exports.
   *
   * @throws IllegalStateException if there is none; one that is exported is there when the instance
   *     is made
   */
  Memory memory();

  /**
   * Sends a message to {@link WorkerOptions#onMessage}. It arrives before the result of the call
   * that sends it, and in the order of sending.
   *
   * @param message null, a {@code Boolean}, {@code Integer}, {@code Long}, {@code Float}, {@code
   *     Double}, {@code String}, {@code byte[]} or a list of these; copied
   * @throws IllegalArgumentException if it is something else
   */
  void postMessage(@Nullable Object message);
}
