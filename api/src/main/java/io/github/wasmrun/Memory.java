package io.github.wasmrun;

import io.github.wasmrun.feature.Feature;
import io.github.wasmrun.type.MemoryType;
import java.nio.ByteBuffer;
import java.util.Objects;

/**
 * A linear memory.
 *
 * <p>Addresses count bytes and are <em>unsigned</em>: an {@code int} address reaches 4 GiB, so -1
 * is the last byte of the largest memory. The methods with {@code long} addresses exist for
 * memories with 64-bit addresses and for sums that must not wrap. All numbers are little-endian.
 * Every access is checked and reaches the memory as it is now, also after the guest let it grow.
 * Only engines implement it. One thread at a time, unless it is shared.
 *
 * <p>See <a
 * href="https://webassembly.github.io/spec/core/exec/runtime.html#memory-instances">memory
 * instances</a>.
 */
public non-sealed interface Memory extends Extern {
  /** Bytes in a page: 65536. */
  int PAGE_SIZE = 65536;

  @Override
  MemoryType type();

  /** The size in pages of 65536 bytes. */
  long pages();

  /** The size in bytes. */
  long byteLength();

  /**
   * Atomic access to this memory, waiting and notifying.
   *
   * @throws UnsupportedFeatureException if the engine has no threads
   */
  default AtomicMemory atomics() {
    throw new UnsupportedFeatureException(Feature.THREADS, "here", "atomic access", null);
  }

  /**
   * Grows this memory by {@code deltaPages} and fills the new pages with zero.
   *
   * <p>A refusal is a normal result, not an exception, as for the instruction {@code memory.grow}.
   * {@linkplain #view Views} taken before a successful call are stale after it. The JVM engines
   * reach 32767 pages, browsers 65536.
   *
   * @param deltaPages pages to add, 0 or more; 0 only reads the size
   * @return the size before the call in pages, or -1 if the memory did not grow
   * @throws IllegalArgumentException if {@code deltaPages} is negative
   */
  long grow(long deltaPages);

  /**
   * The byte at {@code address}.
   *
   * @throws IndexOutOfBoundsException if the memory ends before the last byte of the access; so do
   *     all other methods
   */
  byte getByte(int address);

  /** The 16-bit integer at {@code address}. */
  short getShort(int address);

  /** The 32-bit integer at {@code address}. */
  int getInt(int address);

  /** The 64-bit integer at {@code address}. */
  long getLong(int address);

  /** The 32-bit floating-point number at {@code address}. */
  float getFloat(int address);

  /** The 64-bit floating-point number at {@code address}. */
  double getDouble(int address);

  /** The byte at {@code address} as 0 to 255. */
  default int getUnsignedByte(int address) {
    return getByte(address) & 0xFF;
  }

  /** The 16-bit integer at {@code address} as 0 to 65535. */
  default int getUnsignedShort(int address) {
    return getShort(address) & 0xFFFF;
  }

  /** Sets the byte at {@code address}. */
  void setByte(int address, byte value);

  /** Sets the 16-bit integer at {@code address}. */
  void setShort(int address, short value);

  /** Sets the 32-bit integer at {@code address}. */
  void setInt(int address, int value);

  /** Sets the 64-bit integer at {@code address}. */
  void setLong(int address, long value);

  /** Sets the 32-bit floating-point number at {@code address}. */
  void setFloat(int address, float value);

  /** Sets the 64-bit floating-point number at {@code address}. */
  void setDouble(int address, double value);

  /** The byte at {@code address}. */
  byte getByte(long address);

  /** The 16-bit integer at {@code address}. */
  short getShort(long address);

  /** The 32-bit integer at {@code address}. */
  int getInt(long address);

  /** The 64-bit integer at {@code address}. */
  long getLong(long address);

  /** The 32-bit floating-point number at {@code address}. */
  float getFloat(long address);

  /** The 64-bit floating-point number at {@code address}. */
  double getDouble(long address);

  /** Sets the byte at {@code address}. */
  void setByte(long address, byte value);

  /** Sets the 16-bit integer at {@code address}. */
  void setShort(long address, short value);

  /** Sets the 32-bit integer at {@code address}. */
  void setInt(long address, int value);

  /** Sets the 64-bit integer at {@code address}. */
  void setLong(long address, long value);

  /** Sets the 32-bit floating-point number at {@code address}. */
  void setFloat(long address, float value);

  /** Sets the 64-bit floating-point number at {@code address}. */
  void setDouble(long address, double value);

  /**
   * Copies bytes out of the memory.
   *
   * @param address where to start
   * @param target where they go
   * @param offset index of the first one in {@code target}
   * @param length how many
   * @throws IndexOutOfBoundsException if either range reaches beyond its end; nothing is copied
   *     then
   */
  void read(long address, byte[] target, int offset, int length);

  /**
   * Copies bytes into the memory.
   *
   * @param address where they go
   * @param source where they come from
   * @param offset index of the first one in {@code source}
   * @param length how many
   * @throws IndexOutOfBoundsException if either range reaches beyond its end; nothing is copied
   *     then
   */
  void write(long address, byte[] source, int offset, int length);

  /** Copies {@code length} bytes within the memory; the ranges may overlap. */
  void copy(long target, long source, long length);

  /** Sets {@code length} bytes from {@code address} on to {@code value}. */
  void fill(long address, byte value, long length);

  /**
   * The text of {@code byteLength} bytes of UTF-8.
   *
   * <p>What is no UTF-8 becomes U+FFFD, as the <a
   * href="https://encoding.spec.whatwg.org/#utf-8-decoder">Encoding Standard</a> says.
   */
  String readUtf8(long address, int byteLength);

  /**
   * The text from {@code address} to the next zero byte.
   *
   * @throws IndexOutOfBoundsException if no zero byte follows
   */
  String readUtf8Z(long address);

  /**
   * Writes {@code text} as UTF-8, without a zero byte behind it.
   *
   * <p>Surrogates without partner are written as U+FFFD. Nothing is written if the text does not
   * fit.
   *
   * @return how many bytes were written
   */
  int writeUtf8(long address, String text);

  /**
   * Writes {@code text} as UTF-8 and a zero byte behind it; nothing if that does not fit.
   *
   * @return how many bytes were written, the zero byte included
   */
  int writeUtf8Z(long address, String text);

  /**
   * A window on {@code length} bytes of the memory itself, without a copy, in little-endian order.
   *
   * <p>A view goes <em>stale</em> when the memory grows, by the guest or the host: take a new one
   * after each call that may let it grow. What a stale view answers is not defined: on the JVM it
   * shows bytes of before, in the browser it is empty and reads may throw. It never reaches outside
   * the memory.
   */
  ByteBuffer view(long address, int length);

  /** A copy of {@code length} bytes from the unsigned {@code address} on. */
  default byte[] read(int address, int length) {
    return read(Integer.toUnsignedLong(address), length);
  }

  /** A copy of {@code length} bytes from {@code address} on. */
  byte[] read(long address, int length);

  /** Copies all of {@code source} to the unsigned {@code address}. */
  default void write(int address, byte[] source) {
    byte[] bytes = Objects.requireNonNull(source, "source");
    write(Integer.toUnsignedLong(address), bytes, 0, bytes.length);
  }

  /** Copies all of {@code source} to {@code address}. */
  default void write(long address, byte[] source) {
    byte[] bytes = Objects.requireNonNull(source, "source");
    write(address, bytes, 0, bytes.length);
  }

  /** {@link #readUtf8(long, int)} at an unsigned {@code int} address. */
  default String readUtf8(int address, int byteLength) {
    return readUtf8(Integer.toUnsignedLong(address), byteLength);
  }

  /** {@link #readUtf8Z(long)} at an unsigned {@code int} address. */
  default String readUtf8Z(int address) {
    return readUtf8Z(Integer.toUnsignedLong(address));
  }

  /** {@link #writeUtf8(long, String)} at an unsigned {@code int} address. */
  default int writeUtf8(int address, String text) {
    return writeUtf8(Integer.toUnsignedLong(address), text);
  }

  /** {@link #writeUtf8Z(long, String)} at an unsigned {@code int} address. */
  default int writeUtf8Z(int address, String text) {
    return writeUtf8Z(Integer.toUnsignedLong(address), text);
  }
}
