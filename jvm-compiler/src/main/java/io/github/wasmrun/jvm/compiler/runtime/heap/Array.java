package io.github.wasmrun.jvm.compiler.runtime.heap;

import io.github.wasmrun.TrapCode;
import io.github.wasmrun.jvm.compiler.runtime.RuntimeType;
import io.github.wasmrun.jvm.compiler.runtime.Trap;
import org.jspecify.annotations.Nullable;

/**
 * An array of a guest. There is a subclass for each kind of element.
 *
 * <p>Where an array is an operand, it is null or of the right class, as validation says; Java's own
 * {@code NullPointerException} is the trap for null.
 */
public abstract class Array {
  /** As in Chromium: an array with more bytes is refused whatever room there is. */
  private static final int MOST_BYTES = 1 << 30;

  /** Whether there is room for a smaller array is a matter of the whole process. */
  private static final int LARGE = 1 << 20;

  /** What the array is for casts. */
  public final RuntimeType type;

  Array(RuntimeType type) {
    this.type = type;
  }

  /** The number of elements. */
  public abstract int length();

  /** Java's array with the elements. */
  abstract Object elements();

  /** How many elements of Java's array one element is. */
  int width() {
    return 1;
  }

  /** How many bytes of a data segment one element is; 0 if it is a reference. */
  abstract int byteLength();

  /** Sets elements to the bytes of a data segment; all are there. */
  abstract void read(int index, byte[] data, int offset, int length);

  /**
   * Sets an element, for whoever does not know its kind.
   *
   * @param bits the bits of a number, or the low half of a vector
   * @param high the high half of a vector
   * @param reference a reference
   */
  public abstract void put(int index, long bits, long high, @Nullable Object reference);

  // Checks.

  static Trap outOfBounds() {
    return new Trap(TrapCode.ARRAY_OUT_OF_BOUNDS);
  }

  /** Checks the length of a new array. */
  static void checkNew(int length, int bytes) {
    if (length < 0 || length > MOST_BYTES / bytes) {
      throw outOfBounds();
    }
  }

  /** What is thrown if the JVM has no room for a new array. */
  static Trap noRoom(int length, int bytes, OutOfMemoryError error) {
    if (length < LARGE / bytes) {
      throw error;
    }
    return outOfBounds();
  }

  static void check(int index, int count, int length) {
    if (index < 0 || count < 0 || index > length - count) {
      throw outOfBounds();
    }
  }

  static void checkData(int offset, int count, int bytes, byte[] data) {
    if (offset < 0 || count < 0 || offset + (long) count * bytes > data.length) {
      throw new Trap(TrapCode.MEMORY_OUT_OF_BOUNDS);
    }
  }

  static void checkElements(int offset, int count, @Nullable Object[] segment) {
    if (offset < 0 || count < 0 || offset > segment.length - count) {
      throw new Trap(TrapCode.TABLE_OUT_OF_BOUNDS);
    }
  }

  // Instructions.

  /** {@code array.len}. */
  public static int length(@Nullable Object array) {
    return ((Array) array).length();
  }

  /** {@code array.copy}. */
  public static void copy(
      @Nullable Object target, int to, @Nullable Object source, int from, int count) {
    Array into = (Array) target;
    Array out = (Array) source;
    int targetLength = into.length();
    int sourceLength = out.length();
    check(to, count, targetLength);
    check(from, count, sourceLength);
    int width = into.width();
    System.arraycopy(out.elements(), from * width, into.elements(), to * width, count * width);
  }

  /** {@code array.init_data}. */
  public static void initData(
      @Nullable Object target, int index, int offset, int count, byte[] data) {
    Array array = (Array) target;
    check(index, count, array.length());
    checkData(offset, count, array.byteLength(), data);
    array.read(index, data, offset, count);
  }
}
