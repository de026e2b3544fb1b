package io.github.wasmrun.plugins.internal.crypto;

import java.math.BigInteger;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Verifies signatures of <a href="https://www.rfc-editor.org/rfc/rfc8032">RFC 8032</a>, Ed25519. It
 * handles no secret, so it need not take the same time for each.
 */
public final class Ed25519 {
  /** The order of the base point. */
  private static final BigInteger L =
      BigInteger.ONE.shiftLeft(252).add(new BigInteger("27742317777372353535851937790883648493"));

  /** 2^255 - 21, by which a power is an inverse. */
  private static final byte[] INVERSE = exponent(0xEB, 0x7F);

  /** 2^252 - 2, by which a power is a square root, maybe but for a factor of -1. */
  private static final byte[] ROOT = exponent(0xFE, 0x0F);

  /** 2^253 - 5: that power of 2 is a square root of -1. */
  private static final byte[] ROOT_OF_MINUS_ONE = exponent(0xFB, 0x1F);

  private static final Field25519 D =
      Field25519.ZERO.minus(Field25519.of(121665)).times(Field25519.of(121666).power(INVERSE));

  private static final Field25519 D2 = D.plus(D);

  /** A square root of -1. */
  private static final Field25519 I = Field25519.of(2).power(ROOT_OF_MINUS_ONE);

  private static final Point ZERO =
      new Point(Field25519.ZERO, Field25519.ONE, Field25519.ONE, Field25519.ZERO);

  /** 32 bytes, all bits set but in the first and the last one. */
  private static byte[] exponent(int first, int last) {
    byte[] bytes = new byte[32];
    Arrays.fill(bytes, (byte) 0xFF);
    bytes[0] = (byte) first;
    bytes[31] = (byte) last;
    return bytes;
  }

  /** A point in extended coordinates: x = X/Z, y = Y/Z, T = XY/Z. */
  private record Point(Field25519 x, Field25519 y, Field25519 z, Field25519 t) {
    Point add(Point other) {
      Field25519 a = y.minus(x).times(other.y.minus(other.x));
      Field25519 b = y.plus(x).times(other.y.plus(other.x));
      Field25519 c = t.times(D2).times(other.t);
      Field25519 d = z.plus(z).times(other.z);
      Field25519 e = b.minus(a);
      Field25519 f = d.minus(c);
      Field25519 g = d.plus(c);
      Field25519 h = b.plus(a);
      return new Point(e.times(f), g.times(h), f.times(g), e.times(h));
    }

    Point times(BigInteger factor) {
      Point sum = ZERO;
      for (int bit = factor.bitLength() - 1; bit >= 0; bit--) {
        sum = sum.add(sum);
        if (factor.testBit(bit)) {
          sum = sum.add(this);
        }
      }
      return sum;
    }

    boolean same(Point other) {
      return x.times(other.z).same(other.x.times(z)) && y.times(other.z).same(other.y.times(z));
    }
  }

  private Ed25519() {}

  /**
   * Whether {@code signature} is one of {@code message} by the owner of {@code publicKey}.
   *
   * @param publicKey 32 bytes
   * @param signature 64 bytes
   */
  public static boolean verify(byte[] publicKey, byte[] message, byte[] signature) {
    if (publicKey.length != 32 || signature.length != 64) {
      return false;
    }
    byte[] first = Arrays.copyOf(signature, 32);
    Point key = point(publicKey);
    Point r = point(first);
    BigInteger s = littleEndian(signature, 32, 32);
    if (key == null
        || r == null
        || s.compareTo(L) >= 0
        || key.times(BigInteger.valueOf(8)).same(ZERO)) {
      return false;
    }
    BigInteger k = littleEndian(Sha512.hash(first, publicKey, message), 0, 64).mod(L);
    return base().times(s).same(r.add(key.times(k)));
  }

  private static Point base() {
    byte[] encoded = new byte[32];
    Arrays.fill(encoded, (byte) 0x66);
    encoded[0] = 0x58;
    Point base = point(encoded);
    if (base == null) {
      throw new IllegalStateException("the base point is none");
    }
    return base;
  }

  private static BigInteger littleEndian(byte[] bytes, int offset, int length) {
    byte[] reversed = new byte[length];
    for (int i = 0; i < length; i++) {
      reversed[i] = bytes[offset + length - 1 - i];
    }
    return new BigInteger(1, reversed);
  }

  /** The point that 32 bytes encode, or null. */
  private static @Nullable Point point(byte[] encoded) {
    boolean odd = encoded[31] < 0;
    Field25519 y = Field25519.of(encoded);
    byte[] plain = encoded.clone();
    plain[31] &= 0x7F;
    if (!Arrays.equals(plain, y.bytes())) {
      return null; // not below the prime
    }
    Field25519 square = y.times(y);
    Field25519 u = square.minus(Field25519.ONE);
    Field25519 v = D.times(square).plus(Field25519.ONE);
    Field25519 quotient = u.times(v.power(INVERSE));
    Field25519 x = quotient.power(ROOT);
    if (!x.times(x).same(quotient)) {
      x = x.times(I);
      if (!x.times(x).same(quotient)) {
        return null;
      }
    }
    if (x.isZero() && odd) {
      return null;
    }
    if (x.isOdd() != odd) {
      x = Field25519.ZERO.minus(x);
    }
    return new Point(x, y, Field25519.ONE, x.times(y));
  }
}
