package io.github.wasmrun.engine.limit;

import io.github.wasmrun.Fuel;
import io.github.wasmrun.FuelExhaustedException;
import io.github.wasmrun.Limits;
import io.github.wasmrun.internal.Range;
import io.github.wasmrun.rewrite.MeteredModule;
import org.jspecify.annotations.Nullable;

/**
 * What one instance may still use, and what ends its calls: the part of limits that is in no bytes.
 *
 * <p>Without a clock the guest's global has all of the fuel. With a timeout, or if calls can be
 * cancelled, it has one slice at a time, and the guest asks for the next.
 */
public final class Meter implements Fuel {
  /** The globals that were added to the module. */
  public interface Globals {
    /** The fuel that is left of what was given to the guest. */
    long fuel();

    /** Gives the guest fuel. */
    void setFuel(long units);

    /** The number of calls in progress. */
    int depth();

    /** Sets the number of calls in progress. */
    void setDepth(int calls);

    /** Sets how many calls may be in progress, as an unsigned number. */
    void setMaxDepth(int calls);
  }

  /** Ends the guest for a reason, in the host's own way. */
  @FunctionalInterface
  public interface End {
    /**
     * Ends the guest that calls the hook: throws, or notes the reason for when the guest has
     * trapped.
     *
     * @param reason what the host's call throws; null for calls that are nested too deeply
     */
    void end(@Nullable RuntimeException reason);
  }

  /** After so many instructions the guest looks at the clock: less than 10 ms when compiled. */
  private static final long SLICE = 1_000_000;

  private final Globals globals;
  private final End end;
  private final @Nullable Share share;
  private final boolean counted;
  private final boolean sliced;
  private final boolean deep;
  private final boolean cancellable;
  private final long timeoutNanos;

  /** Fuel that the guest's global does not have yet. */
  private long reserve;

  /** All fuel that the guest has got. */
  private long given;

  /** How many calls of the host into this instance are in progress. */
  private volatile int calls;

  private volatile boolean cancelled;

  /**
   * The meter of a new instance, of which nothing has run yet.
   *
   * @param limits the instance's
   * @param share what it uses of its group's; null without a group
   */
  public Meter(Limits limits, @Nullable Share share, Globals globals, End end) {
    this.share = share;
    this.globals = globals;
    this.end = end;
    this.counted = limits.fuel().isPresent();
    this.cancellable = limits.cancellable();
    this.timeoutNanos = limits.timeout().isPresent() ? limits.timeout().get().toNanos() : -1;
    this.sliced = cancellable || timeoutNanos >= 0;
    this.deep = limits.maxCallDepth().isPresent();
    if (deep) {
      globals.setMaxDepth(limits.maxCallDepth().getAsInt());
    }
    if (counted) {
      given = limits.fuel().getAsLong();
      put(given);
    } else if (sliced) {
      globals.setFuel(SLICE);
    }
  }

  /** Whether {@link #begin} and {@link #end} must be called around calls of the host. */
  public boolean watchesCalls() {
    return sliced || deep;
  }

  /** The host calls a function of the instance, or makes the instance. */
  public HostCalls.Call begin() {
    HostCalls.Call call = HostCalls.begin(this, deadline());
    if (calls == 0) {
      cancelled = false;
      if (deep) {
        // A call that came from another instance and trapped has left it as it was.
        globals.setDepth(0);
      }
    }
    call.depth = deep ? globals.depth() : 0;
    calls++;
    return call;
  }

  /**
   * The call has ended.
   *
   * @param failed whether it has thrown
   */
  public void end(HostCalls.Call call, boolean failed) {
    HostCalls.end(call);
    calls--;
    if (failed && deep) {
      globals.setDepth(call.depth);
    }
  }

  /** The guest of a call is suspended: others may run before it goes on. */
  public void suspend(HostCalls.Call call) {
    HostCalls.end(call);
    if (deep) {
      int depth = globals.depth();
      globals.setDepth(call.depth);
      call.depth = depth - call.depth;
    }
  }

  /** The guest of a suspended call goes on. */
  public void resume(HostCalls.Call call) {
    HostCalls.resume(call);
    if (deep) {
      int depth = globals.depth();
      globals.setDepth(depth + call.depth);
      call.depth = depth;
    }
  }

  private long deadline() {
    return timeoutNanos < 0 ? HostCalls.NEVER : HostCalls.now() + timeoutNanos;
  }

  /**
   * What the guest's hook does.
   *
   * @param reason why the guest calls it
   * @return 0 if the guest may go on, 1 if it must trap
   */
  public int ask(int reason) {
    if (reason == MeteredModule.LOOK) {
      return go();
    }
    if (share != null && (reason & ~1) != 0) {
      return share.grow(reason);
    }
    if (reason == MeteredModule.TOO_DEEP) {
      end.end(null);
      return 1;
    }
    long left = left();
    if (counted && left <= 0) {
      put(0);
      end.end(
          new FuelExhaustedException(
              "out of fuel: the guest has used all of its " + given + " units"));
      return 1;
    }
    put(counted ? left : SLICE);
    return go();
  }

  /** Whether time and cancellation let the guest go on. */
  private int go() {
    RuntimeException stop = HostCalls.stop();
    if (stop != null) {
      end.end(stop);
      return 1;
    }
    return 0;
  }

  boolean isCancellable() {
    return cancellable;
  }

  /** Whether somebody has cancelled the call. */
  boolean isCancelled() {
    return cancelled;
  }

  /** The call that was cancelled ends. */
  void takeCancellation() {
    cancelled = false;
  }

  long timeoutNanos() {
    return timeoutNanos;
  }

  /** Ends the call that is in progress, if there is one. Any thread may call it. */
  public void cancel() {
    if (!cancellable) {
      throw noCancellation();
    }
    if (calls > 0) {
      cancelled = true;
    }
  }

  /** The instance cannot be cancelled. */
  public static IllegalStateException noCancellation() {
    return new IllegalStateException("the instance was made without Limits.withCancellation()");
  }

  /** The fuel, for users. */
  public Fuel fuel() {
    if (!counted) {
      throw noFuel();
    }
    return this;
  }

  /** The instance has no fuel. */
  public static IllegalStateException noFuel() {
    return new IllegalStateException("the instance was made without Limits.withFuel(…)");
  }

  private long left() {
    return reserve + globals.fuel();
  }

  private void put(long units) {
    long slice = sliced ? Math.min(units, SLICE) : units;
    reserve = counted ? units - slice : 0;
    globals.setFuel(slice);
  }

  @Override
  public long remaining() {
    return Math.max(0, left());
  }

  @Override
  public long consumed() {
    return counted ? given - remaining() : 0;
  }

  @Override
  public void add(long units) {
    Range.check("fuel", units, 0, Long.MAX_VALUE);
    long remaining = remaining();
    set(units > Long.MAX_VALUE - remaining ? Long.MAX_VALUE : remaining + units);
  }

  @Override
  public void set(long units) {
    Range.check("fuel", units, 0, Long.MAX_VALUE);
    given += units - remaining();
    put(units);
  }
}
