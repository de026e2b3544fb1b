package io.github.wasmrun.jvm.compiler.runtime.simd;

/** Lanes of 32 bits that are floating-point numbers: each method computes one of them. */
public final class F32x4 {
  private static final int QUIET = 0x00400000;

  private F32x4() {}

  /** A NaN of the operands, quiet as the specification's arithmetic NaNs are. */
  private static float quiet(float a, float b) {
    return Float.intBitsToFloat(Float.floatToRawIntBits(a != a ? a : b) | QUIET);
  }

  /** {@code f32x4.add}. */
  public static float add(float a, float b) {
    return a + b;
  }

  /** {@code f32x4.sub}. */
  public static float sub(float a, float b) {
    return a - b;
  }

  /** {@code f32x4.mul}. */
  public static float mul(float a, float b) {
    return a * b;
  }

  /** {@code f32x4.div}. */
  public static float div(float a, float b) {
    return a / b;
  }

  /** {@code f32x4.neg}. */
  public static float neg(float a) {
    return Float.intBitsToFloat(Float.floatToRawIntBits(a) ^ Integer.MIN_VALUE);
  }

  /** {@code f32x4.abs}. */
  public static float abs(float a) {
    return Float.intBitsToFloat(Float.floatToRawIntBits(a) & Integer.MAX_VALUE);
  }

  /** {@code f32x4.sqrt}. */
  public static float sqrt(float a) {
    return (float) Math.sqrt(a);
  }

  /** {@code f32x4.ceil}. */
  public static float ceil(float a) {
    return a != a ? quiet(a, a) : (float) Math.ceil(a);
  }

  /** {@code f32x4.floor}. */
  public static float floor(float a) {
    return a != a ? quiet(a, a) : (float) Math.floor(a);
  }

  /** {@code f32x4.trunc}. */
  public static float trunc(float a) {
    return a < 0 ? ceil(a) : floor(a);
  }

  /** {@code f32x4.nearest}. */
  public static float nearest(float a) {
    return a != a ? quiet(a, a) : (float) Math.rint(a);
  }

  // The sums make NaNs quiet.

  /** {@code f32x4.min}. */
  public static float min(float a, float b) {
    return Math.min(a, b) + -0.0f;
  }

  /** {@code f32x4.max}. */
  public static float max(float a, float b) {
    return Math.max(a, b) + -0.0f;
  }

  /** {@code f32x4.pmin}, and the relaxed minimum. */
  public static float pmin(float a, float b) {
    return b < a ? b : a;
  }

  /** {@code f32x4.pmax}, and the relaxed maximum. */
  public static float pmax(float a, float b) {
    return a < b ? b : a;
  }

  /** {@code f32x4.relaxed_madd}, rounded twice. */
  public static float relaxedMadd(float a, float b, float c) {
    return a * b + c;
  }

  /** {@code f32x4.relaxed_nmadd}, rounded twice. */
  public static float relaxedNmadd(float a, float b, float c) {
    return neg(a) * b + c;
  }

  /** {@code f32x4.eq}. */
  public static int eq(float a, float b) {
    return a == b ? -1 : 0;
  }

  /** {@code f32x4.ne}. */
  public static int ne(float a, float b) {
    return a != b ? -1 : 0;
  }

  /** {@code f32x4.lt}. */
  public static int lt(float a, float b) {
    return a < b ? -1 : 0;
  }

  /** {@code f32x4.gt}. */
  public static int gt(float a, float b) {
    return a > b ? -1 : 0;
  }

  /** {@code f32x4.le}. */
  public static int le(float a, float b) {
    return a <= b ? -1 : 0;
  }

  /** {@code f32x4.ge}. */
  public static int ge(float a, float b) {
    return a >= b ? -1 : 0;
  }

  /** {@code f32x4.demote_f64x2_zero}. */
  public static float demoteF64x2(double a) {
    return (float) a;
  }

  /** {@code f32x4.convert_i32x4_s}. */
  public static float convertI32x4S(int a) {
    return a;
  }

  /** {@code f32x4.convert_i32x4_u}. */
  public static float convertI32x4U(int a) {
    return a & 0xFFFFFFFFL;
  }
}
