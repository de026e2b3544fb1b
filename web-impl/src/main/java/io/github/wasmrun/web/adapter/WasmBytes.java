package io.github.wasmrun.web.adapter;

import java.util.Arrays;

/** Bytes of the binary format, for the small modules that we make ourselves. */
public final class WasmBytes {
  private byte[] bytes = new byte[64];
  private int length;

  WasmBytes u8(int value) {
    if (length == bytes.length) {
      bytes = Arrays.copyOf(bytes, length * 2);
    }
    bytes[length++] = (byte) value;
    return this;
  }

  /** Several single bytes. */
  public WasmBytes u8s(int... values) {
    for (int value : values) {
      u8(value);
    }
    return this;
  }

  /** An unsigned number in LEB128. */
  public WasmBytes u32(int value) {
    int rest = value;
    while ((rest & ~0x7F) != 0) {
      u8(rest & 0x7F | 0x80);
      rest >>>= 7;
    }
    return u8(rest);
  }

  /** A signed number in LEB128. */
  WasmBytes s64(long value) {
    long rest = value;
    while (rest < -64 || rest > 63) {
      u8((int) (rest & 0x7F) | 0x80);
      rest >>= 7;
    }
    return u8((int) (rest & 0x7F));
  }

  /** A name of ASCII letters. */
  public WasmBytes name(String name) {
    u32(name.length());
    for (int i = 0; i < name.length(); i++) {
      u8(name.charAt(i));
    }
    return this;
  }

  WasmBytes all(WasmBytes other) {
    for (int i = 0; i < other.length; i++) {
      u8(other.bytes[i]);
    }
    return this;
  }

  /** A section or a function body: its size, then its contents. */
  WasmBytes sized(WasmBytes contents) {
    return u32(contents.length).all(contents);
  }

  public WasmBytes section(int id, WasmBytes contents) {
    return u8(id).sized(contents);
  }

  /** The start of a module. */
  public static WasmBytes module() {
    return new WasmBytes().u8s(0, 'a', 's', 'm', 1, 0, 0, 0);
  }

  public byte[] toArray() {
    return Arrays.copyOf(bytes, length);
  }
}
