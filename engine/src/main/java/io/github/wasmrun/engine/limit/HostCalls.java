package io.github.wasmrun.engine.limit;

import io.github.wasmrun.CancelledException;
import io.github.wasmrun.TimeoutException;
import org.jspecify.annotations.Nullable;

/** The calls of the host that are in progress in the current thread, of instances with limits. */
public final class HostCalls {
  /** The deadline of a call that may take any time. */
  public static final long NEVER = Long.MAX_VALUE;

  /** A call in progress. */
  public static final class Call {
    final Meter meter;
    @Nullable Call outer;

    /** When it must have ended, together with the calls around it. */
    final long deadline;

    /** How many calls of the guest were in progress when it began. */
    int depth;

    private final long timeoutNanos;

    private Call(Meter meter, @Nullable Call outer, long own) {
      boolean isOuters =
          outer != null && outer.deadline != NEVER && (own == NEVER || outer.deadline - own < 0);
      this.meter = meter;
      this.outer = outer;
      this.deadline = isOuters ? outer.deadline : own;
      this.timeoutNanos = isOuters ? outer.timeoutNanos : meter.timeoutNanos();
    }

    long timeoutNanos() {
      return timeoutNanos;
    }
  }

  /** After so long whoever waits looks whether a call was cancelled. */
  private static final long LOOK_NANOS = 20_000_000;

  private static final ThreadLocal<@Nullable Call> CURRENT = new ThreadLocal<>();

  private HostCalls() {}

  static Call begin(Meter meter, long deadline) {
    Call call = new Call(meter, CURRENT.get(), deadline);
    CURRENT.set(call);
    return call;
  }

  static void end(Call call) {
    if (call.outer == null) {
      CURRENT.remove();
    } else {
      CURRENT.set(call.outer);
    }
  }

  /** A call that was ended for a while goes on. */
  static void resume(Call call) {
    call.outer = CURRENT.get();
    CURRENT.set(call);
  }

  /**
   * How long the current thread may wait for something before it asks again: for ever if that is
   * {@link #NEVER}. If it is 0 the guest must end, see {@link #stop}.
   */
  public static long patience() {
    Call current = CURRENT.get();
    long patience = NEVER;
    for (Call call = current; call != null; call = call.outer) {
      if (call.meter.isCancelled()) {
        return 0;
      }
      if (call.meter.isCancellable()) {
        patience = LOOK_NANOS;
      }
    }
    return current == null || current.deadline == NEVER
        ? patience
        : Math.min(patience, Math.max(0, current.deadline - now()));
  }

  /** Why the guest that runs in the current thread must end; null if it may go on. */
  public static @Nullable RuntimeException stop() {
    Call current = CURRENT.get();
    for (Call call = current; call != null; call = call.outer) {
      if (call.meter.isCancelled()) {
        call.meter.takeCancellation();
        return new CancelledException("the call was cancelled");
      }
    }
    return current != null && current.deadline != NEVER && now() - current.deadline >= 0
        ? new TimeoutException(
            "the call has taken longer than its limit of " + millis(current.timeoutNanos()))
        : null;
  }

  private static String millis(long nanos) {
    return nanos % 1_000_000 == 0 ? nanos / 1_000_000 + " ms" : nanos + " ns";
  }

  /** The clock of deadlines, in nanoseconds. */
  static long now() {
    return System.nanoTime();
  }
}
