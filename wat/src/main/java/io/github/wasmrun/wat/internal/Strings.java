package io.github.wasmrun.wat.internal;

import io.github.wasmrun.internal.Utf8;
import io.github.wasmrun.wat.WatException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads string literals, and writes them. */
public final class Strings {
  private Strings() {}

  /**
   * The bytes of a literal.
   *
   * @param start offset of the quotation mark
   */
  public static byte[] bytes(String text, int start) {
    byte[] bytes = new byte[16];
    int length = 0;
    int at = start + 1;
    while (text.charAt(at) != '"') {
      int code = text.charAt(at++);
      if (length + 4 > bytes.length) {
        bytes = Arrays.copyOf(bytes, 2 * bytes.length);
      }
      if (code == '\\') {
        char c = text.charAt(at++);
        int simple = simple(c);
        if (simple >= 0) {
          bytes[length++] = (byte) simple;
          continue;
        }
        if (c != 'u') {
          int high = digit(c);
          int low = digit(text.charAt(at++));
          if (high < 0 || low < 0) {
            throw new WatException("invalid escape in a string", text, at);
          }
          bytes[length++] = (byte) (high << 4 | low);
          continue;
        }
        int end = text.indexOf('}', at);
        code = end < 0 || text.charAt(at) != '{' ? -1 : codePoint(text, at + 1, end);
        if (code < 0) {
          throw new WatException("invalid escape in a string", text, at);
        }
        at = end + 1;
      } else if (Character.isHighSurrogate((char) code)
          && Character.isLowSurrogate(text.charAt(at))) {
        code = Character.toCodePoint((char) code, text.charAt(at++));
      } else if (code >= 0xD800 && code < 0xE000) {
        throw new WatException("malformed UTF-8 encoding", text, at);
      }
      length = utf8(bytes, length, code);
    }
    return Arrays.copyOf(bytes, length);
  }

  private static int simple(char c) {
    switch (c) {
      case 't':
        return '\t';
      case 'n':
        return '\n';
      case 'r':
        return '\r';
      case '"':
      case '\'':
      case '\\':
        return c;
      default:
        return -1;
    }
  }

  /** A code point in hexadecimal digits with _ between them; -1 if it is none. */
  private static int codePoint(String text, int from, int to) {
    int code = 0;
    boolean digitBefore = false;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      int digit = digit(c);
      if (digit >= 0) {
        code = code << 4 | digit;
        digitBefore = true;
        if (code > 0x10FFFF) {
          return -1;
        }
      } else if (c == '_' && digitBefore) {
        digitBefore = false;
      } else {
        return -1;
      }
    }
    return digitBefore && (code < 0xD800 || code >= 0xE000) ? code : -1;
  }

  public static int digit(char c) {
    if (c >= '0' && c <= '9') {
      return c - '0';
    }
    int letter = c | 0x20;
    return letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : -1;
  }

  private static int utf8(byte[] bytes, int start, int code) {
    int length = start;
    if (code < 0x80) {
      bytes[length++] = (byte) code;
    } else if (code < 0x800) {
      bytes[length++] = (byte) (0xC0 | code >> 6);
      bytes[length++] = (byte) (0x80 | code & 0x3F);
    } else {
      if (code < 0x10000) {
        bytes[length++] = (byte) (0xE0 | code >> 12);
      } else {
        bytes[length++] = (byte) (0xF0 | code >> 18);
        bytes[length++] = (byte) (0x80 | code >> 12 & 0x3F);
      }
      bytes[length++] = (byte) (0x80 | code >> 6 & 0x3F);
      bytes[length++] = (byte) (0x80 | code & 0x3F);
    }
    return length;
  }

  /** The text of the literal at an offset; null if it is not UTF-8. */
  public static @Nullable String decode(String text, int start) {
    byte[] bytes = bytes(text, start);
    return Utf8.decode(bytes, 0, bytes.length);
  }

  /** A literal that is UTF-8. */
  public static String name(TokenReader in, int token, int start) {
    String name = decode(in.tokens.text(), start);
    if (name == null) {
      throw in.error("malformed UTF-8 encoding", token);
    }
    return name;
  }
}
