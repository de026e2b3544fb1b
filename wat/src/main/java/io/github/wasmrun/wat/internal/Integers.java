package io.github.wasmrun.wat.internal;

import io.github.wasmrun.wat.WatException;

/** Reads integer literals. */
public final class Integers {
  private Integers() {}

  /** Whether a word can be an unsigned integer: it begins with a digit. */
  public static boolean isUnsigned(TokenReader in, int token) {
    if (in.tokens.kind(token) != Tokens.WORD) {
      return false;
    }
    char first = in.tokens.text().charAt(in.tokens.start(token));
    return first >= '0' && first <= '9';
  }

  /** An unsigned integer of so many bits. */
  public static long unsigned(TokenReader in, int bits) {
    if (!isUnsigned(in, in.at())) {
      throw in.expected("an unsigned integer");
    }
    int token = in.next();
    return magnitude(in, token, in.tokens.text(token), bits);
  }

  public static int u32(TokenReader in) {
    return (int) unsigned(in, 32);
  }

  /** An integer of so many bits, signed or unsigned; its low bits. */
  public static long any(TokenReader in, int bits) {
    if (!in.isWord()) {
      throw in.expected("an integer");
    }
    int token = in.next();
    String text = in.tokens.text(token);
    char sign = text.charAt(0);
    if (sign != '-' && sign != '+') {
      return magnitude(in, token, text, bits);
    }
    long magnitude = magnitude(in, token, text.substring(1), bits);
    if (sign == '+') {
      return magnitude;
    }
    long lowest = 1L << bits - 1;
    if (Long.compareUnsigned(magnitude, lowest) > 0) {
      throw outOfRange(in, token, bits);
    }
    return -magnitude;
  }

  private static WatException outOfRange(TokenReader in, int token, int bits) {
    return in.error(
        "constant out of range: " + in.tokens.text(token) + " for " + bits + " bits", token);
  }

  private static long magnitude(TokenReader in, int token, String text, int bits) {
    boolean hex = text.startsWith("0x");
    int base = hex ? 16 : 10;
    long most = bits == 64 ? -1 : (1L << bits) - 1;
    long result = 0;
    boolean digitBefore = false;
    boolean tooLarge = false;
    for (int i = hex ? 2 : 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int digit = Strings.digit(c);
      if (digit >= 0 && digit < base) {
        tooLarge |= Long.compareUnsigned(result, Long.divideUnsigned(most - digit, base)) > 0;
        result = result * base + digit;
        digitBefore = true;
      } else if (c == '_' && digitBefore) {
        digitBefore = false;
      } else {
        throw in.expected("an integer", token);
      }
    }
    if (!digitBefore) {
      throw in.expected("an integer", token);
    }
    if (tooLarge) {
      throw outOfRange(in, token, bits);
    }
    return result;
  }
}
