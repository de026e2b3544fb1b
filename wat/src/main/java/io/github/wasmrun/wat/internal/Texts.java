package io.github.wasmrun.wat.internal;

/** Writes strings, identifiers and numbers. */
public final class Texts {
  private static final String HEX = "0123456789abcdef";

  private Texts() {}

  /** A string literal of bytes. */
  public static void bytes(StringBuilder out, byte[] bytes, int from, int to) {
    out.append('"');
    for (int i = from; i < to; i++) {
      int code = bytes[i] & 0xFF;
      if (code >= ' ' && code < 0x7F && code != '"' && code != '\\') {
        out.append((char) code);
      } else {
        out.append('\\').append(HEX.charAt(code >> 4)).append(HEX.charAt(code & 15));
      }
    }
    out.append('"');
  }

  /** A string literal of a text: what is not plain is escaped, so that a reader sees it. */
  public static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); ) {
      int code = text.codePointAt(i);
      i += Character.charCount(code);
      if (code == '"' || code == '\\') {
        out.append('\\').append((char) code);
      } else if (code >= ' ' && code < 0x7F) {
        out.append((char) code);
      } else {
        out.append("\\u{").append(Integer.toHexString(code)).append('}');
      }
    }
    return out.append('"').toString();
  }

  /** An identifier: quoted if it has other characters than identifiers may have. */
  public static String identifier(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (!Tokens.isIdChar(name.charAt(i))) {
        return "$" + quoted(name);
      }
    }
    return "$" + name;
  }

  /** A floating-point number in hexadecimal digits, which are exact. */
  public static String number(long bits, boolean wide) {
    int fraction = wide ? 52 : 23;
    int exponents = wide ? 0x7FF : 0xFF;
    StringBuilder out = new StringBuilder();
    if ((bits >>> (wide ? 63 : 31) & 1) != 0) {
      out.append('-');
    }
    int exponent = (int) (bits >>> fraction) & exponents;
    long significand = bits & (1L << fraction) - 1;
    if (exponent == exponents) {
      if (significand == 0) {
        return out.append("inf").toString();
      }
      out.append("nan");
      if (significand != 1L << fraction - 1) {
        out.append(":0x").append(Long.toHexString(significand));
      }
      return out.toString();
    }
    if (exponent == 0 && significand == 0) {
      return out.append("0x0p+0").toString();
    }
    int bias = exponents >> 1;
    int power = exponent - bias;
    if (exponent == 0) {
      // Below the normal numbers: moved up until the first digit is 1.
      power = 1 - bias;
      while ((significand & 1L << fraction) == 0) {
        significand <<= 1;
        power--;
      }
      significand &= (1L << fraction) - 1;
    }
    out.append("0x1");
    int width = (fraction + 3) / 4 * 4;
    long digits = significand << width - fraction;
    if (digits != 0) {
      out.append('.');
      for (int shift = width - 4; shift >= 0 && digits != 0; shift -= 4) {
        out.append(HEX.charAt((int) (digits >>> shift) & 15));
        digits &= (1L << shift) - 1;
      }
    }
    return out.append('p').append(power < 0 ? "" : "+").append(power).toString();
  }

  /** Eight hexadecimal digits. */
  public static void hex32(StringBuilder out, int bits) {
    out.append("0x");
    for (int shift = 28; shift >= 0; shift -= 4) {
      out.append(HEX.charAt(bits >>> shift & 15));
    }
  }
}
