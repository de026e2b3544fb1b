package io.github.wasmrun.integration;

import io.github.wasmrun.Limits;
import java.io.Serializable;
import java.time.Duration;

/**
 * What calls of a guest may use. Immutable and serialisable: each {@code with…} returns a changed
 * copy.
 *
 * <p>The first group is for each call: what exceeds it is the failure of a row. The second is for a
 * whole task: what exceeds it ends the task, since a guest that needs ten seconds for each of a
 * million rows would hold it up for months.
 */
public final class GuestLimits implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Ten seconds for a call, 256 MiB of memory; no limits for a task. */
  public static final GuestLimits DEFAULTS = new GuestLimits();

  private long timeoutMillis = 10_000;
  private long fuel = -1;
  private long memoryBytes = 256L << 20;
  private int callDepth = -1;
  private boolean deterministic;
  private long taskFuel = -1;
  private long taskMillis = -1;
  private long taskFailures = -1;

  private GuestLimits() {}

  private GuestLimits copy() {
    GuestLimits copy = new GuestLimits();
    copy.timeoutMillis = timeoutMillis;
    copy.fuel = fuel;
    copy.memoryBytes = memoryBytes;
    copy.callDepth = callDepth;
    copy.deterministic = deterministic;
    copy.taskFuel = taskFuel;
    copy.taskMillis = taskMillis;
    copy.taskFailures = taskFailures;
    return copy;
  }

  private static long check(String name, long value, long min) {
    if (value < min) {
      throw new IllegalArgumentException(name + " must be " + min + " or more, got " + value);
    }
    return value;
  }

  /** How long a call may take, at least a millisecond. Default: ten seconds. */
  public GuestLimits withTimeout(Duration timeout) {
    GuestLimits copy = copy();
    copy.timeoutMillis = check("timeout in ms", timeout.toMillis(), 1);
    copy.deterministic = false;
    return copy;
  }

  /**
   * How much fuel a call may use, see {@link Limits#withFuel}; a call for a batch may use as much
   * for each of its rows. Default: it is not counted.
   */
  public GuestLimits withFuel(long units) {
    GuestLimits copy = copy();
    copy.fuel = check("fuel", units, 0);
    return copy;
  }

  /** How large each memory of the guest may become. Default: 256 MiB. */
  public GuestLimits withMaxMemoryBytes(long bytes) {
    GuestLimits copy = copy();
    copy.memoryBytes = check("maxMemoryBytes", bytes, 0);
    return copy;
  }

  /**
   * How many calls may be in progress, one inside the other. Default: as the stack has room for.
   */
  public GuestLimits withMaxCallDepth(int calls) {
    GuestLimits copy = copy();
    copy.callDepth = (int) check("maxCallDepth", calls, 0);
    return copy;
  }

  /**
   * The same results bit by bit on each machine, so that a task that is tried again gives the same
   * rows: no clock, canonical NaNs, and fuel in the place of time. Together with {@link
   * GuestFunction#withRenewAfter} of 1 a row's result depends on the row alone.
   *
   * @param fuel how much a call may use
   */
  public GuestLimits withDeterminism(long fuel) {
    GuestLimits copy = withFuel(fuel);
    copy.deterministic = true;
    copy.timeoutMillis = -1;
    return copy;
  }

  /** How much fuel all calls of a task may use. Needs {@link #withFuel}. Default: no limit. */
  public GuestLimits withTaskFuel(long units) {
    GuestLimits copy = copy();
    copy.taskFuel = check("taskFuel", units, 0);
    return copy;
  }

  /** How long all calls of a task may take together. Default: no limit. */
  public GuestLimits withTaskTimeout(Duration timeout) {
    GuestLimits copy = copy();
    copy.taskMillis = check("taskTimeout in ms", timeout.toMillis(), 1);
    return copy;
  }

  /** After how many failed rows a task gives up. Default: never. */
  public GuestLimits withMaxTaskFailures(long rows) {
    GuestLimits copy = copy();
    copy.taskFailures = check("maxTaskFailures", rows, 0);
    return copy;
  }

  /** Those of an instance. */
  Limits limits() {
    Limits limits = Limits.NONE.withMaxMemoryBytes(Math.min(memoryBytes, 1L << 40));
    if (fuel >= 0) {
      limits = limits.withFuel(Long.MAX_VALUE);
    }
    if (callDepth >= 0) {
      limits = limits.withMaxCallDepth(callDepth);
    }
    if (deterministic) {
      limits = limits.withDeterminism();
    } else {
      limits = limits.withTimeout(Duration.ofMillis(timeoutMillis));
    }
    return limits;
  }

  /** Those of a program, which runs once. */
  Limits programLimits() {
    return fuel >= 0 ? limits().withFuel(fuel) : limits();
  }

  /** Fuel of a call; below 0 if it is not counted. */
  long fuel() {
    return fuel;
  }

  /** Fuel of a task; below 0 if it is not limited. */
  long taskFuel() {
    return taskFuel;
  }

  /** Time of a task in milliseconds; below 0 if it is not limited. */
  long taskMillis() {
    return taskMillis;
  }

  /** Failed rows of a task; below 0 if they are not limited. */
  long taskFailures() {
    return taskFailures;
  }

  /** Whether the same arguments give the same results, see {@link #withDeterminism}. */
  public boolean isDeterministic() {
    return deterministic;
  }
}
