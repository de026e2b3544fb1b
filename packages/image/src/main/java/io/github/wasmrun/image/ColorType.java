package io.github.wasmrun.image;

import io.github.wasmrun.image.internal.wasmrun.image.Pictures;

/** What the numbers of a pixel are. The alpha, if there is one, is the last and not multiplied. */
public enum ColorType {
  /** Gray, 8 bits. */
  L8(Pictures.ColorType.L8, 1, 1),
  /** Gray and alpha, 8 bits each. */
  LA8(Pictures.ColorType.LA8, 2, 1),
  /** Red, green and blue, 8 bits each. */
  RGB8(Pictures.ColorType.RGB8, 3, 1),
  /** Red, green, blue and alpha, 8 bits each. */
  RGBA8(Pictures.ColorType.RGBA8, 4, 1),
  /** Gray, 16 bits, the lower byte first. */
  L16(Pictures.ColorType.L16, 1, 2),
  /** Gray and alpha, 16 bits each, the lower byte first. */
  LA16(Pictures.ColorType.LA16, 2, 2),
  /** Red, green and blue, 16 bits each, the lower byte first. */
  RGB16(Pictures.ColorType.RGB16, 3, 2),
  /** Red, green, blue and alpha, 16 bits each, the lower byte first. */
  RGBA16(Pictures.ColorType.RGBA16, 4, 2),
  /** Red, green and blue, floating-point numbers of 32 bits from 0 to 1, the lowest byte first. */
  RGB32F(Pictures.ColorType.RGB32F, 3, 4),
  /** Red, green, blue and alpha, floating-point numbers of 32 bits, the lowest byte first. */
  RGBA32F(Pictures.ColorType.RGBA32F, 4, 4);

  final Pictures.ColorType wit;
  private final int channels;
  private final int bytesPerChannel;

  ColorType(Pictures.ColorType wit, int channels, int bytesPerChannel) {
    this.wit = wit;
    this.channels = channels;
    this.bytesPerChannel = bytesPerChannel;
  }

  static ColorType of(Pictures.ColorType wit) {
    return values()[wit.ordinal()];
  }

  /** How many numbers a pixel has, 1 to 4. */
  public int channels() {
    return channels;
  }

  /** How many bytes a number of a pixel has: 1, 2 or 4. */
  public int bytesPerChannel() {
    return bytesPerChannel;
  }

  /** How many bytes a pixel has, 1 to 16. */
  public int bytesPerPixel() {
    return channels * bytesPerChannel;
  }

  /** Whether pixels have colors, not only gray. */
  public boolean hasColor() {
    return channels > 2;
  }

  /** Whether pixels may be transparent. */
  public boolean hasAlpha() {
    return channels == 2 || channels == 4;
  }
}
