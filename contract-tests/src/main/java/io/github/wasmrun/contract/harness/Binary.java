package io.github.wasmrun.contract.harness;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Modules made byte by byte, also wrong ones. */
public final class Binary {
  /** Only the eight bytes that every module starts with. */
  public static final byte[] EMPTY_MODULE = hex("00 61 73 6d 01 00 00 00");

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  /** A module without sections, to be added to. */
  public static Binary module() {
    return new Binary().add(EMPTY_MODULE);
  }

  /** No bytes, to be added to. */
  public static Binary bytes() {
    return new Binary();
  }

  /** Bytes in hexadecimal digits; blanks do not count. */
  public static byte[] hex(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int high = -1;
    for (int i = 0; i < text.length(); i++) {
      int digit = Character.digit(text.charAt(i), 16);
      if (digit < 0) {
        continue;
      }
      if (high < 0) {
        high = digit;
      } else {
        bytes.write(high << 4 | digit);
        high = -1;
      }
    }
    return bytes.toByteArray();
  }

  public Binary add(byte[] bytes) {
    out.write(bytes, 0, bytes.length);
    return this;
  }

  public Binary add(String hex) {
    return add(hex(hex));
  }

  /** An unsigned number in LEB128. */
  public Binary u32(long value) {
    long rest = value;
    while (rest >= 0x80) {
      out.write((int) (rest & 0x7F | 0x80));
      rest >>>= 7;
    }
    out.write((int) rest);
    return this;
  }

  /** A name with its length. */
  public Binary name(String name) {
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    return u32(bytes.length).add(bytes);
  }

  public Binary section(int id, String hex) {
    return section(id, hex(hex));
  }

  public Binary section(int id, byte[] contents) {
    out.write(id);
    return u32(contents.length).add(contents);
  }

  public Binary custom(String name, byte[] contents) {
    return section(0, bytes().name(name).add(contents).get());
  }

  public byte[] get() {
    return out.toByteArray();
  }

  /** Bytes many times over. */
  public static byte[] repeat(String hex, int times) {
    byte[] once = Binary.hex(hex);
    byte[] all = new byte[once.length * times];
    for (int i = 0; i < all.length; i++) {
      all[i] = once[i % once.length];
    }
    return all;
  }

  /** One function {@code [] -> []} without code, under the names f0, f1 … */
  public static byte[] manyExports(int count) {
    Binary exports = bytes().u32(count);
    for (int i = 0; i < count; i++) {
      exports.name("f" + i).add("00 00");
    }
    return module()
        .section(1, "01 60 00 00")
        .section(3, "01 00")
        .section(7, exports.get())
        .section(10, "01 02 00 0b")
        .get();
  }

  /** A module with a table of functions that starts with {@code elements} elements. */
  public static byte[] table(int elements) {
    return module().section(4, bytes().add("01 70 00").u32(elements).get()).get();
  }

  /** A module of one function {@code [] -> []} with this body: locals and code. */
  public static byte[] function(byte[] body) {
    return module()
        .section(1, "01 60 00 00")
        .section(3, "01 00")
        .section(10, bytes().u32(1).u32(body.length).add(body).get())
        .get();
  }
}
