package io.github.wasmrun.image;

import io.github.wasmrun.image.internal.wasmrun.image.Decoding;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a file says of its image before the pixels. Immutable. */
public final class ImageInfo {
  private final Decoding.Info info;

  ImageInfo(Decoding.Info info) {
    this.info = info;
  }

  /** The format. */
  public ImageFormat format() {
    return ImageFormat.of(info.format());
  }

  /** Pixels of a row, as they are in the file, see {@link #orientation}. */
  public int width() {
    return info.width();
  }

  /** Rows, as they are in the file, see {@link #orientation}. */
  public int height() {
    return info.height();
  }

  /** What the pixels are when they are decoded; palettes and fewer bits than 8 do not come out. */
  public ColorType colorType() {
    return ColorType.of(info.color());
  }

  /** What the metadata say has to be done to see the image upright. */
  public Orientation orientation() {
    return Orientation.of(info.orientation());
  }

  /** A copy of the color profile (ICC). It is not applied to pixels. */
  public Optional<byte[]> iccProfile() {
    return copy(info.iccProfile());
  }

  /** A copy of the metadata of EXIF, which begin as a file of TIFF. */
  public Optional<byte[]> exif() {
    return copy(info.exif());
  }

  private static Optional<byte[]> copy(byte @Nullable [] bytes) {
    return bytes == null ? Optional.empty() : Optional.of(bytes.clone());
  }

  @Override
  public String toString() {
    return format() + " " + width() + " x " + height() + " " + colorType();
  }
}
