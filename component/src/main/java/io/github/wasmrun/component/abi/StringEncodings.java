package io.github.wasmrun.component.abi;

import io.github.wasmrun.component.ComponentTrap;
import io.github.wasmrun.component.StringEncoding;
import io.github.wasmrun.internal.Utf8;

/** Bytes of strings in the three encodings. */
final class StringEncodings {
  static final StringEncoding UTF8 = StringEncoding.UTF8;
  static final StringEncoding UTF16 = StringEncoding.UTF16;
  static final StringEncoding COMPACT = StringEncoding.COMPACT_UTF16;

  private StringEncodings() {}

  /**
   * The text of bytes of an encoding that is not UTF-8.
   *
   * @param wide whether a unit has two bytes
   */
  static String decode(byte[] bytes, boolean wide, int units) {
    char[] chars = new char[units];
    for (int i = 0; i < units; i++) {
      chars[i] =
          wide
              ? (char) (bytes[2 * i] & 0xFF | (bytes[2 * i + 1] & 0xFF) << 8)
              : (char) (bytes[i] & 0xFF);
    }
    if (wide && !isValid(chars)) {
      throw AbiTraps.trap(ComponentTrap.INVALID_STRING, "a surrogate without partner");
    }
    return new String(chars);
  }

  private static boolean isValid(char[] chars) {
    for (int i = 0; i < chars.length; i++) {
      if (Character.isSurrogate(chars[i])) {
        if (i + 1 == chars.length
            || !Character.isHighSurrogate(chars[i])
            || !Character.isLowSurrogate(chars[i + 1])) {
          return false;
        }
        i++;
      }
    }
    return true;
  }

  /** Refuses a text of the host with surrogates that lack a partner. */
  static void check(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        if (!isValid(text.toCharArray())) {
          throw lone();
        }
        break;
      }
    }
  }

  /** The bytes that a text of the host takes, at most 2^28 characters; it is checked as well. */
  static int utf8Length(String text) {
    int count = text.length();
    int length = count;
    for (int i = 0; i < count; i++) {
      char c = text.charAt(i);
      if (c >= 0x800) {
        length += 2;
        if (Character.isSurrogate(c)) {
          i++; // the two together take four bytes
          if (!Character.isHighSurrogate(c)
              || i == count
              || !Character.isLowSurrogate(text.charAt(i))) {
            throw lone();
          }
        }
      } else if (c >= 0x80) {
        length++;
      }
    }
    return length;
  }

  private static IllegalArgumentException lone() {
    return new IllegalArgumentException("a string has a surrogate without partner");
  }

  static byte[] utf8(String text) {
    return Utf8.encode(text);
  }

  static byte[] utf16(String text) {
    byte[] bytes = new byte[2 * text.length()];
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      bytes[2 * i] = (byte) c;
      bytes[2 * i + 1] = (byte) (c >> 8);
    }
    return bytes;
  }

  static byte[] latin1(String text) {
    byte[] bytes = new byte[text.length()];
    for (int i = 0; i < text.length(); i++) {
      bytes[i] = (byte) text.charAt(i);
    }
    return bytes;
  }

  /** Index of the first character from {@code limit} on, -1 if there is none. */
  static int firstFrom(String text, int limit) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= limit) {
        return i;
      }
    }
    return -1;
  }

  static boolean isScalar(int point) {
    return point >= 0 && point < 0x110000 && (point < 0xD800 || point >= 0xE000);
  }
}
