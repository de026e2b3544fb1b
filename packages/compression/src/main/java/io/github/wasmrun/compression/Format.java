package io.github.wasmrun.compression;

/** A format of compressed bytes. */
public enum Format {
  /** Raw deflate of RFC 1951, without a checksum. Levels 0 to 9, default 6. */
  DEFLATE(0, 9, 6),
  /** zlib of RFC 1950. Levels 0 to 9, default 6. */
  ZLIB(0, 9, 6),
  /** gzip of RFC 1952. Levels 0 to 9, default 6. Files of several members are read whole. */
  GZIP(0, 9, 6),
  /** Brotli of RFC 7932, without a checksum. Levels 0 to 11, default 5. */
  BROTLI(0, 11, 5),
  /** Frames of LZ4. One level, 1. Files of several frames are read whole. */
  LZ4(1, 1, 1),
  /**
   * Zstandard of RFC 8878. Levels -7 to 19, default 3; those above 19, which need a gigabyte, are
   * refused. Files of several frames are read whole.
   */
  ZSTD(-7, 19, 3);

  private final int minLevel;
  private final int maxLevel;
  private final int defaultLevel;

  Format(int minLevel, int maxLevel, int defaultLevel) {
    this.minLevel = minLevel;
    this.maxLevel = maxLevel;
    this.defaultLevel = defaultLevel;
  }

  /** The fastest level. */
  public int minLevel() {
    return minLevel;
  }

  /** The level with the smallest output. */
  public int maxLevel() {
    return maxLevel;
  }

  /** The level that is used where none is given. */
  public int defaultLevel() {
    return defaultLevel;
  }
}
