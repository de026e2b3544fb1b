package io.github.wasmrun.compression;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** What an archive may have, so that a small one does not fill memory or disk. Immutable. */
public final class Limits {
  /** 100,000 entries, contents of 1 GiB in an entry and of 4 GiB in all. */
  public static final Limits DEFAULTS = new Limits(100_000, 1L << 30, 1L << 32);

  private final int maxEntries;
  private final long maxEntryBytes;
  private final long maxBytes;

  private Limits(int maxEntries, long maxEntryBytes, long maxBytes) {
    this.maxEntries = maxEntries;
    this.maxEntryBytes = maxEntryBytes;
    this.maxBytes = maxBytes;
  }

  /** Allows so many entries. Default: 100,000. */
  public Limits withMaxEntries(int entries) {
    return new Limits((int) positive(entries), maxEntryBytes, maxBytes);
  }

  /** Allows so many bytes of one entry's contents. Default: 1 GiB. */
  public Limits withMaxEntryBytes(long bytes) {
    return new Limits(maxEntries, positive(bytes), maxBytes);
  }

  /** Allows so many bytes of all entries' contents together. Default: 4 GiB. */
  public Limits withMaxBytes(long bytes) {
    return new Limits(maxEntries, maxEntryBytes, positive(bytes));
  }

  private static long positive(long limit) {
    if (limit < 0) {
      throw new IllegalArgumentException("limit " + limit);
    }
    return limit;
  }

  /** How many entries there may be. */
  public int maxEntries() {
    return maxEntries;
  }

  /** How many bytes an entry's contents may have. */
  public long maxEntryBytes() {
    return maxEntryBytes;
  }

  /** How many bytes the contents of all entries may have together. */
  public long maxBytes() {
    return maxBytes;
  }

  static CompressionException tooLarge(long maxBytes) {
    return new CompressionException(
        CompressionException.Kind.TOO_LARGE, "more than " + maxBytes + " bytes");
  }

  /** Reads a stream to its end; fails with more than {@code maxBytes}. */
  static byte[] readAll(InputStream in, long maxBytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[Steps.PIECE];
    for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
      if (count > maxBytes - out.size()) {
        throw tooLarge(maxBytes);
      }
      out.write(buffer, 0, count);
    }
    return out.toByteArray();
  }
}
