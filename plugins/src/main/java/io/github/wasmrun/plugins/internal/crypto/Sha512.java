package io.github.wasmrun.plugins.internal.crypto;

import java.math.BigInteger;

/**
 * SHA-512 of <a href="https://doi.org/10.6028/NIST.FIPS.180-4">FIPS 180-4</a>, which TeaVM's class
 * library lacks.
 */
public final class Sha512 {
  /** Of each of the first 80 primes, 64 bits of the fraction of the cube root. */
  private static final long[] K = new long[80];

  /** Of each of the first 8 primes, 64 bits of the fraction of the square root. */
  private static final long[] START = new long[8];

  static {
    int prime = 2;
    for (int i = 0; i < K.length; i++) {
      BigInteger number = BigInteger.valueOf(prime);
      K[i] = root(number.shiftLeft(192), 3);
      if (i < START.length) {
        START[i] = root(number.shiftLeft(128), 2);
      }
      do {
        prime++;
      } while (!BigInteger.valueOf(prime).isProbablePrime(20));
    }
  }

  private Sha512() {}

  /** The low 64 bits of the whole part of a root below 2^69, found bit by bit. */
  private static long root(BigInteger number, int degree) {
    BigInteger root = BigInteger.ZERO;
    for (int bit = 68; bit >= 0; bit--) {
      BigInteger next = root.setBit(bit);
      if (next.pow(degree).compareTo(number) <= 0) {
        root = next;
      }
    }
    return root.longValue();
  }

  /** The 64 bytes of the hash of all {@code parts}, one after the other. */
  public static byte[] hash(byte[]... parts) {
    long[] state = START.clone();
    byte[] block = new byte[128];
    int filled = 0;
    long length = 0;
    for (byte[] part : parts) {
      length += part.length;
      int at = 0;
      while (at < part.length) {
        int count = Math.min(128 - filled, part.length - at);
        System.arraycopy(part, at, block, filled, count);
        at += count;
        filled += count;
        if (filled == 128) {
          compress(state, block);
          filled = 0;
        }
      }
    }
    block[filled++] = (byte) 0x80;
    if (filled > 112) {
      zero(block, filled, 128);
      compress(state, block);
      filled = 0;
    }
    zero(block, filled, 120);
    put(block, 120, length * 8);
    compress(state, block);
    byte[] hash = new byte[64];
    for (int i = 0; i < 8; i++) {
      put(hash, i * 8, state[i]);
    }
    return hash;
  }

  private static void zero(byte[] block, int from, int to) {
    for (int i = from; i < to; i++) {
      block[i] = 0;
    }
  }

  private static void put(byte[] target, int at, long value) {
    for (int i = 0; i < 8; i++) {
      target[at + i] = (byte) (value >>> 56 - 8 * i);
    }
  }

  private static long rotate(long value, int count) {
    return value >>> count | value << 64 - count;
  }

  private static void compress(long[] state, byte[] block) {
    long[] w = new long[80];
    for (int i = 0; i < 16; i++) {
      long word = 0;
      for (int j = 0; j < 8; j++) {
        word = word << 8 | block[i * 8 + j] & 0xFF;
      }
      w[i] = word;
    }
    for (int i = 16; i < 80; i++) {
      long x = w[i - 15];
      long y = w[i - 2];
      long s0 = rotate(x, 1) ^ rotate(x, 8) ^ x >>> 7;
      long s1 = rotate(y, 19) ^ rotate(y, 61) ^ y >>> 6;
      w[i] = w[i - 16] + s0 + w[i - 7] + s1;
    }
    long a = state[0];
    long b = state[1];
    long c = state[2];
    long d = state[3];
    long e = state[4];
    long f = state[5];
    long g = state[6];
    long h = state[7];
    for (int i = 0; i < 80; i++) {
      long s1 = rotate(e, 14) ^ rotate(e, 18) ^ rotate(e, 41);
      long t1 = h + s1 + (e & f ^ ~e & g) + K[i] + w[i];
      long s0 = rotate(a, 28) ^ rotate(a, 34) ^ rotate(a, 39);
      long t2 = s0 + (a & b ^ a & c ^ b & c);
      h = g;
      g = f;
      f = e;
      e = d + t1;
      d = c;
      c = b;
      b = a;
      a = t1 + t2;
    }
    state[0] += a;
    state[1] += b;
    state[2] += c;
    state[3] += d;
    state[4] += e;
    state[5] += f;
    state[6] += g;
    state[7] += h;
  }
}
