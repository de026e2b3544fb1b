package io.github.wasmrun.image;

import io.github.wasmrun.image.internal.wasmrun.image.Editing;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A format that is written, and how. Immutable. */
public final class Encoding {
  static final int GIF_SPEED = 10;

  private final ImageFormat format;
  private final Editing.Encoding wit;
  private final byte @Nullable [] iccProfile;

  private Encoding(ImageFormat format, Editing.Encoding wit, byte @Nullable [] iccProfile) {
    this.format = format;
    this.wit = wit;
    this.iccProfile = iccProfile;
  }

  private Encoding(ImageFormat format, Editing.Encoding wit) {
    this(format, wit, null);
  }

  static int range(String name, int value, int low, int high) {
    if (value < low || value > high) {
      throw new IllegalArgumentException(
          name + " " + value + ": it goes from " + low + " to " + high);
    }
    return value;
  }

  /**
   * A format as it is written usually.
   *
   * @throws IllegalArgumentException if the format is not written
   */
  public static Encoding of(ImageFormat format) {
    switch (format) {
      case PNG:
        return png(PngOptions.DEFAULTS);
      case JPEG:
        return jpeg(JpegOptions.DEFAULTS);
      case GIF:
        return gif(GIF_SPEED);
      case WEBP:
        return new Encoding(format, new Editing.Encoding.Webp());
      case BMP:
        return new Encoding(format, new Editing.Encoding.Bmp());
      case TIFF:
        return tiff(TiffCompression.LZW);
      case ICO:
        return new Encoding(format, new Editing.Encoding.Ico());
      case TGA:
        return new Encoding(format, new Editing.Encoding.Tga(true));
      case PNM:
        return new Encoding(format, new Editing.Encoding.Pnm(false));
      case QOI:
        return new Encoding(format, new Editing.Encoding.Qoi());
      case FARBFELD:
        return new Encoding(format, new Editing.Encoding.Farbfeld());
      case HDR:
        return new Encoding(format, new Editing.Encoding.Hdr());
      case OPEN_EXR:
        return new Encoding(format, new Editing.Encoding.OpenExr());
      default:
        throw new IllegalArgumentException(format + " is not written");
    }
  }

  /** PNG. */
  public static Encoding png(PngOptions options) {
    return new Encoding(
        ImageFormat.PNG,
        new Editing.Encoding.PngCase(new Editing.Png(options.level(), options.filter().wit)));
  }

  /** JPEG. Alpha is left out: {@link Edit#flatten} puts a color behind it. */
  public static Encoding jpeg(JpegOptions options) {
    return new Encoding(
        ImageFormat.JPEG,
        new Editing.Encoding.JpegCase(
            new Editing.Jpeg(
                options.quality(), options.isProgressive(), options.subsampling().wit)));
  }

  /**
   * JPEG.
   *
   * @param quality 1 to 100
   */
  public static Encoding jpeg(int quality) {
    return jpeg(JpegOptions.DEFAULTS.withQuality(quality));
  }

  /**
   * GIF.
   *
   * @param speed 1, for the best colors, to 30. Default: 10
   */
  public static Encoding gif(int speed) {
    return new Encoding(ImageFormat.GIF, new Editing.Encoding.Gif(range("speed", speed, 1, 30)));
  }

  /** TIFF. Default: {@link TiffCompression#LZW}. */
  public static Encoding tiff(TiffCompression compression) {
    return new Encoding(ImageFormat.TIFF, new Editing.Encoding.TiffCase(compression.wit));
  }

  /** TGA whose runs of equal pixels stay as they are. Default: they are shortened. */
  public static Encoding tgaWithoutRuns() {
    return new Encoding(ImageFormat.TGA, new Editing.Encoding.Tga(false));
  }

  /** Netpbm as text. Default: binary. */
  public static Encoding pnmText() {
    return new Encoding(ImageFormat.PNM, new Editing.Encoding.Pnm(true));
  }

  /**
   * A changed copy: the file says what the colors mean. Pixels are not changed.
   *
   * @param profile a color profile (ICC), copied, such as {@link ImageInfo#iccProfile} has it
   * @throws IllegalArgumentException if the format is not PNG, JPEG, WebP or TIFF
   */
  public Encoding withIccProfile(byte[] profile) {
    switch (format) {
      case PNG:
      case JPEG:
      case WEBP:
      case TIFF:
        return new Encoding(format, wit, profile.clone());
      default:
        throw new IllegalArgumentException("no color profile is written into " + format);
    }
  }

  /** The format. */
  public ImageFormat format() {
    return format;
  }

  Editing.Encoding wit() {
    return wit;
  }

  byte @Nullable [] iccProfile() {
    return iccProfile;
  }

  @Override
  public String toString() {
    return Objects.toString(format);
  }
}
