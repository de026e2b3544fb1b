package io.github.wasmrun.wasi.component.internal;

import io.github.wasmrun.TimeoutException;

/** Until when a guest may wait; first it may wait for ever. */
public final class Deadline {
  private long nanos = -1;
  private long since;

  /** No deadline. */
  public Deadline() {}

  /** From now on there are {@code duration} nanoseconds; no deadline if that is negative. */
  public void set(long duration) {
    nanos = duration;
    since = System.nanoTime();
  }

  /** How many nanoseconds are left, 0 or more. */
  long nanosLeft() {
    return nanos < 0 ? Long.MAX_VALUE : Math.max(0, nanos - (System.nanoTime() - since));
  }

  /** Fails if no time is left. */
  void check() {
    if (nanosLeft() == 0) {
      throw new TimeoutException(
          "the component waited until its time of " + nanos / 1_000_000 + " ms was over");
    }
  }
}
