package io.github.wasmrun.wasi.spi;

import java.util.concurrent.CompletableFuture;

/**
 * What WASI takes from the host by default: clocks and random numbers. Found by {@link
 * java.util.ServiceLoader}; without one there are Java's own clocks, busy waiting and {@code
 * SecureRandom}. Times are nanoseconds.
 */
public interface WasiPlatform {
  /** Whether this is for the host that it runs on; if not, it counts as absent. */
  default boolean runsHere() {
    return true;
  }

  /** Time since 1970-01-01T00:00:00Z. */
  long realtimeNanos();

  /** Time since some point, never going back. */
  long monotonicNanos();

  /** The step of {@link #realtimeNanos}, at least 1. */
  long realtimeResolutionNanos();

  /** The step of {@link #monotonicNanos}, at least 1. */
  long monotonicResolutionNanos();

  /**
   * Waits; it may return earlier, then it is called again.
   *
   * @param nanos how long, more than 0
   * @return false if the wait was interrupted
   */
  boolean sleep(long nanos);

  /**
   * {@link #sleep} where the main thread must not wait: the future ends as the method does.
   * Default: sleeps before it returns.
   */
  default CompletableFuture<Boolean> sleepAsync(long nanos) {
    return CompletableFuture.completedFuture(sleep(nanos));
  }

  /** Fills {@code length} bytes of {@code target} from {@code offset} on, fit for keys. */
  void fillRandom(byte[] target, int offset, int length);
}
