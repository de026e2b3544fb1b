package io.github.wasmrun.jvm.compiler.runtime.simd;

/** Lanes of 16 bits: each method computes four of them, in one long. */
public final class I16x8 {
  private static final long HIGH = 0x8000800080008000L;
  private static final long LOW = 0x7FFF7FFF7FFF7FFFL;
  private static final long ONES = 0x0001000100010001L;

  private I16x8() {}

  /** All bits of each lane whose highest bit is set in {@code high}, which has no other bits. */
  private static long spread(long high) {
    return (high << 1) - (high >>> 15);
  }

  private static long select(long mask, long a, long b) {
    return b ^ (a ^ b) & mask;
  }

  /** {@code i16x8.add}. */
  public static long add(long a, long b) {
    return (a & LOW) + (b & LOW) ^ (a ^ b) & HIGH;
  }

  /** {@code i16x8.sub}. */
  public static long sub(long a, long b) {
    return (a | HIGH) - (b & LOW) ^ (a ^ ~b) & HIGH;
  }

  /** {@code i16x8.neg}. */
  public static long neg(long a) {
    return sub(0, a);
  }

  /** {@code i16x8.abs}. */
  public static long abs(long a) {
    long negative = a & HIGH;
    return (a ^ spread(negative)) + (negative >>> 15);
  }

  /** {@code i16x8.add_sat_s}. */
  public static long addSatS(long a, long b) {
    long sum = add(a, b);
    return select(spread(~(a ^ b) & (a ^ sum) & HIGH), limit(a), sum);
  }

  /** {@code i16x8.add_sat_u}. */
  public static long addSatU(long a, long b) {
    long sum = add(a, b);
    return sum | spread((a & b | (a | b) & ~sum) & HIGH);
  }

  /** {@code i16x8.sub_sat_s}. */
  public static long subSatS(long a, long b) {
    long difference = sub(a, b);
    return select(spread((a ^ b) & (a ^ difference) & HIGH), limit(a), difference);
  }

  /** {@code i16x8.sub_sat_u}. */
  public static long subSatU(long a, long b) {
    long difference = sub(a, b);
    return difference & ~spread((~a & b | ~(a ^ b) & difference) & HIGH);
  }

  /** The smallest value where a lane is negative, else the largest one. */
  private static long limit(long a) {
    return LOW + ((a & HIGH) >>> 15);
  }

  /** {@code i16x8.avgr_u}. */
  public static long avgrU(long a, long b) {
    return (a | b) - (((a ^ b) & ~ONES) >>> 1);
  }

  /** {@code i16x8.eq}. */
  public static long eq(long a, long b) {
    return ~ne(a, b);
  }

  /** {@code i16x8.ne}. */
  public static long ne(long a, long b) {
    long difference = a ^ b;
    return spread(((difference & LOW) + LOW | difference) & HIGH);
  }

  /** {@code i16x8.lt_s}. */
  public static long ltS(long a, long b) {
    return spread((a & ~b | ~(a ^ b) & ~((a | HIGH) - (b & LOW))) & HIGH);
  }

  /** {@code i16x8.lt_u}. */
  public static long ltU(long a, long b) {
    return spread((~a & b | ~(a ^ b) & ~((a | HIGH) - (b & LOW))) & HIGH);
  }

  /** {@code i16x8.gt_s}. */
  public static long gtS(long a, long b) {
    return ltS(b, a);
  }

  /** {@code i16x8.gt_u}. */
  public static long gtU(long a, long b) {
    return ltU(b, a);
  }

  /** {@code i16x8.le_s}. */
  public static long leS(long a, long b) {
    return ~ltS(b, a);
  }

  /** {@code i16x8.le_u}. */
  public static long leU(long a, long b) {
    return ~ltU(b, a);
  }

  /** {@code i16x8.ge_s}. */
  public static long geS(long a, long b) {
    return ~ltS(a, b);
  }

  /** {@code i16x8.ge_u}. */
  public static long geU(long a, long b) {
    return ~ltU(a, b);
  }

  /** {@code i16x8.min_s}. */
  public static long minS(long a, long b) {
    return select(ltS(a, b), a, b);
  }

  /** {@code i16x8.min_u}. */
  public static long minU(long a, long b) {
    return select(ltU(a, b), a, b);
  }

  /** {@code i16x8.max_s}. */
  public static long maxS(long a, long b) {
    return select(ltS(a, b), b, a);
  }

  /** {@code i16x8.max_u}. */
  public static long maxU(long a, long b) {
    return select(ltU(a, b), b, a);
  }

  /** {@code i16x8.shl}. */
  public static long shl(long a, int count) {
    return a << (count & 15) & (0xFFFFL << (count & 15) & 0xFFFFL) * ONES;
  }

  /** {@code i16x8.shr_u}. */
  public static long shrU(long a, int count) {
    return a >>> (count & 15) & (0xFFFFL >>> (count & 15)) * ONES;
  }

  /** {@code i16x8.shr_s}. */
  public static long shrS(long a, int count) {
    long kept = (0xFFFFL >>> (count & 15)) * ONES;
    return a >>> (count & 15) & kept | spread(a & HIGH) & ~kept;
  }

