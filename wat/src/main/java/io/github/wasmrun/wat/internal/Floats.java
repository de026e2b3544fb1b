package io.github.wasmrun.wat.internal;

import io.github.wasmrun.wat.WatException;
import java.math.BigInteger;

/** Reads literals of floating-point numbers: rounded once, to the nearest, ties to even. */
public final class Floats {
  /** More significant digits change nothing but whether there is something after them. */
  private static final int MOST_DIGITS = 800;

  private final TokenReader in;
  private final int token;
  private final String text;
  private final boolean wide;

  /** The significand's bits, with the first one that is not written. */
  private final int precision;

  /** The exponent of the smallest number above zero. */
  private final int lowest;

  private Floats(TokenReader in, int token, boolean wide) {
    this.in = in;
    this.token = token;
    this.wide = wide;
    text = in.tokens.text(token);
    precision = wide ? 53 : 24;
    lowest = wide ? -1074 : -149;
  }

  /** The bits of a number of 32 bits. */
  public static int f32(TokenReader in) {
    return (int) bits(in, false);
  }

  /** The bits of a number of 64 bits. */
  public static long f64(TokenReader in) {
    return bits(in, true);
  }

  private static long bits(TokenReader in, boolean wide) {
    if (!in.isWord()) {
      throw in.expected("a number");
    }
    return new Floats(in, in.next(), wide).read();
  }

  private WatException unknown() {
    return in.expected("a number", token);
  }

  private WatException outOfRange() {
    return in.error("constant out of range: " + text, token);
  }

  private long read() {
    int start = text.charAt(0) == '-' || text.charAt(0) == '+' ? 1 : 0;
    long sign = text.charAt(0) == '-' ? 1L << (wide ? 63 : 31) : 0;
    return sign | magnitude(text.substring(start));
  }

  private long infinity() {
    return wide ? 0x7FFL << 52 : 0xFFL << 23;
  }

  private long magnitude(String number) {
    if (number.equals("inf")) {
      return infinity();
    }
    if (number.equals("nan")) {
      return infinity() | 1L << precision - 2;
    }
    if (number.startsWith("nan:0x")) {
      return infinity() | payload(number.substring(6));
    }
    return number.startsWith("0x") ? hexadecimal(number) : decimal(number);
  }

  private long payload(String digits) {
    long payload = 0;
    boolean digitBefore = false;
    for (int i = 0; i < digits.length(); i++) {
      int digit = Strings.digit(digits.charAt(i));
      if (digit >= 0) {
        payload = payload << 4 | digit;
        digitBefore = true;
        if (payload >= 1L << precision - 1) {
          throw outOfRange();
        }
      } else if (digits.charAt(i) == '_' && digitBefore) {
        digitBefore = false;
      } else {
        throw unknown();
      }
    }
    if (!digitBefore) {
      throw unknown();
    }
    if (payload == 0) {
      throw outOfRange();
    }
    return payload;
  }

  /** The significant digits of a number, and its exponent in their base times {@code scale}. */
  private static final class Digits {
    final StringBuilder digits = new StringBuilder();
    long exponent;
    boolean more;
  }

  /**
   * Splits a number.
   *
   * @param scale how much a digit after the point takes from the exponent
   * @param mark the small letter in front of the exponent
   */
  private Digits split(String number, int start, int base, int scale, char mark) {
    Digits result = new Digits();
    boolean point = false;
    boolean digitBefore = false;
    int i = start;
    for (; i < number.length() && (number.charAt(i) | 0x20) != mark; i++) {
      char c = number.charAt(i);
      int digit = Strings.digit(c);
      if (digit >= 0 && digit < base) {
        digitBefore = true;
        if (result.digits.length() < MOST_DIGITS) {
          if (digit > 0 || result.digits.length() > 0) {
            result.digits.append(c);
          }
          result.exponent -= point ? scale : 0;
        } else {
          result.more |= digit > 0;
          result.exponent += point ? 0 : scale;
        }
      } else if (c == '.' && digitBefore && !point) {
        point = true;
        digitBefore = false;
      } else if (c == '_' && digitBefore && i + 1 < number.length()) {
        digitBefore = false;
      } else {
        throw unknown();
      }
    }
    if (!digitBefore && (!point || number.charAt(i - 1) == '_')) {
      throw unknown();
    }
    if (i < number.length()) {
      result.exponent += exponent(number, i + 1);
    }
    return result;
  }

