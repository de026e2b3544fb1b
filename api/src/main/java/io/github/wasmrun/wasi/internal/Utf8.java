package io.github.wasmrun.wasi.internal;

import org.jspecify.annotations.Nullable;

/** UTF-8 without replacement: what is wrong is refused. */
public final class Utf8 {
  private Utf8() {}

  /** The text of {@code length} bytes, or null if they are no UTF-8. */
  public static @Nullable String decode(byte[] bytes, int length) {
    char[] chars = new char[length];
    int count = 0;
    int at = 0;
    while (at < length) {
      int first = bytes[at++];
      if (first >= 0) {
        chars[count++] = (char) first;
        continue;
      }
      int more = first >= -62 && first < -32 ? 1 : first < -16 ? 2 : first < -11 ? 3 : 0;
      if (first < -62 || more == 0 || at + more > length) {
        return null;
      }
      int code = first & (0x3F >> more);
      for (int i = 0; i < more; i++) {
        int next = bytes[at++];
        if (next >= -64) {
          return null;
        }
        code = code << 6 | next & 0x3F;
      }
      if (more == 2 && (code < 0x800 || code >= 0xD800 && code < 0xE000)
          || more == 3 && (code < 0x10000 || code > 0x10FFFF)) {
        return null;
      }
      if (code >= 0x10000) {
        chars[count++] = (char) (0xD7C0 + (code >> 10));
        chars[count++] = (char) (0xDC00 + (code & 0x3FF));
      } else {
        chars[count++] = (char) code;
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
