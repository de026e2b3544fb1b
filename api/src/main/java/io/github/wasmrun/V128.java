package io.github.wasmrun;

/**
 * A 128-bit vector, the value of the type v128.
 *
 * @param low the first eight bytes, little-endian
 * @param high the last eight bytes, little-endian
 */
public record V128(long low, long high) {
  /** All bits zero. */
  public static final V128 ZERO = new V128(0, 0);
}
