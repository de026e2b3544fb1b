package io.github.wasmrun.spi.module;

import java.util.Arrays;

/** Writes the numbers of the binary format into a growing array. */
public final class ByteWriter {
  private byte[] bytes = new byte[64];
  private int size;

  /** A writer of nothing yet. */
  public ByteWriter() {}

  public int size() {
    return size;
  }

  public byte[] toArray() {
    return Arrays.copyOf(bytes, size);
  }

  public void u8(int value) {
    room(1);
    bytes[size++] = (byte) value;
  }

  /** An unsigned integer of 64 bits or less. */
  public void unsigned(long value) {
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      u8((int) rest & 0x7F | 0x80);
      rest >>>= 7;
    }
    u8((int) rest);
  }

  public void write(byte[] source, int from, int to) {
    room(to - from);
    for (int i = from; i < to; i++) {
      bytes[size++] = source[i];
    }
  }

  private void room(int count) {
    if (count > bytes.length - size) {
      bytes = Arrays.copyOf(bytes, Math.max(size + count, bytes.length * 2));
    }
  }
}
