package io.github.wasmrun.image;

import io.github.wasmrun.image.internal.wasmrun.image.Pictures;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An image in the memory of Java: rows from top to bottom without gaps, each from left to right. It
 * holds nothing of the guest, so that nobody has to close it. Immutable.
 */
public final class Image {
  private final int width;
  private final int height;
  private final ColorType colorType;
  private final byte[] pixels;

  private Image(int width, int height, ColorType colorType, byte[] pixels) {
    this.width = width;
    this.height = height;
    this.colorType = colorType;
    this.pixels = pixels;
  }

  /**
   * An image of these pixels.
   *
   * @param width 1 or more
   * @param height 1 or more
   * @param pixels copied: {@code width * height * colorType.bytesPerPixel()} bytes
   */
  public static Image of(int width, int height, ColorType colorType, byte[] pixels) {
    long expected = byteLength(width, height, colorType);
    if (pixels.length != expected) {
      throw new IllegalArgumentException(pixels.length + " bytes of pixels instead of " + expected);
    }
    return new Image(width, height, colorType, pixels.clone());
  }

  /**
   * An image of one color, of type {@link ColorType#RGBA8}.
   *
   * @param width 1 or more
   * @param height 1 or more
   * @param argb alpha, red, green and blue, 8 bits each, the alpha highest
   */
  public static Image filled(int width, int height, int argb) {
    byte[] pixels = new byte[byteLength(width, height, ColorType.RGBA8)];
    for (int at = 0; at < pixels.length; at += 4) {
      put(pixels, at, argb);
    }
    return new Image(width, height, ColorType.RGBA8, pixels);
  }

  /**
   * An image of type {@link ColorType#RGBA8}. What {@code java.awt.image.BufferedImage.getRGB}
   * gives is such an array.
   *
   * @param width 1 or more
   * @param height 1 or more
   * @param argb for each pixel alpha, red, green and blue, 8 bits each, the alpha highest
   */
  public static Image ofArgb(int width, int height, int[] argb) {
    byte[] pixels = new byte[byteLength(width, height, ColorType.RGBA8)];
    if (argb.length != pixels.length / 4) {
      throw new IllegalArgumentException(argb.length + " pixels instead of " + pixels.length / 4);
    }
    for (int i = 0; i < argb.length; i++) {
      put(pixels, 4 * i, argb[i]);
    }
    return new Image(width, height, ColorType.RGBA8, pixels);
  }

  static Image of(Pictures.Picture picture) {
    return new Image(
        picture.width(), picture.height(), ColorType.of(picture.color()), picture.pixels());
  }

  private static void put(byte[] pixels, int at, int argb) {
    pixels[at] = (byte) (argb >> 16);
    pixels[at + 1] = (byte) (argb >> 8);
    pixels[at + 2] = (byte) argb;
    pixels[at + 3] = (byte) (argb >> 24);
  }

  private static int byteLength(int width, int height, ColorType colorType) {
    Objects.requireNonNull(colorType, "colorType");
    ImageLimits.positive("width", width);
    ImageLimits.positive("height", height);
    long pixels = (long) width * height;
    if (pixels > Integer.MAX_VALUE / colorType.bytesPerPixel()) {
      throw new IllegalArgumentException(width + " x " + height + " pixels of " + colorType);
    }
    return (int) pixels * colorType.bytesPerPixel();
  }

  /** Pixels of a row, 1 or more. */
  public int width() {
    return width;
  }

  /** Rows, 1 or more. */
  public int height() {
    return height;
  }

  /** What the pixels are. */
  public ColorType colorType() {
    return colorType;
  }

  /** A copy of the pixels: {@code width * height * colorType.bytesPerPixel()} bytes. */
  public byte[] pixels() {
    return pixels.clone();
  }

  /**
   * A pixel in 8 bits: alpha, red, green and blue, the alpha highest.
   *
   * @param x column, from 0
   * @param y row, from 0
   * @throws IndexOutOfBoundsException if there is no such pixel
   */
  public int argb(int x, int y) {
    if (x < 0 || x >= width || y < 0 || y >= height) {
      throw new IndexOutOfBoundsException(
          "pixel (" + x + ", " + y + ") of " + width + " x " + height);
    }
    return argbAt(y * width + x);
  }

  /**
   * All pixels in 8 bits, row by row: alpha, red, green and blue, the alpha highest. What {@code
   * java.awt.image.BufferedImage.setRGB} takes is such an array.
   */
  public int[] toArgb() {
    int[] all = new int[width * height];
    for (int i = 0; i < all.length; i++) {
      all[i] = argbAt(i);
    }
    return all;
  }

  private int argbAt(int pixel) {
    int at = pixel * colorType.bytesPerPixel();
    int size = colorType.bytesPerChannel();
    int red = number(at);
    int green = colorType.hasColor() ? number(at + size) : red;
    int blue = colorType.hasColor() ? number(at + 2 * size) : red;
    int alpha = colorType.hasAlpha() ? number(at + (colorType.channels() - 1) * size) : 0xFF;
    return alpha << 24 | red << 16 | green << 8 | blue;
  }

  /** The number at an index of the bytes, in 8 bits. */
  private int number(int at) {
    switch (colorType.bytesPerChannel()) {
      case 1:
        return pixels[at] & 0xFF;
      case 2:
        return ((pixels[at] & 0xFF | (pixels[at + 1] & 0xFF) << 8) + 128) / 257;
      default:
        int bits =
            pixels[at] & 0xFF
                | (pixels[at + 1] & 0xFF) << 8
                | (pixels[at + 2] & 0xFF) << 16
                | pixels[at + 3] << 24;
        float value = Float.intBitsToFloat(bits);
        // Not a number is black.
        return value >= 1 ? 255 : value > 0 ? Math.round(value * 255) : 0;
    }
  }

  Pictures.Picture wit() {
    return new Pictures.Picture(width, height, colorType.wit, pixels);
  }

  /** Whether the other is an image of the same size, type and pixels. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Image
        && width == ((Image) other).width
        && height == ((Image) other).height
        && colorType == ((Image) other).colorType
        && Arrays.equals(pixels, ((Image) other).pixels);
  }

  @Override
  public int hashCode() {
    return 31 * width + Arrays.hashCode(pixels);
  }

  @Override
  public String toString() {
    return width + " x " + height + " " + colorType;
  }
}
