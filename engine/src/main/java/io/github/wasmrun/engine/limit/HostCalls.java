package io.github.wasmrun.engine.limit;

import org.jspecify.annotations.Nullable;

/** The calls of the host that are in progress in the current thread, of instances with limits. */
public final class HostCalls {
  /** The deadline of a call that may take any time. */
  static final long NEVER = Long.MAX_VALUE;

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

  private static final ThreadLocal<@Nullable Call> CURRENT = new ThreadLocal<>();

  private HostCalls() {}

  static @Nullable Call current() {
    return CURRENT.get();
  }

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

  /** The clock of deadlines, in nanoseconds. */
  static long now() {
    return System.nanoTime();
  }
}
