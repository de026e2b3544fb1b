package io.github.wasmrun.jvm.compiler.runtime;

import io.github.wasmrun.TrapCode;

/**
 * Floating-point instructions that are no single instruction of the JVM. A NaN comes out quiet, and
 * with the sign that the instruction gives it.
 */
public final class Floats {
  private static final int SIGN_32 = 0x80000000;
  private static final int QUIET_32 = 0x00400000;
  private static final long SIGN_64 = 0x8000000000000000L;
  private static final long QUIET_64 = 0x0008000000000000L;
  private static final double TWO_63 = 0x1p63;
  private static final double TWO_64 = 0x1p64;

  private Floats() {}

  public static float abs(float a) {
    return Float.intBitsToFloat(Float.floatToRawIntBits(a) & ~SIGN_32);
  }

  public static float neg(float a) {
    return Float.intBitsToFloat(Float.floatToRawIntBits(a) ^ SIGN_32);
  }

  public static float copysign(float a, float b) {
    int sign = Float.floatToRawIntBits(b) & SIGN_32;
    return Float.intBitsToFloat(Float.floatToRawIntBits(a) & ~SIGN_32 | sign);
  }

  public static float min(float a, float b) {
    return a != a || b != b ? quiet(a, b) : Math.min(a, b);
  }

  public static float max(float a, float b) {
    return a != a || b != b ? quiet(a, b) : Math.max(a, b);
  }

  public static float ceil(float a) {
    return a != a ? quiet(a, a) : (float) Math.ceil(a);
  }

  public static float floor(float a) {
    return a != a ? quiet(a, a) : (float) Math.floor(a);
  }

  public static float trunc(float a) {
    return a != a ? quiet(a, a) : (float) (a < 0 ? Math.ceil(a) : Math.floor(a));
  }

  public static float nearest(float a) {
    return a != a ? quiet(a, a) : (float) Math.rint(a);
  }

  public static float sqrt(float a) {
    return a != a ? quiet(a, a) : (float) Math.sqrt(a);
  }

  private static float quiet(float a, float b) {
    return Float.intBitsToFloat(Float.floatToRawIntBits(a != a ? a : b) | QUIET_32);
  }

  public static double abs(double a) {
    return Double.longBitsToDouble(Double.doubleToRawLongBits(a) & ~SIGN_64);
  }

  public static double neg(double a) {
    return Double.longBitsToDouble(Double.doubleToRawLongBits(a) ^ SIGN_64);
  }

  public static double copysign(double a, double b) {
    long sign = Double.doubleToRawLongBits(b) & SIGN_64;
    return Double.longBitsToDouble(Double.doubleToRawLongBits(a) & ~SIGN_64 | sign);
  }

  public static double min(double a, double b) {
    return a != a || b != b ? quiet(a, b) : Math.min(a, b);
  }

  public static double max(double a, double b) {
    return a != a || b != b ? quiet(a, b) : Math.max(a, b);
  }

  public static double ceil(double a) {
    return a != a ? quiet(a, a) : Math.ceil(a);
  }

  public static double floor(double a) {
    return a != a ? quiet(a, a) : Math.floor(a);
  }

  public static double trunc(double a) {
    return a != a ? quiet(a, a) : (a < 0 ? Math.ceil(a) : Math.floor(a));
  }

  public static double nearest(double a) {
    return a != a ? quiet(a, a) : Math.rint(a);
  }

  public static double sqrt(double a) {
    return a != a ? quiet(a, a) : Math.sqrt(a);
  }

  private static double quiet(double a, double b) {
    return Double.longBitsToDouble(Double.doubleToRawLongBits(a != a ? a : b) | QUIET_64);
  }

  // To integers, with traps. A float is a double here: the bounds are exact in both.

  private static Trap outside() {
    return new Trap(TrapCode.INVALID_CONVERSION);
  }

  public static int truncS32(double a) {
    if (a > -2147483649.0 && a < 2147483648.0) {
      return (int) a;
    }
    throw outside();
  }

  public static int truncU32(double a) {
    if (a > -1.0 && a < 4294967296.0) {
      return (int) (long) a;
    }
    throw outside();
  }

  public static long truncS64(double a) {
    if (a >= -TWO_63 && a < TWO_63) {
      return (long) a;
    }
    throw outside();
  }

  public static long truncU64(double a) {
    if (a > -1.0 && a < TWO_64) {
      return toUnsigned(a);
    }
    throw outside();
  }

  private static long toUnsigned(double a) {
    return a < TWO_63 ? (long) a : (long) (a - TWO_63) ^ Long.MIN_VALUE;
  }

  // To integers, saturating; Java's own conversions are the signed ones.

  public static int truncSatU32(double a) {
    long wide = (long) a;
    return wide < 0 ? 0 : wide > 0xFFFFFFFFL ? -1 : (int) wide;
  }

  public static long truncSatU64(double a) {
    if (!(a > 0)) {
      return 0;
    }
    return a >= TWO_64 ? -1 : toUnsigned(a);
  }

  // From integers. Large ones are halved first, with the bit that is lost kept for the rounding.

  public static float convertU32(int a) {
    return (float) (a & 0xFFFFFFFFL);
  }

  public static double convertU64(int a) {
    return (double) (a & 0xFFFFFFFFL);
  }

  public static float convertU32(long a) {
    return a >= 0 ? (float) a : (float) (a >>> 1 | a & 1) * 2;
  }

  public static double convertU64(long a) {
    return a >= 0 ? (double) a : (double) (a >>> 1 | a & 1) * 2;
  }
}
