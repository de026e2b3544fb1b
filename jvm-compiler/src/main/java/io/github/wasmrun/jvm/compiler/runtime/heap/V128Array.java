package io.github.wasmrun.jvm.compiler.runtime.heap;

import io.github.wasmrun.jvm.compiler.runtime.RuntimeType;
import io.github.wasmrun.jvm.compiler.runtime.Views;
import org.jspecify.annotations.Nullable;

/** An array of vectors, each of them two longs, the one with the lower lanes first. */
public final class V128Array extends Array {
  private static final int BYTES = 16;

  private final long[] elements;

  private V128Array(RuntimeType type, long[] elements) {
    super(type);
    this.elements = elements;
  }

  @Override
  public int length() {
    return elements.length >> 1;
  }

  @Override
  Object elements() {
    return elements;
  }

  @Override
  int width() {
    return 2;
  }

  @Override
  int byteLength() {
    return BYTES;
  }

  @Override
  void read(int index, byte[] data, int offset, int length) {
    for (int i = 0; i < 2 * length; i++) {
      elements[2 * index + i] = (long) Views.LONG.get(data, offset + i * 8);
    }
  }

  @Override
  public void put(int index, long bits, long high, @Nullable Object reference) {
    elements[2 * index] = bits;
    elements[2 * index + 1] = high;
  }

  private static long[] elements(int length) {
    checkNew(length, BYTES);
    try {
      return new long[2 * length];
    } catch (OutOfMemoryError e) {
      throw noRoom(length, BYTES, e);
    }
  }

  private static void fill(long[] elements, int from, int to, long low, long high) {
    for (int i = from; i < to; i++) {
      elements[2 * i] = low;
      elements[2 * i + 1] = high;
    }
  }

  /** {@code array.new_default}. */
  public static V128Array create(int length, RuntimeType type) {
    return new V128Array(type, elements(length));
  }

  /** {@code array.new}. */
  public static V128Array create(long low, long high, int length, RuntimeType type) {
    long[] elements = elements(length);
    fill(elements, 0, length, low, high);
    return new V128Array(type, elements);
  }

  /** {@code array.new_fixed}; the elements are not copied. */
  public static V128Array of(long[] elements, RuntimeType type) {
    return new V128Array(type, elements);
  }

  /** {@code array.new_data}. */
  public static V128Array ofData(int offset, int length, byte[] data, RuntimeType type) {
    checkData(offset, length, BYTES, data);
    V128Array array = create(length, type);
    array.read(0, data, offset, length);
    return array;
  }

  /** {@code array.get}: both halves. */
  public static long[] get(@Nullable Object array, int index) {
    long[] elements = ((V128Array) array).elements;
    check(index, 1, elements.length >> 1);
    return new long[] {elements[2 * index], elements[2 * index + 1]};
  }

  /** {@code array.set}. */
  public static void set(@Nullable Object array, int index, long low, long high) {
    V128Array to = (V128Array) array;
    check(index, 1, to.length());
    to.elements[2 * index] = low;
    to.elements[2 * index + 1] = high;
  }

  /** {@code array.fill}. */
  public static void fill(@Nullable Object array, int index, long low, long high, int count) {
    V128Array to = (V128Array) array;
    check(index, count, to.length());
    fill(to.elements, index, index + count, low, high);
  }
}
