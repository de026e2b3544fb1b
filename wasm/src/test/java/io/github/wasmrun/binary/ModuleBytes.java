package io.github.wasmrun.binary;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Writes modules for tests: sections from hexadecimal digits, their sizes filled in. */
public final class ModuleBytes {
  /** The type {@code [] -> []} and one function of it. */
  public static final String FUNCTION = section(1, "01 60 00 00") + section(3, "01 00");

  /** The empty body of that function. */
  public static final String BODY = section(10, "01 02 00 0B");

  private ModuleBytes() {}

  public static byte[] module(String... sections) {
    return bytes("0061736D 01000000" + String.join("", sections));
  }

  public static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex.replace(" ", ""));
  }

  public static String section(int id, String contents) {
    String hex = contents.replace(" ", "");
    return hex(id) + leb(hex.length() / 2) + hex;
  }

  public static String custom(String name, String contents) {
    return section(0, name(name) + contents);
  }

  public static String name(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return leb(bytes.length) + HexFormat.of().formatHex(bytes);
  }

  public static String leb(long value) {
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
