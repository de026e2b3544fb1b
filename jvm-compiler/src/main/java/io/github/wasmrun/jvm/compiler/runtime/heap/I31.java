package io.github.wasmrun.jvm.compiler.runtime.heap;

import org.jspecify.annotations.Nullable;

/** A 31-bit integer as a reference: equal numbers are the same reference. */
public final class I31 {
  private static final int BITS = 31;

  /** The number, with its sign. */
  private final int value;

  private I31(int value) {
    this.value = value;
  }

  /** {@code ref.i31}: the low 31 bits count. */
  public static I31 of(int value) {
    return new I31(value << 32 - BITS >> 32 - BITS);
  }

  /** The number, with its sign. */
  public int value() {
    return value;
  }

  /** Whether a number has no more than 31 bits. */
  public static boolean fits(int value) {
    return value << 32 - BITS >> 32 - BITS == value;
  }

  /** {@code i31.get_s}; the reference is null or of this class. */
  public static int signed(@Nullable Object reference) {
    return ((I31) reference).value;
  }

  /** {@code i31.get_u}; the reference is null or of this class. */
  public static int unsigned(@Nullable Object reference) {
    return ((I31) reference).value & -1 >>> 32 - BITS;
  }

  /** {@code ref.eq}. */
  public static int same(@Nullable Object a, @Nullable Object b) {
    return a == b || a instanceof I31 x && b instanceof I31 y && x.value == y.value ? 1 : 0;
  }
}
