package io.github.wasmrun.jvm.compiler.runtime;

import org.jspecify.annotations.Nullable;

/** An exception that a guest has thrown; a reference to it is the object itself. */
public final class Thrown extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The numbers among its values, in their order, see {@link Packs}. */
  public final transient long[] numbers;

  /** The references among its values, as guests have them, in their order. */
  public final transient @Nullable Object[] references;

  private final transient ModuleState thrower;
  private final int tag;

  /** What the host has thrown again; set by the engine. */
  private transient @Nullable Object host;

  private Thrown(long[] numbers, @Nullable Object[] references, ModuleState thrower, int tag) {
    // It is caught by the guest more often than seen by anyone who wants a trace.
    super(null, null, false, false);
    this.numbers = numbers;
    this.references = references;
    this.thrower = thrower;
    this.tag = tag;
  }

  /** {@code throw}. */
  public static Thrown of(
      long[] numbers, @Nullable Object[] references, ModuleState thrower, int tag) {
    return new Thrown(numbers, references, thrower, tag);
  }

  /** What {@code throw_ref} throws. */
  public static Thrown again(@Nullable Object reference) {
    if (reference == null) {
      throw Trap.nullReference();
    }
    return (Thrown) reference;
  }

  /** Whether an exception has a tag of an instance. */
  public static int hasTag(Thrown exception, ModuleState state, int tag) {
    return exception.thrower.tags[exception.tag] == state.tags[tag] ? 1 : 0;
  }

  /** The instance that has thrown it. */
  public ModuleState thrower() {
    return thrower;
  }

  /** The index of its tag in the instance that has thrown it. */
  public int tag() {
    return tag;
  }

  /** The exception of the host that it was before a host function threw it; null if none. */
  public @Nullable Object host() {
    return host;
  }

  public void setHost(Object exception) {
    host = exception;
  }
}
