package io.github.wasmrun.jvm.internal.endive.guest;

/**
 * Comparisons of i32 whose result is used as a number: 1 or 0, computed without a jump that the
 * processor could predict wrongly. Called by compiled guests.
 */
public final class Comparisons {
  private static final long UNSIGNED = 0xFFFFFFFFL;

  private Comparisons() {}

  /** Whether {@code a} is 0. */
  public static int eqz(int a) {
    return Integer.numberOfLeadingZeros(a) >>> 5;
  }

  /** Whether both are equal. */
  public static int eq(int a, int b) {
    return eqz(a ^ b);
  }

  /** Whether they differ. */
  public static int ne(int a, int b) {
    return eqz(a ^ b) ^ 1;
  }

  /** Whether {@code a} is less than {@code b}, both signed. */
  public static int lessSigned(int a, int b) {
    return (int) (((long) a - b) >>> 63);
  }

  /** Whether {@code a} is greater than {@code b}, both signed. */
  public static int greaterSigned(int a, int b) {
    return lessSigned(b, a);
  }

  /** Whether {@code a} is less than {@code b}, both unsigned. */
  public static int less(int a, int b) {
    return (int) (((a & UNSIGNED) - (b & UNSIGNED)) >>> 63);
  }

  /** Whether {@code a} is at most {@code b}, both unsigned. */
  public static int lessOrEqual(int a, int b) {
    return less(b, a) ^ 1;
  }

  /** Whether {@code a} is greater than {@code b}, both unsigned. */
  public static int greater(int a, int b) {
    return less(b, a);
  }

  /** Whether {@code a} is at least {@code b}, both unsigned. */
  public static int greaterOrEqual(int a, int b) {
    return less(a, b) ^ 1;
  }
}