  /** {@code i16x8.all_true}. */
  public static int allTrue(long low, long high) {
    long lows = (low & LOW) + LOW | low;
    long highs = (high & LOW) + LOW | high;
    return (lows & highs & HIGH) == HIGH ? 1 : 0;
  }

  /** {@code i16x8.bitmask}. */
  public static int bitmask(long low, long high) {
    return bitmask(low) | bitmask(high) << 4;
  }

  /** Moves the highest bit of each lane next to the others, by a product without carries. */
  private static int bitmask(long a) {
    return (int) (((a & HIGH) >>> 15) * 0x1000200040008L >>> 48) & 0xF;
  }

  /** {@code i16x8.mul}. */
  public static long mul(long a, long b) {
    return a * b & 0xFFFF
        | ((a >>> 16) * (b >>> 16) & 0xFFFF) << 16
        | ((a >>> 32) * (b >>> 32) & 0xFFFF) << 32
        | (a >>> 48) * (b >>> 48) << 48;
  }

  /** {@code i16x8.q15mulr_sat_s}. */
  public static long q15mulrSatS(long a, long b) {
    return q15(a, b) & 0xFFFF
        | (q15(a >> 16, b >> 16) & 0xFFFF) << 16
        | (q15(a >> 32, b >> 32) & 0xFFFF) << 32
        | q15(a >> 48, b >> 48) << 48;
  }

  private static long q15(long a, long b) {
    return Math.min((short) a * (short) b + 0x4000 >> 15, 0x7FFF);
  }

  /** {@code i16x8.splat}. */
  public static long splat(int a) {
    return (a & 0xFFFFL) * ONES;
  }

  /** {@code i16x8.extract_lane_s}. */
  public static int extractLaneS(long a, int lane) {
    return (short) (a >>> (lane << 4));
  }

  /** {@code i16x8.extract_lane_u}. */
  public static int extractLaneU(long a, int lane) {
    return (int) (a >>> (lane << 4)) & 0xFFFF;
  }

  /** {@code i16x8.replace_lane}. */
  public static long replaceLane(long a, int value, int lane) {
    return a & ~(0xFFFFL << (lane << 4)) | (value & 0xFFFFL) << (lane << 4);
  }

  /** {@code i16x8.narrow_i32x4_s}. */
  public static long narrowI32x4S(int a, int b, int c, int d) {
    return lanes(clampS(a), clampS(b), clampS(c), clampS(d));
  }

  private static int clampS(int a) {
    return Math.max(Math.min(a, 0x7FFF), -0x8000);
  }

  /** {@code i16x8.narrow_i32x4_u}. */
  public static long narrowI32x4U(int a, int b, int c, int d) {
    return lanes(clampU(a), clampU(b), clampU(c), clampU(d));
  }

  private static int clampU(int a) {
    return Math.max(Math.min(a, 0xFFFF), 0);
  }

  private static long lanes(int a, int b, int c, int d) {
    return (a & 0xFFFF | b << 16) & 0xFFFFFFFFL | (long) (c & 0xFFFF | d << 16) << 32;
  }

  /** {@code i16x8.extend_*_i8x16_s}: of the lower four bytes for part 0, else of the upper four. */
  public static long extendI8x16S(long a, int part) {
    long lanes = extendI8x16U(a, part);
    long negative = lanes & 0x0080008000800080L;
    return lanes | (negative << 9) - (negative << 1);
  }

  /** {@code i16x8.extend_*_i8x16_u}. */
  public static long extendI8x16U(long a, int part) {
    long bytes = a >>> (part << 5) & 0xFFFFFFFFL;
    long pairs = (bytes | bytes << 16) & 0x0000FFFF0000FFFFL;
    return (pairs | pairs << 8) & 0x00FF00FF00FF00FFL;
  }

  /** {@code i16x8.extmul_*_i8x16_s}. */
  public static long extmulI8x16S(long a, long b, int part) {
    return mul(extendI8x16S(a, part), extendI8x16S(b, part));
  }

  /** {@code i16x8.extmul_*_i8x16_u}. */
  public static long extmulI8x16U(long a, long b, int part) {
    return mul(extendI8x16U(a, part), extendI8x16U(b, part));
  }

  /** {@code i16x8.extadd_pairwise_i8x16_s}. */
  public static long extaddPairwiseI8x16S(long a) {
    return sub(extaddPairwiseI8x16U(a ^ 0x8080808080808080L), 0x0100010001000100L);
  }

  /** {@code i16x8.extadd_pairwise_i8x16_u}. */
  public static long extaddPairwiseI8x16U(long a) {
    return (a & 0x00FF00FF00FF00FFL) + (a >>> 8 & 0x00FF00FF00FF00FFL);
  }

  /** {@code i16x8.relaxed_dot_i8x16_i7x16_s}; sums wrap. */
  public static long relaxedDotI8x16I7x16S(long a, long b) {
    return (dot(a, b) & 0xFFFFL)
        | (dot(a >> 16, b >> 16) & 0xFFFFL) << 16
        | (dot(a >> 32, b >> 32) & 0xFFFFL) << 32
        | (long) dot(a >> 48, b >> 48) << 48;
  }

  /** The sum of the products of two bytes. */
  static int dot(long a, long b) {
    return (byte) a * (byte) b + (byte) (a >> 8) * (byte) (b >> 8);
  }
}
