package io.github.wasmrun;

import io.github.wasmrun.internal.Range;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * How much one instance may use, see {@link WasmModule#instantiate(Imports, Limits)}. Immutable:
 * each {@code with…} returns a changed copy.
 *
 * <p>Fuel, call depth, time and canonical NaNs are written into a copy of the module's code, so
 * that each engine on each host counts the same; the module that users see stays as it is. An
 * instance that has none of them runs the code that it runs without limits. What an instance may
 * use beyond that is held to the limits of the engine, see {@link EngineConfig}.
 */
public final class Limits {
  /** No limits but those of the engine. */
  public static final Limits NONE = new Limits();

  private static final long ALL_ELEMENTS = 0xFFFFFFFFL;
  private static final long PAGE = 65536;

  private long fuel = -1;
  private int maxCallDepth = -1;
  private long timeoutNanos = -1;
  private boolean cancellable;
  private boolean deterministic;
  private int maxMemoryPages = Integer.MAX_VALUE;
  private long maxTableElements = ALL_ELEMENTS;
  private @Nullable InstanceGroup group;

  private Limits() {}

  private Limits copy() {
    Limits copy = new Limits();
    copy.fuel = fuel;
    copy.maxCallDepth = maxCallDepth;
    copy.timeoutNanos = timeoutNanos;
    copy.cancellable = cancellable;
    copy.deterministic = deterministic;
    copy.maxMemoryPages = maxMemoryPages;
    copy.maxTableElements = maxTableElements;
    copy.group = group;
    return copy;
  }

  /**
   * Gives the instance {@code units} of fuel, see {@link Instance#fuel}. Default: fuel is not
   * counted.
   *
   * <p>An instruction costs one unit, as in Wasmtime 49: {@code nop}, {@code drop}, {@code block},
   * {@code loop}, {@code unreachable}, {@code return}, {@code else} and {@code end} cost nothing, a
   * call of a function one more, and what works on many elements one more for each byte or element:
   * {@code memory.fill}, {@code memory.copy}, {@code memory.init}, {@code table.fill}, {@code
   * table.copy}, {@code table.init}, {@code array.new}, {@code array.new_default}, {@code
   * array.new_data}, {@code array.new_elem}, {@code array.fill}, {@code array.copy}, {@code
   * array.init_data} and {@code array.init_elem}. {@code memory.grow} and {@code table.grow} cost
   * one more for each page or element by which they grow; where they fail they cost one unit. What
   * is too long for the fuel that is left is not done, but a memory or table has grown. A call that
   * runs out of fuel ends with {@link FuelExhaustedException}; the instance can be called again
   * when it has fuel.
   *
   * @param units 0 or more
   */
  public Limits withFuel(long units) {
    Range.check("fuel", units, 0, Long.MAX_VALUE);
    Limits copy = copy();
    copy.fuel = units;
    return copy;
  }

  /**
   * Lets at most {@code calls} calls be in progress, one inside the other. Default: as many as the
   * host's stack has room for, which differs between hosts and with what the JIT does.
   *
   * <p>The next one traps with {@link TrapCode#STACK_EXHAUSTED}. Calls of functions of the instance
   * count, those of the host's functions do not; a tail call replaces its caller's. A browser's own
   * stack has room for some ten thousand small calls.
   *
   * @param calls 0 or more
   */
  public Limits withMaxCallDepth(int calls) {
    Range.check("maxCallDepth", calls, 0, Integer.MAX_VALUE);
    Limits copy = copy();
    copy.maxCallDepth = calls;
    return copy;
  }

  /**
   * Ends a call of the host with {@link TimeoutException} when it has taken {@code timeout}.
   * Default: a call may take any time.
   *
   * <p>It counts from when the host calls a function of the instance, or makes the instance, until
   * that call returns; host functions count too. The guest looks at the clock after each million of
   * instructions, so a page's main thread needs no worker for it, and after what may take long:
   * each call of a function that it imports, each wait, and each 32nd call through a table or a
   * reference. So a host function and a wait are not ended, but the guest is when they return. Code
   * that another instance calls has the time of that instance's call.
   *
   * @param timeout more than zero
   * @throws IllegalArgumentException if the limits are {@linkplain #withDeterminism deterministic}
   */
  public Limits withTimeout(Duration timeout) {
    long seconds = Objects.requireNonNull(timeout, "timeout").getSeconds();
    if (timeout.isNegative() || timeout.isZero()) {
      throw new IllegalArgumentException("timeout must be more than zero, got " + timeout);
    }
    if (deterministic) {
      throw noClock();
    }
    Limits copy = copy();
    copy.timeoutNanos =
        seconds >= 1_000_000_000L
            ? Long.MAX_VALUE / 4
            : seconds * 1_000_000_000L + timeout.getNano();
    return copy;
  }

  /**
   * Lets {@link Instance#cancel} end calls in progress. Default: it cannot.
   *
   * @throws IllegalArgumentException if the limits are {@linkplain #withDeterminism deterministic}
   */
  public Limits withCancellation() {
    if (deterministic) {
      throw noClock();
    }
    Limits copy = copy();
    copy.cancellable = true;
    return copy;
  }

  /**
   * Makes the guest's results the same bit by bit, on each host and each time: each result that is
   * not a number has the canonical bits, and modules with instructions of relaxed SIMD are refused
   * with {@link UnsupportedFeatureException}. Fuel is the only clock then. Default: such bits are
   * the processor's.
   *
   * <p>What imports do is up to the host; for WASI see its settings. How deep calls may be nested
   * differs between hosts without {@link #withMaxCallDepth}, and so does the size that memories may
   * have without {@link #withMaxMemoryPages}.
   *
   * @throws IllegalArgumentException if there is a timeout or cancellation
   */
  public Limits withDeterminism() {
    if (timeoutNanos >= 0 || cancellable) {
      throw noClock();
    }
    Limits copy = copy();
    copy.deterministic = true;
    return copy;
  }

  private static IllegalArgumentException noClock() {
    return new IllegalArgumentException(
        "timeout and cancellation depend on the clock, which determinism excludes: use fuel");
  }

  /**
   * Limits each memory of the instance to {@code pages} pages of 64 KiB. Default: 2147483647, so
   * that the engine's limit counts.
   *
   * <p>A module that asks for more at its start is refused with {@link LimitException}, and so is
   * an imported memory that may grow to more; growing beyond it fails as the instruction {@code
   * memory.grow} does.
   *
   * @param pages 0 to 2147483647
   */
  public Limits withMaxMemoryPages(int pages) {
    Range.check("maxMemoryPages", pages, 0, Integer.MAX_VALUE);
    Limits copy = copy();
    copy.maxMemoryPages = pages;
    return copy;
  }

  /**
   * {@link #withMaxMemoryPages} in bytes: as many pages as fit into {@code bytes}.
   *
   * @param bytes 0 to 140737488289792
   */
  public Limits withMaxMemoryBytes(long bytes) {
    Range.check("maxMemoryBytes", bytes, 0, Integer.MAX_VALUE * PAGE);
    return withMaxMemoryPages((int) (bytes / PAGE));
  }

  /**
   * Limits each table of the instance to {@code elements} elements. Default: 4294967295, so that
   * the engine's limit counts.
   *
   * <p>A module that asks for more at its start is refused with {@link LimitException}, and so is
   * an imported table that may grow to more; growing beyond it fails as the instruction {@code
   * table.grow} does.
   *
   * @param elements 0 to 4294967295
   */
  public Limits withMaxTableElements(long elements) {
    Range.check("maxTableElements", elements, 0, ALL_ELEMENTS);
    Limits copy = copy();
    copy.maxTableElements = elements;
    return copy;
  }

  /**
   * Has the instance join a group, whose instances share limits. Default: it is in no group.
   *
   * <p>Workers and WASI programs with threads join no groups: each thread of them has an instance
   * of its own, which a page makes where it cannot reach the group.
   *
   * @param group of any engine; making an instance refuses others with {@link
   *     IllegalArgumentException}
   */
  public Limits withGroup(InstanceGroup group) {
    Limits copy = copy();
    copy.group = Objects.requireNonNull(group, "group");
    return copy;
  }

  /** The fuel at the start; empty if it is not counted. */
  public OptionalLong fuel() {
    return fuel < 0 ? OptionalLong.empty() : OptionalLong.of(fuel);
  }

  /** How many calls may be in progress; empty if they are not counted. */
  public OptionalInt maxCallDepth() {
    return maxCallDepth < 0 ? OptionalInt.empty() : OptionalInt.of(maxCallDepth);
  }

  /** How long a call may take; empty if it may take any time. */
  public Optional<Duration> timeout() {
    return timeoutNanos < 0 ? Optional.empty() : Optional.of(Duration.ofNanos(timeoutNanos));
  }

  /** Whether calls in progress can be cancelled. */
  public boolean cancellable() {
    return cancellable;
  }

  /** Whether results are the same bit by bit. */
  public boolean deterministic() {
    return deterministic;
  }

  /** The largest size of a memory in pages. */
  public int maxMemoryPages() {
    return maxMemoryPages;
  }

  /** The largest number of elements of a table. */
  public long maxTableElements() {
    return maxTableElements;
  }

  /** The group that the instance joins; null if it joins none. */
  public @Nullable InstanceGroup group() {
    return group;
  }
}
