package io.github.wasmrun.wasi.io;

import io.github.wasmrun.HostFunction;
import io.github.wasmrun.Memory;

/**
 * Gives functions of WASI in place of ours: another library's, or ours with something around them,
 * a log of the calls for example.
 */
@FunctionalInterface
public interface WasiProvider {
  /**
   * The function that a guest gets.
   *
   * @param name its name in {@code wasi_snapshot_preview1}
   * @param ours our function; one of another type is refused when the guest is instantiated
   */
  HostFunction function(String name, HostFunction ours);

  /** Tells which memory the next guest's pointers mean; called before it runs. */
  default void attach(Memory memory) {}
}
