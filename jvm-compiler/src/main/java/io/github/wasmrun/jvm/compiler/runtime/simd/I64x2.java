package io.github.wasmrun.jvm.compiler.runtime.simd;

/** Lanes of 64 bits: each method computes one of them. */
public final class I64x2 {
  private I64x2() {}

  /** {@code i64x2.add}. */
  public static long add(long a, long b) {
    return a + b;
  }

  /** {@code i64x2.sub}. */
  public static long sub(long a, long b) {
    return a - b;
  }

  /** {@code i64x2.mul}. */
  public static long mul(long a, long b) {
    return a * b;
  }

  /** {@code i64x2.neg}. */
  public static long neg(long a) {
    return -a;
  }

  /** {@code i64x2.abs}. */
  public static long abs(long a) {
    return Math.abs(a);
  }

  /** {@code i64x2.shl}. */
  public static long shl(long a, int count) {
    return a << count;
  }

  /** {@code i64x2.shr_s}. */
  public static long shrS(long a, int count) {
    return a >> count;
  }

  /** {@code i64x2.shr_u}. */
  public static long shrU(long a, int count) {
    return a >>> count;
  }

  /** {@code i64x2.eq}. */
  public static long eq(long a, long b) {
    return a == b ? -1 : 0;
  }

  /** {@code i64x2.ne}. */
  public static long ne(long a, long b) {
    return a != b ? -1 : 0;
  }

  /** {@code i64x2.lt_s}. */
  public static long ltS(long a, long b) {
    return a < b ? -1 : 0;
  }

  /** {@code i64x2.gt_s}. */
  public static long gtS(long a, long b) {
    return a > b ? -1 : 0;
  }

  /** {@code i64x2.le_s}. */
  public static long leS(long a, long b) {
    return a <= b ? -1 : 0;
  }

  /** {@code i64x2.ge_s}. */
  public static long geS(long a, long b) {
    return a >= b ? -1 : 0;
  }

  /** {@code i64x2.all_true}. */
  public static int allTrue(long low, long high) {
    return low != 0 & high != 0 ? 1 : 0;
  }

  /** {@code i64x2.bitmask}. */
  public static int bitmask(long low, long high) {
    return (int) (low >>> 63 | high >>> 63 << 1);
  }

  /** {@code i64x2.extend_*_i32x4_s}. */
  public static long extendI32x4S(int a) {
    return a;
  }

  /** {@code i64x2.extend_*_i32x4_u}. */
  public static long extendI32x4U(int a) {
    return a & 0xFFFFFFFFL;
  }

  /** {@code i64x2.extmul_*_i32x4_s}. */
  public static long extmulI32x4S(int a, int b) {
    return (long) a * b;
  }

  /** {@code i64x2.extmul_*_i32x4_u}. */
  public static long extmulI32x4U(int a, int b) {
    return (a & 0xFFFFFFFFL) * (b & 0xFFFFFFFFL);
  }
}
