package io.github.wasmrun;

import org.jspecify.annotations.Nullable;

/**
 * Arguments of one call of a {@link HostFunction}, the guest that calls, and the place for its
 * results.
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

  /**
   * The instance that calls: the one that imports the function, each its own where several import
   * the same {@link HostFunction}.
   *
   * <p>While the instance is being made, in its start function, it is there on the JVM; a page has
   * it only afterwards.
   *
   * @throws IllegalStateException if there is none: the host calls by itself, a page is still
   *     making the instance, the function was made by {@link Engine#createFunction} and so belongs
   *     to no instance, or a worker calls a function of the main thread, which cannot reach the
   *     worker's instance ({@link io.github.wasmrun.worker.WorkerOptions#localImports} can)
   */
  Instance instance();

  /**
   * The first memory of the instance that calls, which must import or export it. A host function of
   * the main thread has the shared memory that its workers import.
   *
   * @throws IllegalStateException as {@link #instance}, or if the host cannot see such a memory
   */
  Memory memory();

  /**
   * Text in the {@link #memory} of the caller.
   *
   * @param address where it begins, unsigned
   * @param byteLength its length in bytes of UTF-8
   * @return the text; bytes that are no UTF-8 are replaced by U+FFFD
   * @throws IndexOutOfBoundsException if the memory ends before it
   */
  default String readUtf8(int address, int byteLength) {
    return memory().readUtf8(address, byteLength);
  }

  /**
   * Text in the {@link #memory} of the caller that ends with a zero byte, as C has it.
   *
   * @param address where it begins, unsigned
   * @throws IndexOutOfBoundsException if the memory ends before the zero byte
   */
  default String readUtf8Z(int address) {
    return memory().readUtf8Z(address);
  }

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
