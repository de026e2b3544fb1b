package io.github.wasmrun.component.abi;

/**
 * The memory of a component instance. Addresses are unsigned; each access was checked against
 * {@link #byteLength} before.
 */
public interface AbiMemory {
  /** The size in bytes, now. */
  long byteLength();

  /** The byte at {@code address}. */
  byte getByte(int address);

  /** The 16-bit integer at {@code address}. */
  short getShort(int address);

  /** The 32-bit integer at {@code address}. */
  int getInt(int address);

  /** The 64-bit integer at {@code address}. */
  long getLong(int address);

  /** Sets the byte at {@code address}. */
  void setByte(int address, byte value);

  /** Sets the 16-bit integer at {@code address}. */
  void setShort(int address, short value);

  /** Sets the 32-bit integer at {@code address}. */
  void setInt(int address, int value);

  /** Sets the 64-bit integer at {@code address}. */
  void setLong(int address, long value);

  /** Copies bytes from {@code address} on into all of {@code target}. */
  void read(int address, byte[] target);

  /** Copies {@code length} bytes of {@code source} to {@code address}. */
  void write(int address, byte[] source, int offset, int length);
}
