package io.github.wasmrun.jvm.compiler.runtime.simd;

/** Lanes of 32 bits: most methods compute one of them. */
public final class I32x4 {
  private I32x4() {}

  /** {@code i32x4.add}. */
  public static int add(int a, int b) {
    return a + b;
  }

  /** {@code i32x4.sub}. */
  public static int sub(int a, int b) {
    return a - b;
  }

  /** {@code i32x4.mul}. */
  public static int mul(int a, int b) {
    return a * b;
  }

  /** {@code i32x4.neg}. */
  public static int neg(int a) {
    return -a;
  }

  /** {@code i32x4.abs}. */
  public static int abs(int a) {
    return Math.abs(a);
  }

  /** {@code i32x4.shl}. */
  public static int shl(int a, int count) {
    return a << count;
  }

  /** {@code i32x4.shr_s}. */
  public static int shrS(int a, int count) {
    return a >> count;
  }

  /** {@code i32x4.shr_u}. */
  public static int shrU(int a, int count) {
    return a >>> count;
  }

  /** {@code i32x4.min_s}. */
  public static int minS(int a, int b) {
    return Math.min(a, b);
  }

  /** {@code i32x4.min_u}. */
  public static int minU(int a, int b) {
    return Math.min(a ^ Integer.MIN_VALUE, b ^ Integer.MIN_VALUE) ^ Integer.MIN_VALUE;
  }

  /** {@code i32x4.max_s}. */
  public static int maxS(int a, int b) {
    return Math.max(a, b);
  }

  /** {@code i32x4.max_u}. */
  public static int maxU(int a, int b) {
    return Math.max(a ^ Integer.MIN_VALUE, b ^ Integer.MIN_VALUE) ^ Integer.MIN_VALUE;
  }

  /** {@code i32x4.eq}. */
  public static int eq(int a, int b) {
    return a == b ? -1 : 0;
  }

  /** {@code i32x4.ne}. */
  public static int ne(int a, int b) {
    return a != b ? -1 : 0;
  }

  /** {@code i32x4.lt_s}. */
  public static int ltS(int a, int b) {
    return a < b ? -1 : 0;
  }

  /** {@code i32x4.lt_u}. */
  public static int ltU(int a, int b) {
    return (a ^ Integer.MIN_VALUE) < (b ^ Integer.MIN_VALUE) ? -1 : 0;
  }

  /** {@code i32x4.gt_s}. */
  public static int gtS(int a, int b) {
    return a > b ? -1 : 0;
  }

  /** {@code i32x4.gt_u}. */
  public static int gtU(int a, int b) {
    return (a ^ Integer.MIN_VALUE) > (b ^ Integer.MIN_VALUE) ? -1 : 0;
  }

  /** {@code i32x4.le_s}. */
  public static int leS(int a, int b) {
    return a <= b ? -1 : 0;
  }

  /** {@code i32x4.le_u}. */
  public static int leU(int a, int b) {
    return (a ^ Integer.MIN_VALUE) <= (b ^ Integer.MIN_VALUE) ? -1 : 0;
  }

  /** {@code i32x4.ge_s}. */
  public static int geS(int a, int b) {
    return a >= b ? -1 : 0;
  }

  /** {@code i32x4.ge_u}. */
  public static int geU(int a, int b) {
    return (a ^ Integer.MIN_VALUE) >= (b ^ Integer.MIN_VALUE) ? -1 : 0;
  }

  /** {@code i32x4.all_true}. */
  public static int allTrue(int a, int b, int c, int d) {
    return a != 0 & b != 0 & c != 0 & d != 0 ? 1 : 0;
  }

  /** {@code i32x4.bitmask}. */
  public static int bitmask(int a, int b, int c, int d) {
    return a >>> 31 | b >>> 31 << 1 | c >>> 31 << 2 | d >>> 31 << 3;
  }

  /** {@code i32x4.extend_*_i16x8_s}: of the lane {@code part} of four. */
  public static int extendI16x8S(long a, int part) {
    return (short) (a >>> (part << 4));
  }

  /** {@code i32x4.extend_*_i16x8_u}. */
  public static int extendI16x8U(long a, int part) {
    return (int) (a >>> (part << 4)) & 0xFFFF;
  }

  /** {@code i32x4.extmul_*_i16x8_s}. */
  public static int extmulI16x8S(long a, long b, int part) {
    return extendI16x8S(a, part) * extendI16x8S(b, part);
  }

  /** {@code i32x4.extmul_*_i16x8_u}. */
  public static int extmulI16x8U(long a, long b, int part) {
    return extendI16x8U(a, part) * extendI16x8U(b, part);
  }

  /** {@code i32x4.extadd_pairwise_i16x8_s}: of the pair {@code part} of two. */
  public static int extaddPairwiseI16x8S(long a, int part) {
    int pair = (int) (a >>> (part << 5));
    return (short) pair + (pair >> 16);
  }

  /** {@code i32x4.extadd_pairwise_i16x8_u}. */
  public static int extaddPairwiseI16x8U(long a, int part) {
    int pair = (int) (a >>> (part << 5));
    return (pair & 0xFFFF) + (pair >>> 16);
  }

  /** {@code i32x4.dot_i16x8_s}: of the pair {@code part} of two. */
  public static int dotI16x8S(long a, long b, int part) {
    int first = (int) (a >>> (part << 5));
    int second = (int) (b >>> (part << 5));
    return (short) first * (short) second + (first >> 16) * (second >> 16);
  }

  /** {@code i32x4.relaxed_dot_i8x16_i7x16_add_s}: of the four bytes {@code part} of two. */
  public static int relaxedDotI8x16I7x16AddS(long a, long b, int sum, int part) {
    long first = a >>> (part << 5);
    long second = b >>> (part << 5);
    return (short) I16x8.dot(first, second) + (short) I16x8.dot(first >>> 16, second >>> 16) + sum;
  }

  /** {@code i32x4.trunc_sat_f32x4_s}. */
  public static int truncSatF32x4S(float a) {
    return (int) a;
  }

  /** {@code i32x4.trunc_sat_f32x4_u}. */
  public static int truncSatF32x4U(float a) {
    return unsigned((long) a);
  }

  /** {@code i32x4.trunc_sat_f64x2_s_zero}. */
  public static int truncSatF64x2S(double a) {
    return (int) a;
  }

  /** {@code i32x4.trunc_sat_f64x2_u_zero}. */
  public static int truncSatF64x2U(double a) {
    return unsigned((long) a);
  }

  private static int unsigned(long a) {
    return (int) Math.min(Math.max(a, 0), 0xFFFFFFFFL);
  }
}
