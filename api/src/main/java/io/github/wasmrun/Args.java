package io.github.wasmrun;

import org.jspecify.annotations.Nullable;

/**
 * Arguments of one call of a {@link HostFunction} and the place for its results.
 *
 * <p>Valid only during the call. Indexes count from 0. Reading an argument or setting a result with
 * the wrong type, or one that does not exist, throws {@link IllegalArgumentException}; a result
 * that is not set is zero or null.
 */
public interface Args {
  /** The number of arguments. */
  int count();

  /** Argument {@code index}, an i32. */
  int i32(int index);

  /** Argument {@code index}, an i64. */
  long i64(int index);

  /** Argument {@code index}, an f32. */
  float f32(int index);

  /** Argument {@code index}, an f64. */
  double f64(int index);

  /** Argument {@code index}, a v128. */
  V128 v128(int index);

  /** Argument {@code index}, a reference. */
  @Nullable Object ref(int index);

  /** Argument {@code index} of any type, boxed. */
  @Nullable Object get(int index);

  /** Sets the only result, an i32. */
  default void returnI32(int value) {
    resultI32(0, value);
  }

  /** Sets the only result, an i64. */
  default void returnI64(long value) {
    resultI64(0, value);
  }

  /** Sets the only result, an f32. */
  default void returnF32(float value) {
    resultF32(0, value);
  }

  /** Sets the only result, an f64. */
  default void returnF64(double value) {
    resultF64(0, value);
  }

  /** Sets the only result, a v128. */
  default void returnV128(V128 value) {
    resultV128(0, value);
  }

  /** Sets the only result, a reference. */
  default void returnRef(@Nullable Object value) {
    resultRef(0, value);
  }

  /** Sets result {@code index}, an i32. */
  void resultI32(int index, int value);

  /** Sets result {@code index}, an i64. */
  void resultI64(int index, long value);

  /** Sets result {@code index}, an f32. */
  void resultF32(int index, float value);

  /** Sets result {@code index}, an f64. */
  void resultF64(int index, double value);

  /** Sets result {@code index}, a v128. */
  void resultV128(int index, V128 value);

  /** Sets result {@code index}, a reference. */
  void resultRef(int index, @Nullable Object value);

  /** Sets result {@code index} of any type from its boxed value. */
  void result(int index, @Nullable Object value);
}
