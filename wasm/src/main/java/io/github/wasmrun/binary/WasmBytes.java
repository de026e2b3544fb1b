package io.github.wasmrun.binary;

import io.github.wasmrun.instruction.Opcodes;
import java.util.Arrays;

/**
 * Bytes of the binary format, for the small modules that we make ourselves, and for changed ones.
 */
public final class WasmBytes {
  /** From so many bytes on the host's own way to copy them is the faster one. */
  private static final int MANY = 64;

  private byte[] bytes;
  private int length;

  /** No bytes yet. */
  public WasmBytes() {
    this(64);
  }

  /**
   * No bytes yet.
   *
   * @param expected how many there will be, about; more are no mistake
   */
  public WasmBytes(int expected) {
    bytes = new byte[expected];
  }

  /** Forgets all bytes, and keeps the room for them. */
  public WasmBytes clear() {
    length = 0;
    return this;
  }

  public WasmBytes u8(int value) {
    room(1);
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

  /** An instruction without its immediates: the prefix, if it has one, and its number. */
  public WasmBytes op(int opcode) {
    int prefix = Opcodes.prefix(opcode);
    return prefix == 0 ? u8(opcode) : u8(prefix).u32(Opcodes.number(opcode));
  }

  /** Four bytes, the lowest one first. */
  public WasmBytes fixed32(int bits) {
    return u8(bits).u8(bits >> 8).u8(bits >> 16).u8(bits >> 24);
  }

  /** Eight bytes, the lowest one first. */
  public WasmBytes fixed64(long bits) {
    return fixed32((int) bits).fixed32((int) (bits >> 32));
  }

  /** An unsigned number of 32 bits in LEB128. */
  public WasmBytes u32(int value) {
    int rest = value;
    while ((rest & ~0x7F) != 0) {
      u8(rest & 0x7F | 0x80);
      rest >>>= 7;
    }
    return u8(rest);
  }

  /** An unsigned number of 64 bits in LEB128. */
  public WasmBytes u64(long value) {
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      u8((int) rest & 0x7F | 0x80);
      rest >>>= 7;
    }
    return u8((int) rest);
  }

  /** A signed number in LEB128. */
  public WasmBytes s64(long value) {
    int low = (int) value;
    if (low == value) { // arithmetic with long is slow in browsers
      while (low < -64 || low > 63) {
        u8(low & 0x7F | 0x80);
        low >>= 7;
      }
      return u8(low & 0x7F);
    }
    long rest = value;
    while (rest < -64 || rest > 63) {
      u8((int) (rest & 0x7F) | 0x80);
      rest >>= 7;
    }
    return u8((int) (rest & 0x7F));
  }

  /**
   * A name of our own, which is ASCII.
   *
   * @throws IllegalArgumentException if it is not
   */
  public WasmBytes name(String name) {
    u32(name.length());
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) > 0x7F) {
        throw new IllegalArgumentException("not ASCII: " + name);
      }
      u8(name.charAt(i));
    }
    return this;
  }

  public WasmBytes all(WasmBytes other) {
    return all(other.bytes, 0, other.length);
  }

  /** The bytes of an array from one index up to another. */
  public WasmBytes all(byte[] source, int from, int to) {
    room(to - from);
    if (to - from < MANY) {
      for (int i = from; i < to; i++) {
        bytes[length++] = source[i];
      }
    } else {
      System.arraycopy(source, from, bytes, length, to - from);
      length += to - from;
    }
    return this;
  }

  /** A section or a function body: its size, then its contents. */
  public WasmBytes sized(WasmBytes contents) {
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

  /** How many bytes there are. */
  public int length() {
    return length;
  }

  private void room(int count) {
    if (count > bytes.length - length) {
      bytes = Arrays.copyOf(bytes, Math.max(length + count, bytes.length * 2));
    }
  }
}
