package io.github.wasmrun.demo.page;

import io.github.wasmrun.V128;
import io.github.wasmrun.type.ValType;

/** Numbers and vectors that a person types. */
final class ValueInput {
  /** Each digit as capital and small letter. */
  private static final String DIGITS = "00112233445566778899AaBbCcDdEeFf";

  private ValueInput() {}

  /** What can be typed for a type. */
  static String hint(ValType type) {
    return switch (type.kind()) {
      case I32 -> "whole number of 32 bits, decimal or 0x…";
      case I64 -> "whole number of 64 bits, decimal or 0x…";
      case F32, F64 -> "number, nan, inf or -inf";
      case V128 -> "up to 32 hexadecimal digits after 0x";
      case REF -> "reference";
    };
  }

  /**
   * The value of a text. Whole numbers may be signed or unsigned.
   *
   * @throws IllegalArgumentException if it is none of this type; the message is for the person
   */
  static Object parse(ValType type, String text) {
    String typed = text.trim();
    return switch (type.kind()) {
      case I32 -> (int) integer(typed, 32);
      case I64 -> integer(typed, 64);
      case F32 -> (float) floating(typed, true);
      case F64 -> floating(typed, false);
      case V128 -> vector(typed);
      case REF -> throw new IllegalArgumentException("a reference cannot be typed");
    };
  }

  private static long integer(String text, int bits) {
    boolean negative = text.startsWith("-");
    String rest = negative || text.startsWith("+") ? text.substring(1) : text;
    boolean hexadecimal = rest.startsWith("0x") || rest.startsWith("0X");
    int radix = hexadecimal ? 16 : 10;
    if (hexadecimal) {
      rest = rest.substring(2);
    }
    if (rest.isEmpty()) {
      throw noWholeNumber();
    }
    long value = 0;
    long limit = bits == 32 ? 0xFFFFFFFFL : -1L;
    for (int i = 0; i < rest.length(); i++) {
      int digit = DIGITS.indexOf(rest.charAt(i)) / 2;
      if (DIGITS.indexOf(rest.charAt(i)) < 0 || digit >= radix) {
        throw noWholeNumber();
      }
      if (Long.compareUnsigned(value, Long.divideUnsigned(limit - digit, radix)) > 0) {
        throw outOfRange(bits);
      }
      value = value * radix + digit;
    }
    if (!negative) {
      return value;
    }
    if (Long.compareUnsigned(value, 1L << bits - 1) > 0) {
      throw outOfRange(bits);
    }
    return -value;
  }

  private static IllegalArgumentException noWholeNumber() {
    return new IllegalArgumentException("not a whole number");
  }

  private static IllegalArgumentException outOfRange(int bits) {
    return new IllegalArgumentException("does not fit into " + bits + " bits");
  }

  private static double floating(String text, boolean single) {
    switch (text) {
      case "nan", "NaN":
        return Double.NaN;
      case "inf", "+inf", "Infinity":
        return Double.POSITIVE_INFINITY;
      case "-inf", "-Infinity":
        return Double.NEGATIVE_INFINITY;
      default:
        break;
    }
    for (int i = 0; i < text.length(); i++) {
      if ("0123456789+-.eE".indexOf(text.charAt(i)) < 0) {
        throw new IllegalArgumentException("not a number");
      }
    }
    try {
      return single ? Float.parseFloat(text) : Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("not a number", e);
    }
  }

  private static V128 vector(String text) {
    String digits = text.startsWith("0x") ? text.substring(2) : text;
    if (digits.isEmpty() || digits.length() > 32) {
      throw new IllegalArgumentException("1 to 32 hexadecimal digits");
    }
    int split = Math.max(0, digits.length() - 16);
    long low = integer("0x" + digits.substring(split), 64);
    return new V128(low, split == 0 ? 0 : integer("0x" + digits.substring(0, split), 64));
  }
}
