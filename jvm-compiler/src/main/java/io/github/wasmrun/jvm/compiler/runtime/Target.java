package io.github.wasmrun.jvm.compiler.runtime;

import org.jspecify.annotations.Nullable;

/**
 * What calls a function whose reference is all that the caller has. For each shape of functions
 * there is a generated subclass with the method {@code call}, and of that a subclass for each
 * function.
 */
public abstract class Target {
  /** For generated classes. */
  protected Target() {}

  /**
   * Calls the function from the host.
   *
   * @param arguments boxed, of the right number and types; references as guests have them
   * @return the results, boxed
   */
  public abstract Object[] apply(Object[] arguments);

  // Each calls the function with its arguments in two arrays, see {@link Tails}; a target has the
  // one
  // for its results.

  protected void tailV(long[] numbers, @Nullable Object[] references) {
    throw new IllegalStateException();
  }

  protected int tailI(long[] numbers, @Nullable Object[] references) {
    throw new IllegalStateException();
  }

  protected long tailJ(long[] numbers, @Nullable Object[] references) {
    throw new IllegalStateException();
  }

  protected float tailF(long[] numbers, @Nullable Object[] references) {
    throw new IllegalStateException();
  }

  protected double tailD(long[] numbers, @Nullable Object[] references) {
    throw new IllegalStateException();
  }

  protected @Nullable Object tailL(long[] numbers, @Nullable Object[] references) {
    throw new IllegalStateException();
  }

  protected long @Nullable [] tailA(long[] numbers, @Nullable Object[] references) {
    throw new IllegalStateException();
  }

  protected @Nullable Object @Nullable [] tailB(long[] numbers, @Nullable Object[] references) {
    throw new IllegalStateException();
  }
}
