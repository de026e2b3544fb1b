package io.github.wasmrun.jvm.compiler.simd;

/** The lanes of a v128, one by one. One thread at a time. */
final class Lanes {
  /** The lower and the upper half. */
  final long[] halves;

  Lanes(long low, long high) {
    halves = new long[] {low, high};
  }

  Lanes() {
    this(0, 0);
  }

  /** A lane as an unsigned number; one of 64 bits as it is. */
  long unsigned(int bits, int lane) {
    int at = bits * lane;
    long shifted = halves[at / 64] >>> at % 64;
    return bits == 64 ? shifted : shifted & (1L << bits) - 1;
  }

  long signed(int bits, int lane) {
    return unsigned(bits, lane) << 64 - bits >> 64 - bits;
  }

  long get(int bits, int lane, boolean signed) {
    return signed ? signed(bits, lane) : unsigned(bits, lane);
  }

  void set(int bits, int lane, long value) {
    int at = bits * lane;
    long mask = (bits == 64 ? -1 : (1L << bits) - 1) << at % 64;
    halves[at / 64] = halves[at / 64] & ~mask | value << at % 64 & mask;
  }

  float f32(int lane) {
    return Float.intBitsToFloat((int) unsigned(32, lane));
  }

  double f64(int lane) {
    return Double.longBitsToDouble(unsigned(64, lane));
  }

  @Override
  public String toString() {
    return String.format("%016x %016x", halves[1], halves[0]);
  }
}
