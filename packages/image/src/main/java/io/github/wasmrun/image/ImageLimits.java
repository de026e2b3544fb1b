package io.github.wasmrun.image;

import io.github.wasmrun.image.internal.wasmrun.image.Pictures;

/**
 * How large images may be, so that a small file does not fill the memory. They hold for what a file
 * says before its pixels are read, and for what each operation makes. Immutable.
 */
public final class ImageLimits {
  /** 32,768 by 32,768 pixels, 256 MiB of them, and 1,000 frames. */
  public static final ImageLimits DEFAULTS = new ImageLimits(32_768, 32_768, 256L << 20, 1000);

  private final int maxWidth;
  private final int maxHeight;
  private final long maxBytes;
  private final int maxFrames;

  private ImageLimits(int maxWidth, int maxHeight, long maxBytes, int maxFrames) {
    this.maxWidth = maxWidth;
    this.maxHeight = maxHeight;
    this.maxBytes = maxBytes;
    this.maxFrames = maxFrames;
  }

  static int positive(String name, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(name + " " + value + ": less than 1");
    }
    return value;
  }

  /**
   * A changed copy.
   *
   * @param pixels of a row, 1 or more. Default: 32,768
   */
  public ImageLimits withMaxWidth(int pixels) {
    return new ImageLimits(positive("maxWidth", pixels), maxHeight, maxBytes, maxFrames);
  }

  /**
   * A changed copy.
   *
   * @param pixels of a column, 1 or more. Default: 32,768
   */
  public ImageLimits withMaxHeight(int pixels) {
    return new ImageLimits(maxWidth, positive("maxHeight", pixels), maxBytes, maxFrames);
  }

  /**
   * A changed copy.
   *
   * @param bytes of the pixels of one image, or of all frames together, up to 2<sup>31</sup> - 1.
   *     The guest needs two to four times as much. Default: 256 MiB
   */
  public ImageLimits withMaxBytes(long bytes) {
    if (bytes < 1 || bytes > Integer.MAX_VALUE) {
      throw new IllegalArgumentException("maxBytes " + bytes + ": not from 1 to 2147483647");
    }
    return new ImageLimits(maxWidth, maxHeight, bytes, maxFrames);
  }

  /**
   * A changed copy.
   *
   * @param frames of an animation, 1 or more. Default: 1,000
   */
  public ImageLimits withMaxFrames(int frames) {
    return new ImageLimits(maxWidth, maxHeight, maxBytes, positive("maxFrames", frames));
  }

  /** How many pixels a row may have. */
  public int maxWidth() {
    return maxWidth;
  }

  /** How many pixels a column may have. */
  public int maxHeight() {
    return maxHeight;
  }

  /** How many bytes pixels may take. */
  public long maxBytes() {
    return maxBytes;
  }

  /** How many frames an animation may have. */
  public int maxFrames() {
    return maxFrames;
  }

  Pictures.Limits wit() {
    return new Pictures.Limits(maxWidth, maxHeight, maxBytes);
  }
}
