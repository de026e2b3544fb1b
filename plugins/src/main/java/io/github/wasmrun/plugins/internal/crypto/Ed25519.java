package io.github.wasmrun.plugins.internal.crypto;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Verifies signatures of <a href="https://www.rfc-editor.org/rfc/rfc8032">RFC 8032</a>, Ed25519. It
 * handles no secret, so it need not take the same time for each.
 */
public final class Ed25519 {
  private static final BigInteger P =
      BigInteger.ONE.shiftLeft(255).subtract(BigInteger.valueOf(19));

  /** The order of the base point. */
  private static final BigInteger L =
      BigInteger.ONE.shiftLeft(252).add(new BigInteger("27742317777372353535851937790883648493"));

  private static final BigInteger D =
      BigInteger.valueOf(-121665)
          .multiply(BigInteger.valueOf(121666).modPow(P.subtract(BigInteger.valueOf(2)), P))
          .mod(P);

  private static final BigInteger D2 = D.shiftLeft(1).mod(P);

  /** A square root of -1. */
  private static final BigInteger I =
      BigInteger.valueOf(2).modPow(P.subtract(BigInteger.ONE).shiftRight(2), P);

  private static final Point ZERO =
      new Point(BigInteger.ZERO, BigInteger.ONE, BigInteger.ONE, BigInteger.ZERO);

  /** A point in extended coordinates: x = X/Z, y = Y/Z, T = XY/Z. */
  private record Point(BigInteger x, BigInteger y, BigInteger z, BigInteger t) {
    Point add(Point other) {
      BigInteger a = y.subtract(x).multiply(other.y.subtract(other.x)).mod(P);
      BigInteger b = y.add(x).multiply(other.y.add(other.x)).mod(P);
      BigInteger c = t.multiply(D2).mod(P).multiply(other.t).mod(P);
      BigInteger d = z.shiftLeft(1).multiply(other.z).mod(P);
      BigInteger e = b.subtract(a);
      BigInteger f = d.subtract(c);
      BigInteger g = d.add(c);
      BigInteger h = b.add(a);
      return new Point(
          e.multiply(f).mod(P), g.multiply(h).mod(P), f.multiply(g).mod(P), e.multiply(h).mod(P));
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
      return x.multiply(other.z).subtract(other.x.multiply(z)).mod(P).signum() == 0
          && y.multiply(other.z).subtract(other.y.multiply(z)).mod(P).signum() == 0;
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
    byte[] first = new byte[32];
    System.arraycopy(signature, 0, first, 0, 32);
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
    for (int i = 0; i < 32; i++) {
      encoded[i] = 0x66;
    }
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
    BigInteger y = littleEndian(encoded, 0, 32).clearBit(255);
    if (y.compareTo(P) >= 0) {
      return null;
    }
    BigInteger square = y.multiply(y).mod(P);
    BigInteger u = square.subtract(BigInteger.ONE).mod(P);
    BigInteger v = D.multiply(square).add(BigInteger.ONE).mod(P);
    BigInteger quotient = u.multiply(v.modPow(P.subtract(BigInteger.valueOf(2)), P)).mod(P);
    BigInteger x = quotient.modPow(P.add(BigInteger.valueOf(3)).shiftRight(3), P);
    BigInteger check = x.multiply(x).mod(P);
    if (!check.equals(quotient)) {
      x = x.multiply(I).mod(P);
      if (!x.multiply(x).mod(P).equals(quotient)) {
        return null;
      }
    }
    if (x.signum() == 0 && odd) {
      return null;
    }
    if (x.testBit(0) != odd) {
      x = P.subtract(x);
    }
    return new Point(x, y, BigInteger.ONE, x.multiply(y).mod(P));
  }
}
