package io.github.wasmrun;

/** Why guest code was aborted. Immutable. */
public enum TrapCode {
  /** The instruction {@code unreachable} was executed. */
  UNREACHABLE("unreachable"),
  /** An integer was divided by zero. */
  INTEGER_DIVIDE_BY_ZERO("integer divide by zero"),
  /** The smallest integer was divided by -1. */
  INTEGER_OVERFLOW("integer overflow"),
  /**
   * A floating-point number that is NaN or outside the integer's range was converted to an integer.
   */
  INVALID_CONVERSION("invalid conversion to integer"),
  /** An access reached beyond the end of a memory or data segment. */
  MEMORY_OUT_OF_BOUNDS("out of bounds memory access"),
  /** An index reached beyond the end of a table or element segment. */
  TABLE_OUT_OF_BOUNDS("out of bounds table access"),
  /**
   * An indirect call met a null or a function of another type; V8 does not tell which, so no host
   * does.
   */
  BAD_INDIRECT_CALL("indirect call to null or to a function of another type"),
  /** A null was used where a reference is needed. */
  NULL_REFERENCE("null reference"),
  /** An index reached beyond the end of an array. */
  ARRAY_OUT_OF_BOUNDS("out of bounds array access"),
  /** A reference is not of the type it was cast to. */
  CAST_FAILURE("cast failure"),
  /** Calls were nested too deeply; the instance stays usable. */
  STACK_EXHAUSTED("call stack exhausted"),
  /** The address of an atomic access is no multiple of its width. */
  UNALIGNED_ATOMIC("unaligned atomic"),
  /** A wait for a notification needs a shared memory. */
  NOT_SHARED("expected shared memory"),
  /**
   * The current thread was interrupted, in an interpreted function or while the guest waited. On
   * the JVM only: compiled code does not look for interruption, so {@link Thread#interrupt} is no
   * way to end a guest; {@link io.github.wasmrun.worker.WorkerPool} is.
   */
  INTERRUPTED("interrupted"),
  /** A guest waited for a notification on a thread that must not block: a page's main thread. */
  CANNOT_WAIT("a wait on a thread that must not block"),
  /** The engine's text is not known to us; {@link TrapException#detail} has it. */
  UNKNOWN("unknown trap");

  private final String text;

  TrapCode(String text) {
    this.text = text;
  }

  /** The text of this trap, the same on every host. */
  public String text() {
    return text;
  }
}
