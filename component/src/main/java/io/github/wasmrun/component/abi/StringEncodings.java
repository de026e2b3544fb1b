package io.github.wasmrun.component.abi;

import io.github.wasmrun.component.ComponentTrap;
import io.github.wasmrun.component.StringEncoding;
import io.github.wasmrun.component.Val;
import io.github.wasmrun.internal.Utf8;
import io.github.wasmrun.internal.host.Utf8Decoder;

/** Bytes of strings in the three encodings. */
final class StringEncodings {
  static final StringEncoding UTF8 = StringEncoding.UTF8;
  static final StringEncoding UTF16 = StringEncoding.UTF16;
  static final StringEncoding COMPACT = StringEncoding.COMPACT_UTF16;

  private StringEncodings() {}

  static Val decode(byte[] bytes, StringEncoding encoding, boolean wide, int units) {
    if (encoding == UTF8) {
      String text = Utf8Decoder.decode(bytes, 0, bytes.length);
      if (text == null) {
        throw AbiTraps.trap(ComponentTrap.INVALID_STRING, "malformed UTF-8");
      }
      return new Val.Str(text, Val.Str.Source.UTF8, units);
    }
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
    Val.Str.Source source = wide ? Val.Str.Source.COMPACT_UTF16 : Val.Str.Source.LATIN1;
    return new Val.Str(new String(chars), encoding == UTF16 ? Val.Str.Source.UTF16 : source, units);
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

  /** The text, which a host may have made. */
  static String checked(Val.Str string) {
    if (string.source() == Val.Str.Source.HOST) {
      String text = string.value();
      for (int i = 0; i < text.length(); i++) {
        if (Character.isSurrogate(text.charAt(i))) {
          if (!isValid(text.toCharArray())) {
            throw new IllegalArgumentException("a string has a surrogate without partner");
          }
          break;
        }
      }
    }
    return string.value();
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
}
