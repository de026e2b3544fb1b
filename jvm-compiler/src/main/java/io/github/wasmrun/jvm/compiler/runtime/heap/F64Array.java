package io.github.wasmrun.jvm.compiler.runtime.heap;

import io.github.wasmrun.jvm.compiler.runtime.RuntimeType;
import io.github.wasmrun.jvm.compiler.runtime.Views;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** An array of f64. */
public final class F64Array extends Array {
  private static final int BYTES = 8;

  private final double[] elements;

  private F64Array(RuntimeType type, double[] elements) {
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
      elements[index + i] = (double) Views.DOUBLE.get(data, offset + i * BYTES);
    }
  }

  @Override
  public void put(int index, long bits, long high, @Nullable Object reference) {
    elements[index] = Double.longBitsToDouble(bits);
  }

  private static double[] elements(int length) {
    checkNew(length, BYTES);
    try {
      return new double[length];
    } catch (OutOfMemoryError e) {
      throw noRoom(length, BYTES, e);
    }
  }

  /** {@code array.new_default}. */
  public static F64Array create(int length, RuntimeType type) {
    return new F64Array(type, elements(length));
  }

  /** {@code array.new}. */
  public static F64Array create(double value, int length, RuntimeType type) {
    double[] elements = elements(length);
    if (Double.doubleToRawLongBits(value) != 0) {
      Arrays.fill(elements, value);
    }
    return new F64Array(type, elements);
  }

  /** {@code array.new_fixed}; the elements are not copied. */
  public static F64Array of(double[] elements, RuntimeType type) {
    return new F64Array(type, elements);
  }

  /** {@code array.new_data}. */
  public static F64Array ofData(int offset, int length, byte[] data, RuntimeType type) {
    checkData(offset, length, BYTES, data);
    F64Array array = create(length, type);
    array.read(0, data, offset, length);
    return array;
  }

  /** {@code array.get}. */
  public static double get(@Nullable Object array, int index) {
    double[] elements = ((F64Array) array).elements;
    if (index < 0 || index >= elements.length) {
      throw outOfBounds();
    }
    return elements[index];
  }

  /** {@code array.set}. */
  public static void set(@Nullable Object array, int index, double value) {
    double[] elements = ((F64Array) array).elements;
    if (index < 0 || index >= elements.length) {
      throw outOfBounds();
    }
    elements[index] = value;
  }

  /** {@code array.fill}. */
  public static void fill(@Nullable Object array, int index, double value, int count) {
    double[] elements = ((F64Array) array).elements;
    check(index, count, elements.length);
    Arrays.fill(elements, index, index + count, value);
  }
}
