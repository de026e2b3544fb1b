package io.github.wasmrun.jvm.compiler.runtime.heap;

import io.github.wasmrun.jvm.compiler.runtime.RuntimeType;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** An array of packed 8-bit integers. */
public final class I8Array extends Array {
  private static final int BYTES = 1;

  private final byte[] elements;

  private I8Array(RuntimeType type, byte[] elements) {
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
    System.arraycopy(data, offset, elements, index, length);
  }

  @Override
  public void put(int index, long bits, long high, @Nullable Object reference) {
    elements[index] = (byte) bits;
  }

  private static byte[] elements(int length) {
    checkNew(length, BYTES);
    try {
      return new byte[length];
    } catch (OutOfMemoryError e) {
      throw noRoom(length, BYTES, e);
    }
  }

  /** {@code array.new_default}. */
  public static I8Array create(int length, RuntimeType type) {
    return new I8Array(type, elements(length));
  }

  /** {@code array.new}. */
  public static I8Array create(int value, int length, RuntimeType type) {
    byte[] elements = elements(length);
    if ((byte) value != 0) {
      Arrays.fill(elements, (byte) value);
    }
    return new I8Array(type, elements);
  }

  /** {@code array.new_fixed}; the elements are not copied. */
  public static I8Array of(byte[] elements, RuntimeType type) {
    return new I8Array(type, elements);
  }

  /** {@code array.new_data}. */
  public static I8Array ofData(int offset, int length, byte[] data, RuntimeType type) {
    checkData(offset, length, BYTES, data);
    I8Array array = create(length, type);
    array.read(0, data, offset, length);
    return array;
  }

  /** {@code array.get_s}. */
  public static int getSigned(@Nullable Object array, int index) {
    byte[] elements = ((I8Array) array).elements;
    if (index < 0 || index >= elements.length) {
      throw outOfBounds();
    }
    return elements[index];
  }

  /** {@code array.get_u}. */
  public static int getUnsigned(@Nullable Object array, int index) {
    return getSigned(array, index) & 0xFF;
  }

  /** {@code array.set}. */
  public static void set(@Nullable Object array, int index, int value) {
    byte[] elements = ((I8Array) array).elements;
    if (index < 0 || index >= elements.length) {
      throw outOfBounds();
    }
    elements[index] = (byte) value;
  }

  /** {@code array.fill}. */
  public static void fill(@Nullable Object array, int index, int value, int count) {
    byte[] elements = ((I8Array) array).elements;
    check(index, count, elements.length);
    Arrays.fill(elements, index, index + count, (byte) value);
  }
}
