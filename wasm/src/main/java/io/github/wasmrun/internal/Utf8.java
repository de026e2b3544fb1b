package io.github.wasmrun.internal;

import org.jspecify.annotations.Nullable;

/** UTF-8 without replacement: what is wrong is refused. */
public final class Utf8 {
  private Utf8() {}

  /** The text of {@code length} bytes, which must be there, or null if they are no UTF-8. */
  public static @Nullable String decode(byte[] bytes, int offset, int length) {
    char[] chars = new char[length];
    int count = 0;
    int end = offset + length;
    int i = offset;
    while (i < end) {
      int first = bytes[i++] & 0xFF;
      if (first < 0x80) {
        chars[count++] = (char) first;
        continue;
      }
      int more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : 1;
      if (first < 0xC2 || first > 0xF4 || more > end - i) {
        return null;
      }
      int point = first & 0x3F >> more;
      for (int j = 0; j < more; j++) {
        int next = bytes[i++] & 0xFF;
        if ((next & 0xC0) != 0x80) {
          return null;
        }
        point = point << 6 | next & 0x3F;
      }
      if (more == 2 && (point < 0x800 || point >= 0xD800 && point < 0xE000)
          || more == 3 && (point < 0x10000 || point > 0x10FFFF)) {
        return null;
      }
      if (point < 0x10000) {
        chars[count++] = (char) point;
      } else {
        chars[count++] = (char) (0xD7C0 + (point >> 10));
        chars[count++] = (char) (0xDC00 + (point & 0x3FF));
      }
    }
    return new String(chars, 0, count);
  }

  /** How many bytes {@code text} takes. */
  public static int length(String text) {
    int length = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        length++;
      } else if (c < 0x800) {
        length += 2;
      } else {
        length += 3;
        if (startsPair(text, i)) {
          length++;
          i++;
        }
      }
    }
    return length;
  }

  /** The bytes of {@code text}; surrogates without partner become U+FFFD. */
  public static byte[] encode(String text) {
    byte[] bytes = new byte[length(text)];
    int at = 0;
    for (int i = 0; i < text.length(); i++) {
      int c = text.charAt(i);
      if (c < 0x80) {
        bytes[at++] = (byte) c;
      } else if (c < 0x800) {
        bytes[at++] = (byte) (0xC0 | c >> 6);
        bytes[at++] = (byte) (0x80 | c & 0x3F);
      } else if (startsPair(text, i)) {
        int code = (c - 0xD7C0 << 10) + (text.charAt(++i) - 0xDC00);
        bytes[at++] = (byte) (0xF0 | code >> 18);
        bytes[at++] = (byte) (0x80 | code >> 12 & 0x3F);
        bytes[at++] = (byte) (0x80 | code >> 6 & 0x3F);
        bytes[at++] = (byte) (0x80 | code & 0x3F);
      } else {
        int code = c >= 0xD800 && c < 0xE000 ? 0xFFFD : c;
        bytes[at++] = (byte) (0xE0 | code >> 12);
        bytes[at++] = (byte) (0x80 | code >> 6 & 0x3F);
        bytes[at++] = (byte) (0x80 | code & 0x3F);
      }
    }
    return bytes;
  }

  private static boolean startsPair(String text, int i) {
    return Character.isHighSurrogate(text.charAt(i))
        && i + 1 < text.length()
        && Character.isLowSurrogate(text.charAt(i + 1));
  }
}
