package io.github.wasmrun.internal;

import java.util.Arrays;

/**
 * SHA-256 of <a href="https://doi.org/10.6028/NIST.FIPS.180-4">FIPS 180-4</a>, which TeaVM's class
 * library lacks; with int arithmetic only, which is fast in browsers. One thread at a time.
 */
public final class Sha256 {
  /** Of each of the first 64 primes, the cube root. */
  private static final int[] K = new int[64];

  /** Of each of the first 8 primes, the square root. */
  private static final int[] START = new int[8];

  static {
    int prime = 2;
    for (int i = 0; i < K.length; i++) {
      K[i] = fraction(Math.pow(prime, 1.0 / 3));
      if (i < START.length) {
        START[i] = fraction(Math.sqrt(prime));
      }
      do {
        prime++;
      } while (!isPrime(prime));
    }
  }

  private final int[] state = Arrays.copyOf(START, START.length);
  private final int[] words = new int[64];
  private int filled;
  private int length;

  /**
   * The first 32 bits of the fraction. A double is exact enough for that: it would need an error of
   * 700 units in the last place to change one of them.
   */
  private static int fraction(double number) {
    return (int) (Math.floor(number % 1 * 0x1p32) - 0x1p31) ^ 0x80000000;
  }

  private static boolean isPrime(int number) {
    for (int factor = 2; factor * factor <= number; factor++) {
      if (number % factor == 0) {
        return false;
      }
    }
    return true;
  }

  /** The hash of {@code bytes} as 64 lower-case hexadecimal digits. */
  public static String hex(byte[] bytes) {
    Sha256 hash = new Sha256();
    for (int i = 0; i < bytes.length; i++) {
      hash.add(bytes[i]);
    }
    StringBuilder text = new StringBuilder(64);
    for (int word : hash.finish()) {
      for (int shift = 28; shift >= 0; shift -= 4) {
        text.append("0123456789abcdef".charAt(word >>> shift & 15));
      }
    }
    return text.toString();
  }

  /** Adds the low 8 bits of {@code value}; 2^31 - 1 bytes in all at most. */
  public void add(int value) {
    int index = filled >> 2;
    words[index] = words[index] << 8 | value & 0xFF;
    length++;
    if (++filled == 64) {
      filled = 0;
      compress();
    }
  }

  /** Adds 4 bytes, the highest first. */
  public void addInt(int value) {
    add(value >>> 24);
    add(value >>> 16);
    add(value >>> 8);
    add(value);
  }

  /** The hash as 8 words; nothing can be added after it. */
  public int[] finish() {
    int bytes = length;
    add(0x80);
    while (filled != 56) {
      add(0);
    }
    addInt(bytes >>> 29);
    addInt(bytes << 3);
    return state;
  }

  private void compress() {
    int[] w = words;
    for (int i = 16; i < 64; i++) {
      int x = w[i - 15];
      int y = w[i - 2];
      int s0 = (x >>> 7 | x << 25) ^ (x >>> 18 | x << 14) ^ x >>> 3;
      int s1 = (y >>> 17 | y << 15) ^ (y >>> 19 | y << 13) ^ y >>> 10;
      w[i] = w[i - 16] + s0 + w[i - 7] + s1;
    }
    int a = state[0];
    int b = state[1];
    int c = state[2];
    int d = state[3];
    int e = state[4];
    int f = state[5];
    int g = state[6];
    int h = state[7];
    for (int i = 0; i < 64; i++) {
      int s1 = (e >>> 6 | e << 26) ^ (e >>> 11 | e << 21) ^ (e >>> 25 | e << 7);
      int t1 = h + s1 + (e & f ^ ~e & g) + K[i] + w[i];
      int s0 = (a >>> 2 | a << 30) ^ (a >>> 13 | a << 19) ^ (a >>> 22 | a << 10);
      int t2 = s0 + (a & b ^ a & c ^ b & c);
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
