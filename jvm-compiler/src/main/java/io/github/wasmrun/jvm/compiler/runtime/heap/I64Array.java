package io.github.wasmrun.jvm.compiler.runtime.heap;

import io.github.wasmrun.jvm.compiler.runtime.RuntimeType;
import io.github.wasmrun.jvm.compiler.runtime.Views;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** An array of i64. */
public final class I64Array extends Array {
  private static final int BYTES = 8;

  private final long[] elements;

  private I64Array(RuntimeType type, long[] elements) {
    super(type);
    this.elements = elements;
  }

  @Override
  public int length() {
    return elements.length;
  }

  @Override
  Object elements() {
    return elements;
  }

  @Override
  int byteLength() {
    return BYTES;
  }

  @Override
  void read(int index, byte[] data, int offset, int length) {
    for (int i = 0; i < length; i++) {
      elements[index + i] = (long) Views.LONG.get(data, offset + i * BYTES);
    }
  }

  @Override
  public void put(int index, long bits, long high, @Nullable Object reference) {
    elements[index] = bits;
  }

  private static long[] elements(int length) {
    checkNew(length, BYTES);
    try {
      return new long[length];
    } catch (OutOfMemoryError e) {
      throw noRoom(length, BYTES, e);
    }
  }

  /** {@code array.new_default}. */
  public static I64Array create(int length, RuntimeType type) {
    return new I64Array(type, elements(length));
  }

  /** {@code array.new}. */
  public static I64Array create(long value, int length, RuntimeType type) {
    long[] elements = elements(length);
    if (value != 0) {
      Arrays.fill(elements, value);
    }
    return new I64Array(type, elements);
  }

  /** {@code array.new_fixed}; the elements are not copied. */
  public static I64Array of(long[] elements, RuntimeType type) {
    return new I64Array(type, elements);
  }

  /** {@code array.new_data}. */
  public static I64Array ofData(int offset, int length, byte[] data, RuntimeType type) {
    checkData(offset, length, BYTES, data);
    I64Array array = create(length, type);
    array.read(0, data, offset, length);
    return array;
  }

  /** {@code array.get}. */
  public static long get(@Nullable Object array, int index) {
    long[] elements = ((I64Array) array).elements;
    if (index < 0 || index >= elements.length) {
      throw outOfBounds();
    }
    return elements[index];
  }

  /** {@code array.set}. */
  public static void set(@Nullable Object array, int index, long value) {
    long[] elements = ((I64Array) array).elements;
    if (index < 0 || index >= elements.length) {
      throw outOfBounds();
    }
    elements[index] = value;
  }

  /** {@code array.fill}. */
  public static void fill(@Nullable Object array, int index, long value, int count) {
    long[] elements = ((I64Array) array).elements;
    check(index, count, elements.length);
    Arrays.fill(elements, index, index + count, value);
  }
}
