package io.github.wasmrun.demo.example;

/** Bytes as hexadecimal digits. */
public final class Hex {
  private static final String DIGITS = "0123456789abcdef";

  private Hex() {}

  /** Two lower-case digits for each byte. */
  public static String of(byte[] bytes) {
    StringBuilder text = new StringBuilder(bytes.length * 2);
    for (byte b : bytes) {
      append(text, b);
    }
    return text.toString();
  }

  /** Sixteen lower-case digits. */
  public static String of(long value) {
    StringBuilder text = new StringBuilder(16);
    for (int shift = 56; shift >= 0; shift -= 8) {
      append(text, (int) (value >>> shift));
    }
    return text.toString();
  }

  /** Eight lower-case digits. */
  public static String of(int value) {
    return of((long) value).substring(8);
  }

  private static void append(StringBuilder text, int b) {
    text.append(DIGITS.charAt(b >> 4 & 0xF)).append(DIGITS.charAt(b & 0xF));
  }
}
