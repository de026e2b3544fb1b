package io.github.wasmrun.image;

import io.github.wasmrun.image.internal.wasmrun.image.Pictures;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a file is read. Immutable. */
public final class DecodeOptions {
  /** The format is guessed, images are turned upright, and the limits are the usual ones. */
  public static final DecodeOptions DEFAULTS = new DecodeOptions(null, true, ImageLimits.DEFAULTS);

  private final @Nullable ImageFormat format;
  private final boolean oriented;
  private final ImageLimits limits;

  private DecodeOptions(@Nullable ImageFormat format, boolean oriented, ImageLimits limits) {
    this.format = format;
    this.oriented = oriented;
    this.limits = limits;
  }

  /** Takes the file to be of a format. Default: guessed from its first bytes. */
  public DecodeOptions withFormat(ImageFormat format) {
    return new DecodeOptions(Objects.requireNonNull(format, "format"), oriented, limits);
  }

  /** Leaves the image as it is in the file. Default: turned as its {@link Orientation} says. */
  public DecodeOptions withoutOrientation() {
    return new DecodeOptions(format, false, limits);
  }

  /** Sets how large images may be. Default: {@link ImageLimits#DEFAULTS}. */
  public DecodeOptions withLimits(ImageLimits limits) {
    return new DecodeOptions(format, oriented, Objects.requireNonNull(limits, "limits"));
  }

  /** The format that the file is taken to be of; nothing if it is guessed. */
  public Optional<ImageFormat> format() {
    return Optional.ofNullable(format);
  }

  /** Whether the image is turned as its {@link Orientation} says. */
  public boolean oriented() {
    return oriented;
  }

  /** How large images may be. */
  public ImageLimits limits() {
    return limits;
  }

  Pictures.File file(byte[] bytes) {
    return new Pictures.File(
        Objects.requireNonNull(bytes, "bytes"), format == null ? null : format.wit, oriented);
  }
}
