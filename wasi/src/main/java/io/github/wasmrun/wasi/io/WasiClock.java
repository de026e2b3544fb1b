package io.github.wasmrun.wasi.io;

import io.github.wasmrun.files.Errno;
import io.github.wasmrun.internal.Range;
import io.github.wasmrun.wasi.Wasi;
import java.util.concurrent.CompletableFuture;

/** The clocks that a guest sees. Times are nanoseconds. */
public interface WasiClock {
  /** Time since 1970-01-01T00:00:00Z. */
  long realtimeNanos();

  /** Time since some point, never going back. */
  long monotonicNanos();

  /** The step of {@link #realtimeNanos}, at least 1. */
  default long realtimeResolutionNanos() {
    return 1_000_000;
  }

  /** The step of {@link #monotonicNanos}, at least 1. */
  default long monotonicResolutionNanos() {
    return 1000;
  }

  /**
   * Waits; it may return earlier, then it is called again.
   *
   * @param nanos how long, more than 0
   * @return false if the wait was interrupted: the guest gets {@link Errno#INTR}
   */
  boolean sleep(long nanos);

  /**
   * {@link #sleep} for a program {@linkplain Wasi#threads with threads} in a page, whose main
   * thread must not wait: the future ends as the method does. Default: sleeps before it returns.
   */
  default CompletableFuture<Boolean> sleepAsync(long nanos) {
    return CompletableFuture.completedFuture(sleep(nanos));
  }

  /** The host's clocks. A guest that sleeps on a page's main thread makes the page wait. */
  static WasiClock system() {
    return Hosts.clock();
  }

  /**
   * A clock for runs that always go the same way: it starts at {@code startNanos}, goes on by
   * {@code stepNanos} each time it is read, and sleeps without waiting. It stops at
   * 2<sup>63</sup>-1 nanoseconds, where every sleep is over.
   */
  static WasiClock fixed(long startNanos, long stepNanos) {
    Range.check("stepNanos", stepNanos, 0, Long.MAX_VALUE);
    return new WasiClock() {
      private long passed;

      @Override
      public long realtimeNanos() {
        return sum(startNanos, monotonicNanos());
      }

      @Override
      public long monotonicNanos() {
        long now = passed;
        passed = sum(passed, stepNanos);
        return now;
      }

      @Override
      public boolean sleep(long nanos) {
        passed = sum(passed, nanos);
        return true;
      }

      private long sum(long time, long nanos) {
        return time > Long.MAX_VALUE - nanos ? Long.MAX_VALUE : time + nanos;
      }
    };
  }
}
