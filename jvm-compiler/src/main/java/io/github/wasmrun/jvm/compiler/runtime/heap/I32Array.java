package io.github.wasmrun.jvm.compiler.runtime.heap;

import io.github.wasmrun.jvm.compiler.runtime.RuntimeType;
import io.github.wasmrun.jvm.compiler.runtime.Views;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** An array of i32. */
public final class I32Array extends Array {
  private static final int BYTES = 4;

  private final int[] elements;

  private I32Array(RuntimeType type, int[] elements) {
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
      elements[index + i] = (int) Views.INT.get(data, offset + i * BYTES);
    }
  }

  @Override
  public void put(int index, long bits, long high, @Nullable Object reference) {
    elements[index] = (int) bits;
  }

  private static int[] elements(int length) {
    checkNew(length, BYTES);
    try {
      return new int[length];
    } catch (OutOfMemoryError e) {
      throw noRoom(length, BYTES, e);
    }
  }

  /** {@code array.new_default}. */
  public static I32Array create(int length, RuntimeType type) {
    return new I32Array(type, elements(length));
  }

  /** {@code array.new}. */
  public static I32Array create(int value, int length, RuntimeType type) {
    int[] elements = elements(length);
    if (value != 0) {
      Arrays.fill(elements, value);
    }
    return new I32Array(type, elements);
  }

  /** {@code array.new_fixed}; the elements are not copied. */
  public static I32Array of(int[] elements, RuntimeType type) {
    return new I32Array(type, elements);
  }

  /** {@code array.new_data}. */
  public static I32Array ofData(int offset, int length, byte[] data, RuntimeType type) {
    checkData(offset, length, BYTES, data);
    I32Array array = create(length, type);
    array.read(0, data, offset, length);
    return array;
  }

  /** {@code array.get}. */
  public static int get(@Nullable Object array, int index) {
    int[] elements = ((I32Array) array).elements;
    if (index < 0 || index >= elements.length) {
      throw outOfBounds();
    }
    return elements[index];
  }

  /** {@code array.set}. */
  public static void set(@Nullable Object array, int index, int value) {
    int[] elements = ((I32Array) array).elements;
    if (index < 0 || index >= elements.length) {
      throw outOfBounds();
    }
    elements[index] = value;
  }

  /** {@code array.fill}. */
  public static void fill(@Nullable Object array, int index, int value, int count) {
    int[] elements = ((I32Array) array).elements;
    check(index, count, elements.length);
    Arrays.fill(elements, index, index + count, value);
  }
}
