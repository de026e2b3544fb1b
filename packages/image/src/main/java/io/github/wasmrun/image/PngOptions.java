package io.github.wasmrun.image;

import java.util.Objects;

/** How a file of PNG is written. Immutable. */
public final class PngOptions {
  /** Level 6, the best filter for each row. */
  public static final PngOptions DEFAULTS = new PngOptions(6, PngFilter.ADAPTIVE);

  private final int level;
  private final PngFilter filter;

  private PngOptions(int level, PngFilter filter) {
    this.level = level;
    this.filter = filter;
  }

  /**
   * A changed copy.
   *
   * @param level 0, not compressed, to 9; 1 is many times as fast as the others. Default: 6
   */
  public PngOptions withLevel(int level) {
    return new PngOptions(Encoding.range("level", level, 0, 9), filter);
  }

  /**
   * A changed copy.
   *
   * @param filter prepares rows for compression. Default: {@link PngFilter#ADAPTIVE}
   */
  public PngOptions withFilter(PngFilter filter) {
    return new PngOptions(level, Objects.requireNonNull(filter, "filter"));
  }

  /** The level of compression, 0 to 9. */
  public int level() {
    return level;
  }

  /** What prepares rows for compression. */
  public PngFilter filter() {
    return filter;
  }
}
