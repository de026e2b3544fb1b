package io.github.wasmrun.jvm.compiler.runtime;

import io.github.wasmrun.TrapCode;
import org.jspecify.annotations.Nullable;

/** Integer instructions that are no single instruction of the JVM. */
public final class Numbers {
  private static final long UNSIGNED = 0xFFFFFFFFL;

  private Numbers() {}

  /**
   * A 64-bit address, index or length as one of 32 bits, which is negative if no array is so large;
   * it has the same multiples of 8.
   */
  public static int address(long a) {
    return a >>> 31 == 0 ? (int) a : (int) a | Integer.MIN_VALUE;
  }

  // Comparisons whose result is a number: without a jump that a processor could predict wrongly.

  public static int eqz(int a) {
    return Integer.numberOfLeadingZeros(a) >>> 5;
  }

  public static int eq(int a, int b) {
    return eqz(a ^ b);
  }

  public static int ne(int a, int b) {
    return eqz(a ^ b) ^ 1;
  }

  public static int ltS(int a, int b) {
    return (int) (((long) a - b) >>> 63);
  }

  public static int gtS(int a, int b) {
    return ltS(b, a);
  }

  public static int leS(int a, int b) {
    return ltS(b, a) ^ 1;
  }

  public static int geS(int a, int b) {
    return ltS(a, b) ^ 1;
  }

  public static int ltU(int a, int b) {
    return (int) (((a & UNSIGNED) - (b & UNSIGNED)) >>> 63);
  }

  public static int gtU(int a, int b) {
    return ltU(b, a);
  }

  public static int leU(int a, int b) {
    return ltU(b, a) ^ 1;
  }

  public static int geU(int a, int b) {
    return ltU(a, b) ^ 1;
  }

  public static int eqz(long a) {
    return a == 0 ? 1 : 0;
  }

  public static int eq(long a, long b) {
    return a == b ? 1 : 0;
  }

  public static int ne(long a, long b) {
    return a != b ? 1 : 0;
  }

  public static int ltS(long a, long b) {
    return a < b ? 1 : 0;
  }

  public static int gtS(long a, long b) {
    return a > b ? 1 : 0;
  }

  public static int leS(long a, long b) {
    return a <= b ? 1 : 0;
  }

  public static int geS(long a, long b) {
    return a >= b ? 1 : 0;
  }

  public static int ltU(long a, long b) {
    return (a ^ Long.MIN_VALUE) < (b ^ Long.MIN_VALUE) ? 1 : 0;
  }

  public static int gtU(long a, long b) {
    return ltU(b, a);
  }

  public static int leU(long a, long b) {
    return ltU(b, a) ^ 1;
  }

  public static int geU(long a, long b) {
    return ltU(a, b) ^ 1;
  }

  public static int eq(float a, float b) {
    return a == b ? 1 : 0;
  }

  public static int ne(float a, float b) {
    return a != b ? 1 : 0;
  }

  public static int lt(float a, float b) {
    return a < b ? 1 : 0;
  }

  public static int gt(float a, float b) {
    return a > b ? 1 : 0;
  }

  public static int le(float a, float b) {
    return a <= b ? 1 : 0;
  }

  public static int ge(float a, float b) {
    return a >= b ? 1 : 0;
  }

  public static int eq(double a, double b) {
    return a == b ? 1 : 0;
  }

  public static int ne(double a, double b) {
    return a != b ? 1 : 0;
  }

  public static int lt(double a, double b) {
    return a < b ? 1 : 0;
  }

  public static int gt(double a, double b) {
    return a > b ? 1 : 0;
  }

  public static int le(double a, double b) {
    return a <= b ? 1 : 0;
  }

  public static int ge(double a, double b) {
    return a >= b ? 1 : 0;
  }

  // Division.

  public static int divS(int a, int b) {
    if (b == -1 && a == Integer.MIN_VALUE) {
      throw new Trap(TrapCode.INTEGER_OVERFLOW);
    }
    return a / b;
  }

  public static long divS(long a, long b) {
    if (b == -1 && a == Long.MIN_VALUE) {
      throw new Trap(TrapCode.INTEGER_OVERFLOW);
    }
    return a / b;
  }

  public static int divU(int a, int b) {
    return (int) ((a & UNSIGNED) / (b & UNSIGNED));
  }

  public static int remU(int a, int b) {
    return (int) ((a & UNSIGNED) % (b & UNSIGNED));
  }

  // Choice.

  public static int select(int a, int b, int condition) {
    return condition != 0 ? a : b;
  }

  public static long select(long a, long b, int condition) {
    return condition != 0 ? a : b;
  }

  public static float select(float a, float b, int condition) {
    return condition != 0 ? a : b;
  }

  public static double select(double a, double b, int condition) {
    return condition != 0 ? a : b;
  }

  public static @Nullable Object select(@Nullable Object a, @Nullable Object b, int condition) {
    return condition != 0 ? a : b;
  }

  // Wide arithmetic: the low half of a number of 128 bits comes first.

  public static long[] add128(long low, long high, long otherLow, long otherHigh) {
    long sum = low + otherLow;
    return new long[] {sum, high + otherHigh + ltU(sum, low)};
  }

  public static long[] sub128(long low, long high, long otherLow, long otherHigh) {
    return new long[] {low - otherLow, high - otherHigh - ltU(low, otherLow)};
  }

  public static long[] mulWideS(long a, long b) {
    return new long[] {a * b, Math.multiplyHigh(a, b)};
  }

  public static long[] mulWideU(long a, long b) {
    return new long[] {a * b, Math.multiplyHigh(a, b) + (a >> 63 & b) + (b >> 63 & a)};
  }
}
