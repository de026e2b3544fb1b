package io.github.wasmrun.jvm.internal.endive.guest;

/**
 * Floating-point instructions that Endive gets wrong, for compiled guests and for our interpreter:
 * its minimum, maximum and roundings give a signalling NaN back as it is, {@code abs} of a NaN
 * keeps the sign on JDK 17, {@code copysign} takes the numbers 2143289344 and 4290772992 for NaNs.
 */
public final class Floats {
  private static final int SIGN_32 = 0x80000000;
  private static final int QUIET_32 = 0x00400000;
  private static final long SIGN_64 = 0x8000000000000000L;
  private static final long QUIET_64 = 0x0008000000000000L;

  private Floats() {}

  /** {@code f32.abs}. */
  public static float abs(float a) {
    return Float.intBitsToFloat(Float.floatToRawIntBits(a) & ~SIGN_32);
  }

  /** {@code f64.abs}. */
  public static double abs(double a) {
    return Double.longBitsToDouble(Double.doubleToRawLongBits(a) & ~SIGN_64);
  }

  /** {@code f32.copysign}. */
  public static float copySign(float a, float b) {
    int sign = Float.floatToRawIntBits(b) & SIGN_32;
    return Float.intBitsToFloat(Float.floatToRawIntBits(a) & ~SIGN_32 | sign);
  }

  /** {@code f64.copysign}. */
  public static double copySign(double a, double b) {
    long sign = Double.doubleToRawLongBits(b) & SIGN_64;
    return Double.longBitsToDouble(Double.doubleToRawLongBits(a) & ~SIGN_64 | sign);
  }

  /** {@code f32.min}. */
  public static float min(float a, float b) {
    return a != a || b != b ? quiet(a, b) : Math.min(a, b);
  }

  /** {@code f32.max}. */
  public static float max(float a, float b) {
    return a != a || b != b ? quiet(a, b) : Math.max(a, b);
  }

  /** {@code f64.min}. */
  public static double min(double a, double b) {
    return a != a || b != b ? quiet(a, b) : Math.min(a, b);
  }

  /** {@code f64.max}. */
  public static double max(double a, double b) {
    return a != a || b != b ? quiet(a, b) : Math.max(a, b);
  }

  /** {@code f64.ceil}. */
  public static double ceil(double a) {
    return a != a ? quiet(a, a) : Math.ceil(a);
  }

  /** {@code f64.floor}. */
  public static double floor(double a) {
    return a != a ? quiet(a, a) : Math.floor(a);
  }

  /** {@code f64.trunc}. */
  public static double trunc(double a) {
    return a != a ? quiet(a, a) : a < 0 ? Math.ceil(a) : Math.floor(a);
  }

  private static float quiet(float a, float b) {
    return Float.intBitsToFloat(Float.floatToRawIntBits(a != a ? a : b) | QUIET_32);
  }

  private static double quiet(double a, double b) {
    return Double.longBitsToDouble(Double.doubleToRawLongBits(a != a ? a : b) | QUIET_64);
  }
}
