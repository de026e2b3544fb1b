package io.github.wasmrun.compression;

import java.io.IOException;
import java.util.Objects;

/** Bytes that can be read in any order, such as a file. One thread at a time. */
public interface ByteSource {
  /** How many bytes there are; does not change. */
  long size() throws IOException;

  /**
   * Reads {@code target.length} bytes from {@code at} on.
   *
   * @param at 0 or more; the end of what is read is at {@link #size()} or before
   */
  void read(long at, byte[] target) throws IOException;

  /** The bytes of an array, which is not copied. */
  static ByteSource of(byte[] bytes) {
    Objects.requireNonNull(bytes, "bytes");
    return new ByteSource() {
      @Override
      public long size() {
        return bytes.length;
      }

      @Override
      public void read(long at, byte[] target) {
        System.arraycopy(bytes, (int) at, target, 0, target.length);
      }
    };
  }
}
