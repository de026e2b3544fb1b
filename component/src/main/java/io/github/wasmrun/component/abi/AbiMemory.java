package io.github.wasmrun.component.abi;

import io.github.wasmrun.internal.Utf8;
import io.github.wasmrun.internal.host.Utf8Decoder;
import org.jspecify.annotations.Nullable;

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

  /** Whether {@code length} bytes at {@code address} are in the memory; both are unsigned. */
  default boolean contains(int address, int length) {
    return Integer.toUnsignedLong(address) + Integer.toUnsignedLong(length) <= byteLength();
  }

  /** The text of {@code length} bytes of UTF-8; null if they are none. */
  default @Nullable String readUtf8(int address, int length) {
    byte[] bytes = new byte[length];
    read(address, bytes);
    return Utf8Decoder.decode(bytes, 0, length);
  }

  /**
   * Writes a text as UTF-8.
   *
   * @param text a text without surrogates that lack a partner
   * @param length how many bytes it takes
   */
  default void writeUtf8(int address, String text, int length) {
    write(address, Utf8.encode(text), 0, length);
  }

  /** The 64-bit floating-point number at {@code address}. */
  default double getDouble(int address) {
    return Double.longBitsToDouble(getLong(address));
  }

  /** Sets the 64-bit floating-point number at {@code address}. */
  default void setDouble(int address, double value) {
    setLong(address, Double.doubleToRawLongBits(value));
  }
}
