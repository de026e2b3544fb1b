package io.github.wasmrun.spi;

import org.jspecify.annotations.Nullable;

/** Decodes UTF-8 as strictly as the specification wants it. */
final class Utf8 {
  private Utf8() {}

  /** The text, or null if the bytes, which must be there, are no UTF-8. */
  static @Nullable String decode(byte[] bytes, int offset, int length) {
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
}
