package io.github.wasmrun.jvm.compiler.runtime.heap;

import io.github.wasmrun.jvm.compiler.runtime.RuntimeType;
import io.github.wasmrun.jvm.compiler.runtime.Views;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** An array of f32. */
public final class F32Array extends Array {
  private static final int BYTES = 4;

  private final float[] elements;

  private F32Array(RuntimeType type, float[] elements) {
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
      elements[index + i] = (float) Views.FLOAT.get(data, offset + i * BYTES);
    }
  }

  @Override
  public void put(int index, long bits, long high, @Nullable Object reference) {
    elements[index] = Float.intBitsToFloat((int) bits);
  }

  private static float[] elements(int length) {
    checkNew(length, BYTES);
    try {
      return new float[length];
    } catch (OutOfMemoryError e) {
      throw noRoom(length, BYTES, e);
    }
  }

  /** {@code array.new_default}. */
  public static F32Array create(int length, RuntimeType type) {
    return new F32Array(type, elements(length));
  }

  /** {@code array.new}. */
  public static F32Array create(float value, int length, RuntimeType type) {
    float[] elements = elements(length);
    if (Float.floatToRawIntBits(value) != 0) {
      Arrays.fill(elements, value);
    }
    return new F32Array(type, elements);
  }

  /** {@code array.new_fixed}; the elements are not copied. */
  public static F32Array of(float[] elements, RuntimeType type) {
    return new F32Array(type, elements);
  }

  /** {@code array.new_data}. */
  public static F32Array ofData(int offset, int length, byte[] data, RuntimeType type) {
    checkData(offset, length, BYTES, data);
    F32Array array = create(length, type);
    array.read(0, data, offset, length);
    return array;
  }

  /** {@code array.get}. */
  public static float get(@Nullable Object array, int index) {
    float[] elements = ((F32Array) array).elements;
    if (index < 0 || index >= elements.length) {
      throw outOfBounds();
    }
    return elements[index];
  }

  /** {@code array.set}. */
  public static void set(@Nullable Object array, int index, float value) {
    float[] elements = ((F32Array) array).elements;
    if (index < 0 || index >= elements.length) {
      throw outOfBounds();
    }
    elements[index] = value;
  }

  /** {@code array.fill}. */
  public static void fill(@Nullable Object array, int index, float value, int count) {
    float[] elements = ((F32Array) array).elements;
    check(index, count, elements.length);
    Arrays.fill(elements, index, index + count, value);
  }
}
