package io.github.wasmrun.wasi.internal;

import io.github.wasmrun.Memory;
import io.github.wasmrun.files.Errno;

/**
 * The guest's memory as the functions of preview 1 see it: an address outside of it is the guest's
 * mistake, {@link Errno#FAULT}. An IndexOutOfBoundsException of anybody else, a stream of the user
 * say, is none and stays what it is.
 */
final class GuestMemory {
  /** Up to here byte by byte: that needs no {@code long} address, which TeaVM pays for. */
  private static final int SHORT = 8;

  private static final int BUFFER = 65536;

  private final Memory memory;
  private byte[] buffer = new byte[512];

  GuestMemory(Memory memory) {
    this.memory = memory;
  }

  /**
   * Room for bytes on their way, at least {@code length} of them or 64 KiB; the next call reuses
   * it.
   */
  byte[] buffer(int length) {
    if (buffer.length < length && buffer.length < BUFFER) {
      buffer = new byte[BUFFER];
    }
    return buffer;
  }

  /** Whether the memory has all these bytes. */
  boolean has(long address, long length) {
    long size = memory.byteLength();
    return length >= 0 && length <= size && address <= size - length;
  }

  /** Fails unless the memory has all these bytes. */
  void check(int address, long length) {
    if (!has(Integer.toUnsignedLong(address), length)) {
      throw Errno.FAULT.error();
    }
  }

  byte getByte(int address) {
    check(address, 1);
    return memory.getByte(address);
  }

  void setByte(int address, byte value) {
    check(address, 1);
    memory.setByte(address, value);
  }

  short getShort(int address) {
    check(address, 2);
    return memory.getShort(address);
  }

  void setShort(int address, short value) {
    check(address, 2);
    memory.setShort(address, value);
  }

  int getInt(int address) {
    check(address, 4);
    return memory.getInt(address);
  }

  void setInt(int address, int value) {
    check(address, 4);
    memory.setInt(address, value);
  }

  long getLong(int address) {
    check(address, 8);
    return memory.getLong(address);
  }

  void setLong(int address, long value) {
    check(address, 8);
    memory.setLong(address, value);
  }

  /** Copies bytes out of the memory. */
  void load(int address, byte[] target, int offset, int length) {
    check(address, length);
    if (length > SHORT) {
      memory.read(Integer.toUnsignedLong(address), target, offset, length);
      return;
    }
    for (int i = 0; i < length; i++) {
      target[offset + i] = memory.getByte(address + i);
    }
  }

  /** Copies bytes into the memory. */
  void store(int address, byte[] source, int length) {
    check(address, length);
    if (length > SHORT) {
      memory.write(Integer.toUnsignedLong(address), source, 0, length);
      return;
    }
    for (int i = 0; i < length; i++) {
      memory.setByte(address + i, source[i]);
    }
  }
}
