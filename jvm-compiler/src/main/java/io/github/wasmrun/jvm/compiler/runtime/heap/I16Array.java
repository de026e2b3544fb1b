package io.github.wasmrun.jvm.compiler.runtime.heap;

import io.github.wasmrun.jvm.compiler.runtime.RuntimeType;
import io.github.wasmrun.jvm.compiler.runtime.Views;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** An array of packed 16-bit integers. */
public final class I16Array extends Array {
  private static final int BYTES = 2;

  private final short[] elements;

  private I16Array(RuntimeType type, short[] elements) {
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
      elements[index + i] = (short) Views.SHORT.get(data, offset + i * BYTES);
    }
  }

  @Override
  public void put(int index, long bits, long high, @Nullable Object reference) {
    elements[index] = (short) bits;
  }

  private static short[] elements(int length) {
    checkNew(length, BYTES);
    try {
      return new short[length];
    } catch (OutOfMemoryError e) {
      throw noRoom(length, BYTES, e);
    }
  }

  /** {@code array.new_default}. */
  public static I16Array create(int length, RuntimeType type) {
    return new I16Array(type, elements(length));
  }

  /** {@code array.new}. */
  public static I16Array create(int value, int length, RuntimeType type) {
    short[] elements = elements(length);
    if ((short) value != 0) {
      Arrays.fill(elements, (short) value);
    }
    return new I16Array(type, elements);
  }

  /** {@code array.new_fixed}; the elements are not copied. */
  public static I16Array of(short[] elements, RuntimeType type) {
    return new I16Array(type, elements);
  }

  /** {@code array.new_data}. */
  public static I16Array ofData(int offset, int length, byte[] data, RuntimeType type) {
    checkData(offset, length, BYTES, data);
    I16Array array = create(length, type);
    array.read(0, data, offset, length);
    return array;
  }

  /** {@code array.get_s}. */
  public static int getSigned(@Nullable Object array, int index) {
    short[] elements = ((I16Array) array).elements;
    if (index < 0 || index >= elements.length) {
      throw outOfBounds();
    }
    return elements[index];
  }

  /** {@code array.get_u}. */
  public static int getUnsigned(@Nullable Object array, int index) {
    return getSigned(array, index) & 0xFFFF;
  }

  /** {@code array.set}. */
  public static void set(@Nullable Object array, int index, int value) {
    short[] elements = ((I16Array) array).elements;
    if (index < 0 || index >= elements.length) {
      throw outOfBounds();
    }
    elements[index] = (short) value;
  }

  /** {@code array.fill}. */
  public static void fill(@Nullable Object array, int index, int value, int count) {
    short[] elements = ((I16Array) array).elements;
    check(index, count, elements.length);
    Arrays.fill(elements, index, index + count, (short) value);
  }
}
