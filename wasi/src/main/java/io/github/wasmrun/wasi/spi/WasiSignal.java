package io.github.wasmrun.wasi.spi;

import java.util.concurrent.CompletableFuture;

/**
 * Wakes a guest that waits for the network: one guest waits, any thread may set it. What is set
 * while nobody waits ends the next wait.
 */
public interface WasiSignal {
  /** Ends the wait, or the next one. */
  void set();

  /** Whether the current thread may stand still until this is set. */
  boolean canWait();

  /**
   * Waits until this is set.
   *
   * @param nanos how long at most, more than 0
   * @return false if the thread was interrupted
   */
  boolean await(long nanos);

  /**
   * As {@link #await}, where the current thread must not wait.
   *
   * @return ends when this is set, or after {@code nanos}
   */
  CompletableFuture<?> later(long nanos);
}
