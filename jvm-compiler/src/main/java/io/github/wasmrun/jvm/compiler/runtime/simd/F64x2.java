package io.github.wasmrun.jvm.compiler.runtime.simd;

/** Lanes of 64 bits that are floating-point numbers: each method computes one of them. */
public final class F64x2 {
  private static final long QUIET = 0x0008000000000000L;

  private F64x2() {}

  /** A NaN of the operands, quiet as the specification's arithmetic NaNs are. */
  private static double quiet(double a, double b) {
    return Double.longBitsToDouble(Double.doubleToRawLongBits(a != a ? a : b) | QUIET);
  }

  /** {@code f64x2.add}. */
  public static double add(double a, double b) {
    return a + b;
  }

  /** {@code f64x2.sub}. */
  public static double sub(double a, double b) {
    return a - b;
  }

  /** {@code f64x2.mul}. */
  public static double mul(double a, double b) {
    return a * b;
  }

  /** {@code f64x2.div}. */
  public static double div(double a, double b) {
    return a / b;
  }

  /** {@code f64x2.neg}. */
  public static double neg(double a) {
    return Double.longBitsToDouble(Double.doubleToRawLongBits(a) ^ Long.MIN_VALUE);
  }

  /** {@code f64x2.abs}. */
  public static double abs(double a) {
    return Double.longBitsToDouble(Double.doubleToRawLongBits(a) & Long.MAX_VALUE);
  }

  /** {@code f64x2.sqrt}. */
  public static double sqrt(double a) {
    return Math.sqrt(a);
  }

  /** {@code f64x2.ceil}. */
  public static double ceil(double a) {
    return a != a ? quiet(a, a) : Math.ceil(a);
  }

  /** {@code f64x2.floor}. */
  public static double floor(double a) {
    return a != a ? quiet(a, a) : Math.floor(a);
  }

  /** {@code f64x2.trunc}. */
  public static double trunc(double a) {
    return a < 0 ? ceil(a) : floor(a);
  }

  /** {@code f64x2.nearest}. */
  public static double nearest(double a) {
    return a != a ? quiet(a, a) : Math.rint(a);
  }

  // The sums make NaNs quiet.

  /** {@code f64x2.min}. */
  public static double min(double a, double b) {
    return Math.min(a, b) + -0.0;
  }

  /** {@code f64x2.max}. */
  public static double max(double a, double b) {
    return Math.max(a, b) + -0.0;
  }

  /** {@code f64x2.pmin}, and the relaxed minimum. */
  public static double pmin(double a, double b) {
    return b < a ? b : a;
  }

  /** {@code f64x2.pmax}, and the relaxed maximum. */
  public static double pmax(double a, double b) {
    return a < b ? b : a;
  }

  /** {@code f64x2.relaxed_madd}, rounded twice. */
  public static double relaxedMadd(double a, double b, double c) {
    return a * b + c;
  }

  /** {@code f64x2.relaxed_nmadd}, rounded twice. */
  public static double relaxedNmadd(double a, double b, double c) {
    return neg(a) * b + c;
  }

  /** {@code f64x2.eq}. */
  public static long eq(double a, double b) {
    return a == b ? -1 : 0;
  }

  /** {@code f64x2.ne}. */
  public static long ne(double a, double b) {
    return a != b ? -1 : 0;
  }

  /** {@code f64x2.lt}. */
  public static long lt(double a, double b) {
    return a < b ? -1 : 0;
  }

  /** {@code f64x2.gt}. */
  public static long gt(double a, double b) {
    return a > b ? -1 : 0;
  }

  /** {@code f64x2.le}. */
  public static long le(double a, double b) {
    return a <= b ? -1 : 0;
  }

  /** {@code f64x2.ge}. */
  public static long ge(double a, double b) {
    return a >= b ? -1 : 0;
  }

  /** {@code f64x2.promote_low_f32x4}. */
  public static double promoteF32x4(float a) {
    return a;
  }

  /** {@code f64x2.convert_low_i32x4_s}. */
  public static double convertI32x4S(int a) {
    return a;
  }

  /** {@code f64x2.convert_low_i32x4_u}. */
  public static double convertI32x4U(int a) {
    return a & 0xFFFFFFFFL;
  }
}
