package io.github.wasmrun.plugins.internal.crypto;

import java.util.Arrays;

/**
 * A number modulo 2^255 - 19.
 *
 * <p>Sixteen digits of 16 bits in {@code double}, where sums of products are exact: JavaScript has
 * nothing faster, a {@code long} is slow there, and {@code BigInteger} took seconds for a
 * signature. Immutable.
 */
final class Field25519 {
  private static final int DIGITS = 16;
  private static final double BASE = 65536;

  static final Field25519 ZERO = of(0);
  static final Field25519 ONE = of(1);

  /** Between about -2^17 and 2^17 each, the least significant first. */
  private final double[] digits;

  private Field25519(double[] digits) {
    this.digits = digits;
  }

  /** A number of 32 bits without a sign. */
  static Field25519 of(int number) {
    double[] digits = new double[DIGITS];
    digits[0] = number & 0xFFFF;
    digits[1] = number >>> 16;
    return new Field25519(digits);
  }

  /** The low 255 bits of 32 bytes, the least significant byte first. */
  static Field25519 of(byte[] bytes) {
    double[] digits = new double[DIGITS];
    for (int i = 0; i < DIGITS; i++) {
      digits[i] = bytes[2 * i] & 0xFF | (bytes[2 * i + 1] & 0xFF) << 8;
    }
    digits[DIGITS - 1] = ((int) digits[DIGITS - 1]) & 0x7FFF;
    return new Field25519(digits);
  }

  Field25519 plus(Field25519 other) {
    double[] sum = new double[DIGITS];
    for (int i = 0; i < DIGITS; i++) {
      sum[i] = digits[i] + other.digits[i];
    }
    carry(sum);
    return new Field25519(sum);
  }

  Field25519 minus(Field25519 other) {
    double[] difference = new double[DIGITS];
    for (int i = 0; i < DIGITS; i++) {
      difference[i] = digits[i] - other.digits[i];
    }
    carry(difference);
    return new Field25519(difference);
  }

  Field25519 times(Field25519 other) {
    double[] a = digits;
    double[] b = other.digits;
    double[] product = new double[2 * DIGITS];
    for (int i = 0; i < DIGITS; i++) {
      double digit = a[i];
      for (int j = 0; j < DIGITS; j++) {
        product[i + j] += digit * b[j];
      }
    }
    double[] low = new double[DIGITS];
    for (int i = 0; i < DIGITS; i++) {
      low[i] = product[i] + 38 * product[i + DIGITS]; // 2^256 is 38
    }
    carry(low);
    carry(low);
    return new Field25519(low);
  }

  private static void carry(double[] digits) {
    for (int i = 0; i < DIGITS; i++) {
      double over = Math.floor(digits[i] / BASE);
      digits[i] -= over * BASE;
      if (i < DIGITS - 1) {
        digits[i + 1] += over;
      } else {
        digits[0] += 38 * over;
      }
    }
  }

  /**
   * This to a power.
   *
   * @param exponent 32 bytes, the least significant first
   */
  Field25519 power(byte[] exponent) {
    Field25519 result = ONE;
    for (int bit = 255; bit >= 0; bit--) {
      result = result.times(result);
      if ((exponent[bit >> 3] >> (bit & 7) & 1) != 0) {
        result = result.times(this);
      }
    }
    return result;
  }

  /** 32 bytes, the least significant first, of the number from 0 to 2^255 - 20. */
  byte[] bytes() {
    double[] copy = digits.clone();
    carry(copy);
    carry(copy);
    carry(copy);
    int[] whole = new int[DIGITS];
    for (int i = 0; i < DIGITS; i++) {
      whole[i] = (int) copy[i];
    }
    // below 2^256 now, which is less than three times the prime
    reduce(whole);
    reduce(whole);
    byte[] bytes = new byte[2 * DIGITS];
    for (int i = 0; i < DIGITS; i++) {
      bytes[2 * i] = (byte) whole[i];
      bytes[2 * i + 1] = (byte) (whole[i] >> 8);
    }
    return bytes;
  }

  /** Subtracts 2^255 - 19 if that leaves nothing negative. */
  private static void reduce(int[] whole) {
    int[] less = new int[DIGITS];
    int borrow = 0;
    for (int i = 0; i < DIGITS; i++) {
      int prime = i == 0 ? 0xFFED : i == DIGITS - 1 ? 0x7FFF : 0xFFFF;
      int digit = whole[i] - prime - borrow;
      borrow = digit < 0 ? 1 : 0;
      less[i] = digit + (borrow << 16);
    }
    if (borrow == 0) {
      System.arraycopy(less, 0, whole, 0, DIGITS);
    }
  }

  boolean same(Field25519 other) {
    return Arrays.equals(bytes(), other.bytes());
  }

  boolean isZero() {
    return same(ZERO);
  }

  boolean isOdd() {
    return (bytes()[0] & 1) != 0;
  }
}
