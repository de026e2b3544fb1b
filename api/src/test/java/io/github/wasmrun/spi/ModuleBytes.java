package io.github.wasmrun.spi;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Writes modules for tests: sections from hexadecimal digits, their sizes filled in. */
final class ModuleBytes {
  /** The type {@code [] -> []} and one function of it. */
  static final String FUNCTION = section(1, "01 60 00 00") + section(3, "01 00");

  /** The empty body of that function. */
  static final String BODY = section(10, "01 02 00 0B");

  private ModuleBytes() {}

  static byte[] module(String... sections) {
    return bytes("0061736D 01000000" + String.join("", sections));
  }

  static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex.replace(" ", ""));
  }

  static String section(int id, String contents) {
    String hex = contents.replace(" ", "");
    return hex(id) + leb(hex.length() / 2) + hex;
  }

  static String custom(String name, String contents) {
    return section(0, name(name) + contents);
  }

  static String name(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return leb(bytes.length) + HexFormat.of().formatHex(bytes);
  }

  static String leb(long value) {
    StringBuilder hex = new StringBuilder();
    long rest = value;
    while (Long.compareUnsigned(rest, 0x7F) > 0) {
      hex.append(hex((int) (rest & 0x7F | 0x80)));
      rest >>>= 7;
    }
    return hex.append(hex((int) rest)).toString();
  }

  private static String hex(int value) {
    return HexFormat.of().toHexDigits((byte) value);
  }
}