  private long exponent(String number, int start) {
    boolean negative = start < number.length() && number.charAt(start) == '-';
    int i = negative || start < number.length() && number.charAt(start) == '+' ? start + 1 : start;
    long exponent = 0;
    boolean digitBefore = false;
    for (; i < number.length(); i++) {
      char c = number.charAt(i);
      if (c >= '0' && c <= '9') {
        exponent = Math.min(exponent * 10 + c - '0', Integer.MAX_VALUE);
        digitBefore = true;
      } else if (c == '_' && digitBefore) {
        digitBefore = false;
      } else {
        throw unknown();
      }
    }
    if (!digitBefore) {
      throw unknown();
    }
    return negative ? -exponent : exponent;
  }

  private long hexadecimal(String number) {
    Digits parts = split(number, 2, 16, 4, 'p');
    if (parts.digits.length() == 0) {
      return 0;
    }
    BigInteger significand = new BigInteger(parts.digits.toString(), 16);
    long exponent = parts.exponent;
    if (parts.more) {
      significand = significand.shiftLeft(4).or(BigInteger.ONE);
      exponent -= 4;
    }
    long log2 = significand.bitLength() + exponent;
    if (log2 < lowest - 2) {
      return 0;
    }
    if (log2 > 2000) {
      throw outOfRange();
    }
    return exponent >= 0
        ? ratio(significand.shiftLeft((int) exponent), BigInteger.ONE)
        : ratio(significand, BigInteger.ONE.shiftLeft((int) -exponent));
  }

  private long decimal(String number) {
    Digits parts = split(number, 0, 10, 1, 'e');
    int length = parts.digits.length();
    if (length == 0) {
      return 0;
    }
    long log10 = length + parts.exponent;
    if (log10 < -400) {
      return 0;
    }
    if (log10 > 400) {
      throw outOfRange();
    }
    String digits = parts.more ? parts.digits + "1" : parts.digits.toString();
    int exponent = (int) parts.exponent - (parts.more ? 1 : 0);
    BigInteger significand = new BigInteger(digits);
    BigInteger power = BigInteger.TEN.pow(Math.abs(exponent));
    return exponent >= 0
        ? ratio(significand.multiply(power), BigInteger.ONE)
        : ratio(significand, power);
  }

  /** The bits of the number that is nearest to a quotient. */
  private long ratio(BigInteger dividend, BigInteger divisor) {
    int shift = precision + 2 - (dividend.bitLength() - divisor.bitLength());
    BigInteger[] result =
        shift >= 0
            ? dividend.shiftLeft(shift).divideAndRemainder(divisor)
            : dividend.divideAndRemainder(divisor.shiftLeft(-shift));
    long quotient = result[0].longValue();
    boolean more = result[1].signum() != 0;
    int log2 = 63 - Long.numberOfLeadingZeros(quotient) - shift;
    int last = Math.max(log2 - precision + 1, lowest);
    int drop = last + shift;
    if (drop > 62) {
      return 0;
    }
    long significand = quotient >>> drop;
    long rest = quotient - (significand << drop);
    long half = 1L << drop - 1;
    if (rest > half || rest == half && (more || (significand & 1) != 0)) {
      significand++;
    }
    if (significand == 1L << precision) {
      significand >>= 1;
      last++;
    }
    if (significand < 1L << precision - 1) {
      return significand;
    }
    long biased = last - lowest + 1;
    if (biased >= (wide ? 0x7FF : 0xFF)) {
      throw outOfRange();
    }
    return biased << precision - 1 | significand - (1L << precision - 1);
  }
}
