package io.github.wasmrun.jvm.compiler.runtime.simd;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Lanes of 8 bits: each method computes eight of them, in one long. */
public final class I8x16 {
  private static final long HIGH = 0x8080808080808080L;
  private static final long LOW = 0x7F7F7F7F7F7F7F7FL;
  private static final long ONES = 0x0101010101010101L;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private I8x16() {}

  /** All bits of each lane whose highest bit is set in {@code high}, which has no other bits. */
  private static long spread(long high) {
    return (high << 1) - (high >>> 7);
  }

  private static long select(long mask, long a, long b) {
    return b ^ (a ^ b) & mask;
  }

  /** {@code i8x16.add}. */
  public static long add(long a, long b) {
    return (a & LOW) + (b & LOW) ^ (a ^ b) & HIGH;
  }

  /** {@code i8x16.sub}. */
  public static long sub(long a, long b) {
    return (a | HIGH) - (b & LOW) ^ (a ^ ~b) & HIGH;
  }

  /** {@code i8x16.neg}. */
  public static long neg(long a) {
    return sub(0, a);
  }

  /** {@code i8x16.abs}. */
  public static long abs(long a) {
    long negative = a & HIGH;
    return (a ^ spread(negative)) + (negative >>> 7);
  }

  /** {@code i8x16.add_sat_s}. */
  public static long addSatS(long a, long b) {
    long sum = add(a, b);
    return select(spread(~(a ^ b) & (a ^ sum) & HIGH), limit(a), sum);
  }

  /** {@code i8x16.add_sat_u}. */
  public static long addSatU(long a, long b) {
    long sum = add(a, b);
    return sum | spread((a & b | (a | b) & ~sum) & HIGH);
  }

  /** {@code i8x16.sub_sat_s}. */
  public static long subSatS(long a, long b) {
    long difference = sub(a, b);
    return select(spread((a ^ b) & (a ^ difference) & HIGH), limit(a), difference);
  }

  /** {@code i8x16.sub_sat_u}. */
  public static long subSatU(long a, long b) {
    long difference = sub(a, b);
    return difference & ~spread((~a & b | ~(a ^ b) & difference) & HIGH);
  }

  /** The smallest value where a lane is negative, else the largest one. */
  private static long limit(long a) {
    return LOW + ((a & HIGH) >>> 7);
  }

  /** {@code i8x16.avgr_u}. */
  public static long avgrU(long a, long b) {
    return (a | b) - (((a ^ b) & ~ONES) >>> 1);
  }

  /** {@code i8x16.eq}. */
  public static long eq(long a, long b) {
    return ~ne(a, b);
  }

  /** {@code i8x16.ne}. */
  public static long ne(long a, long b) {
    long difference = a ^ b;
    return spread(((difference & LOW) + LOW | difference) & HIGH);
  }

  /** {@code i8x16.lt_s}. */
  public static long ltS(long a, long b) {
    return spread((a & ~b | ~(a ^ b) & ~((a | HIGH) - (b & LOW))) & HIGH);
  }

  /** {@code i8x16.lt_u}. */
  public static long ltU(long a, long b) {
    return spread((~a & b | ~(a ^ b) & ~((a | HIGH) - (b & LOW))) & HIGH);
  }

  /** {@code i8x16.gt_s}. */
  public static long gtS(long a, long b) {
    return ltS(b, a);
  }

  /** {@code i8x16.gt_u}. */
  public static long gtU(long a, long b) {
    return ltU(b, a);
  }

  /** {@code i8x16.le_s}. */
  public static long leS(long a, long b) {
    return ~ltS(b, a);
  }

  /** {@code i8x16.le_u}. */
  public static long leU(long a, long b) {
    return ~ltU(b, a);
  }

  /** {@code i8x16.ge_s}. */
  public static long geS(long a, long b) {
    return ~ltS(a, b);
  }

  /** {@code i8x16.ge_u}. */
  public static long geU(long a, long b) {
    return ~ltU(a, b);
  }

  /** {@code i8x16.min_s}. */
  public static long minS(long a, long b) {
    return select(ltS(a, b), a, b);
  }

  /** {@code i8x16.min_u}. */
  public static long minU(long a, long b) {
    return select(ltU(a, b), a, b);
  }

  /** {@code i8x16.max_s}. */
  public static long maxS(long a, long b) {
    return select(ltS(a, b), b, a);
  }

  /** {@code i8x16.max_u}. */
  public static long maxU(long a, long b) {
    return select(ltU(a, b), b, a);
  }

  /** {@code i8x16.shl}. */
  public static long shl(long a, int count) {
    return a << (count & 7) & (0xFFL << (count & 7) & 0xFFL) * ONES;
  }

  /** {@code i8x16.shr_u}. */
  public static long shrU(long a, int count) {
    return a >>> (count & 7) & (0xFFL >>> (count & 7)) * ONES;
  }

