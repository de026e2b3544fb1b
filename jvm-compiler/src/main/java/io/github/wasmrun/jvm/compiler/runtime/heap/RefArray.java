package io.github.wasmrun.jvm.compiler.runtime.heap;

import io.github.wasmrun.jvm.compiler.runtime.RuntimeType;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** An array of references. */
public final class RefArray extends Array {
  private static final int BYTES = 4;

  private final @Nullable Object[] elements;

  private RefArray(RuntimeType type, @Nullable Object[] elements) {
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
    return 0;
  }

  @Override
  void read(int index, byte[] data, int offset, int length) {
    throw new IllegalStateException("no references are made of bytes");
  }

  @Override
  public void put(int index, long bits, long high, @Nullable Object reference) {
    elements[index] = reference;
  }

  private static @Nullable Object[] elements(int length) {
    checkNew(length, BYTES);
    try {
      return new Object[length];
    } catch (OutOfMemoryError e) {
      throw noRoom(length, BYTES, e);
    }
  }

  /** {@code array.new_default}. */
  public static RefArray create(int length, RuntimeType type) {
    return new RefArray(type, elements(length));
  }

  /** {@code array.new}. */
  public static RefArray create(@Nullable Object value, int length, RuntimeType type) {
    Object[] elements = elements(length);
    if (value != null) {
      Arrays.fill(elements, value);
    }
    return new RefArray(type, elements);
  }

  /** {@code array.new_fixed}; the elements are not copied. */
  public static RefArray of(@Nullable Object[] elements, RuntimeType type) {
    return new RefArray(type, elements);
  }

  /** {@code array.new_elem}. */
  public static RefArray ofElements(
      int offset, int length, @Nullable Object[] segment, RuntimeType type) {
    checkElements(offset, length, segment);
    RefArray array = create(length, type);
    System.arraycopy(segment, offset, array.elements, 0, length);
    return array;
  }

  /** {@code array.get}. */
  public static @Nullable Object get(@Nullable Object array, int index) {
    Object[] elements = ((RefArray) array).elements;
    if (index < 0 || index >= elements.length) {
      throw outOfBounds();
    }
    return elements[index];
  }

  /** {@code array.set}. */
  public static void set(@Nullable Object array, int index, @Nullable Object value) {
    Object[] elements = ((RefArray) array).elements;
    if (index < 0 || index >= elements.length) {
      throw outOfBounds();
    }
    elements[index] = value;
  }

  /** {@code array.fill}. */
  public static void fill(@Nullable Object array, int index, @Nullable Object value, int count) {
    Object[] elements = ((RefArray) array).elements;
    check(index, count, elements.length);
    Arrays.fill(elements, index, index + count, value);
  }

  /** {@code array.init_elem}. */
  public static void initElements(
      @Nullable Object target, int index, int offset, int count, @Nullable Object[] segment) {
    Object[] elements = ((RefArray) target).elements;
    check(index, count, elements.length);
    checkElements(offset, count, segment);
    System.arraycopy(segment, offset, elements, index, count);
  }
}
