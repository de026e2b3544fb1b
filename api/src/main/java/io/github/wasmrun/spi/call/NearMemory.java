package io.github.wasmrun.spi.call;

import org.jspecify.annotations.Nullable;

/**
 * A memory whose bytes are reached by unsigned {@code int} addresses, without {@code long}. All
 * methods but {@link #contains} are for ranges that the memory contains.
 */
public interface NearMemory {
  /** Whether {@code length} bytes at {@code address} are in the memory; both are unsigned. */
  boolean contains(int address, int length);

  /** Copies bytes from {@code address} on into all of {@code target}. */
  void readBytes(int address, byte[] target);

  /** Copies {@code length} bytes of {@code source} to {@code address}. */
  void writeBytes(int address, byte[] source, int offset, int length);

  /** The text of {@code length} bytes of UTF-8; null if they are none. */
  @Nullable String decodeUtf8(int address, int length);

  /**
   * Writes a text as UTF-8.
   *
   * @param text a text without surrogates that lack a partner
   * @param length how many bytes it takes
   */
  void encodeUtf8(int address, String text, int length);
}
