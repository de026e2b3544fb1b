package io.github.wasmrun.yjs;

import java.nio.charset.StandardCharsets;

/** Texts as bytes, the same on every host: a half of a surrogate pair becomes U+FFFD. */
final class Utf8 {
  private Utf8() {}

  static byte[] encode(String text) {
    return whole(text).getBytes(StandardCharsets.UTF_8);
  }

  static String decode(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** The text with U+FFFD in place of halves of pairs. */
  static String whole(String text) {
    int length = text.length();
    StringBuilder changed = null;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c < 0xD800 || c > 0xDFFF) {
        continue;
      }
      if (c < 0xDC00 && i + 1 < length) {
        char next = text.charAt(i + 1);
        if (next >= 0xDC00 && next <= 0xDFFF) {
          i++;
          continue;
        }
      }
      if (changed == null) {
        changed = new StringBuilder(text);
      }
      changed.setCharAt(i, '\uFFFD');
    }
    return changed == null ? text : changed.toString();
  }
}