  /** {@code i8x16.shr_s}. */
  public static long shrS(long a, int count) {
    long kept = (0xFFL >>> (count & 7)) * ONES;
    return a >>> (count & 7) & kept | spread(a & HIGH) & ~kept;
  }

  /** {@code i8x16.all_true}. */
  public static int allTrue(long low, long high) {
    long lows = (low & LOW) + LOW | low;
    long highs = (high & LOW) + LOW | high;
    return (lows & highs & HIGH) == HIGH ? 1 : 0;
  }

  /** {@code i8x16.bitmask}. */
  public static int bitmask(long low, long high) {
    return bitmask(low) | bitmask(high) << 8;
  }

  /** Moves the highest bit of each byte next to the others, by a product without carries. */
  private static int bitmask(long a) {
    return (int) (((a & HIGH) >>> 7) * 0x0102040810204080L >>> 56);
  }

  /** {@code i8x16.popcnt}. */
  public static long popcnt(long a) {
    long pairs = a - (a >>> 1 & 0x5555555555555555L);
    long fours = (pairs & 0x3333333333333333L) + (pairs >>> 2 & 0x3333333333333333L);
    return fours + (fours >>> 4) & 0x0F0F0F0F0F0F0F0FL;
  }

  /** {@code i8x16.splat}. */
  public static long splat(int a) {
    return (a & 0xFFL) * ONES;
  }

  /** {@code i8x16.extract_lane_s}. */
  public static int extractLaneS(long a, int lane) {
    return (byte) (a >>> (lane << 3));
  }

  /** {@code i8x16.extract_lane_u}. */
  public static int extractLaneU(long a, int lane) {
    return (int) (a >>> (lane << 3)) & 0xFF;
  }

  /** {@code i8x16.replace_lane}. */
  public static long replaceLane(long a, int value, int lane) {
    return a & ~(0xFFL << (lane << 3)) | (value & 0xFFL) << (lane << 3);
  }

  /** {@code i8x16.narrow_i16x8_s}. */
  public static long narrowI16x8S(long low, long high) {
    return narrow(saturateS(low), saturateS(high));
  }

  /** The lower bytes of lanes of 16 bits: of negative ones the complement is bounded. */
  private static long saturateS(long a) {
    long high = a & 0x8000800080008000L;
    long negative = (high << 1) - (high >>> 15);
    long rest = a ^ negative;
    long over = (rest & 0x7F807F807F807F80L) + 0x7F807F807F807F80L & 0x8000800080008000L;
    return (rest | (over >>> 8) - (over >>> 15)) & 0x007F007F007F007FL ^ negative;
  }

  /** {@code i8x16.narrow_i16x8_u}. */
  public static long narrowI16x8U(long low, long high) {
    return narrow(saturateU(low), saturateU(high));
  }

  private static long saturateU(long a) {
    long high = a & 0x8000800080008000L;
    long rest = a & ~((high << 1) - (high >>> 15));
    long over = (rest & 0x7F007F007F007F00L) + 0x7F007F007F007F00L & 0x8000800080008000L;
    return rest | (over >>> 7) - (over >>> 15);
  }

  private static long narrow(long low, long high) {
    return evenBytes(low) | evenBytes(high) << 32;
  }

  /** The bytes of the first operand of {@code i8x16.swizzle}. */
  public static byte[] table(long low, long high) {
    byte[] bytes = new byte[16];
    LONGS.set(bytes, 0, low);
    LONGS.set(bytes, 8, high);
    return bytes;
  }

  /** Half of {@code i8x16.swizzle}: the eight bytes that {@code indexes} asks for. */
  public static long swizzle(byte[] table, long indexes) {
    long bytes = swizzle(table, (int) indexes) & 0xFFFFFFFFL;
    bytes |= (long) swizzle(table, (int) (indexes >>> 32)) << 32;
    long tooLarge = (indexes & 0x7070707070707070L) + 0x7070707070707070L | indexes;
    return bytes & ~spread(tooLarge & HIGH);
  }

  private static int swizzle(byte[] table, int indexes) {
    return table[indexes & 15] & 0xFF
        | (table[indexes >>> 8 & 15] & 0xFF) << 8
        | (table[indexes >>> 16 & 15] & 0xFF) << 16
        | table[indexes >>> 24 & 15] << 24;
  }

  /** The bytes 0 to 3 for part 0, 4 to 7 for part 1, each with a zero byte after it. */
  public static long spreadBytes(long a, int part) {
    return I16x8.extendI8x16U(a, part);
  }

  /** The bytes 0, 2, 4 and 6 in the lower half. */
  public static long evenBytes(long a) {
    long bytes = a & 0x00FF00FF00FF00FFL;
    long pairs = (bytes | bytes >>> 8) & 0x0000FFFF0000FFFFL;
    return (pairs | pairs >>> 16) & 0xFFFFFFFFL;
  }
}
