package io.github.wasmrun.jvm.compiler.runtime.simd;

/** Instructions of v128 that know no lanes: each method computes the bits of one long or int. */
public final class Bits {
  private Bits() {}

  /** {@code v128.not}. */
  public static long not(long a) {
    return ~a;
  }

  /** {@code v128.and}. */
  public static long and(long a, long b) {
    return a & b;
  }

  /** {@code v128.andnot}. */
  public static long andnot(long a, long b) {
    return a & ~b;
  }

  /** {@code v128.or}. */
  public static long or(long a, long b) {
    return a | b;
  }

  /** {@code v128.xor}. */
  public static long xor(long a, long b) {
    return a ^ b;
  }

  /** {@code v128.bitselect}, and the relaxed selections of lanes. */
  public static long bitselect(long a, long b, long mask) {
    return b ^ (a ^ b) & mask;
  }

  /** {@code v128.any_true}. */
  public static int anyTrue(long low, long high) {
    return (low | high) != 0 ? 1 : 0;
  }

  /** {@code v128.not}. */
  public static int not(int a) {
    return ~a;
  }

  /** {@code v128.and}. */
  public static int and(int a, int b) {
    return a & b;
  }

  /** {@code v128.andnot}. */
  public static int andnot(int a, int b) {
    return a & ~b;
  }

  /** {@code v128.or}. */
  public static int or(int a, int b) {
    return a | b;
  }

  /** {@code v128.xor}. */
  public static int xor(int a, int b) {
    return a ^ b;
  }

  /** {@code v128.bitselect}, and the relaxed selections of lanes. */
  public static int bitselect(int a, int b, int mask) {
    return b ^ (a ^ b) & mask;
  }

  /** {@code v128.any_true}. */
  public static int anyTrue(int a, int b, int c, int d) {
    return (a | b | c | d) != 0 ? 1 : 0;
  }

  /** {@code select} of a part. */
  public static long select(long a, long b, int condition) {
    return condition != 0 ? a : b;
  }

  /** {@code select} of a part. */
  public static int select(int a, int b, int condition) {
    return condition != 0 ? a : b;
  }

  /** {@code select} of a part. */
  public static float select(float a, float b, int condition) {
    return condition != 0 ? a : b;
  }

  /** {@code select} of a part. */
  public static double select(double a, double b, int condition) {
    return condition != 0 ? a : b;
  }
}
