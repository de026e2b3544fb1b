package io.github.wasmrun.image.internal.wasmrun.image;

import io.github.wasmrun.component.support.Unsigned;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads files. */
public interface Decoding {
  /** The function {@code guess-format}. */
  Pictures.@Nullable Format guessFormat(byte[] bytes);

  /**
   * Reads what is in front of the pixels.
   *
   * @throws Failures.FailureException if the function gives an error
   */
  Info probe(Pictures.File file, Pictures.Limits limits);

  /**
   * A still image gives one frame without a delay.
   *
   * @throws Failures.FailureException if the function gives an error
   */
  Animation decodeFrames(Pictures.File file, Pictures.Limits limits, @Unsigned int maxFrames);

  /**
   * The record {@code info}.
   *
   * @param format the component {@code format}
   * @param width the component {@code width}
   * @param height the component {@code height}
   * @param color the component {@code color}
   * @param orientation As in EXIF, 1 to 8.
   * @param iccProfile the component {@code iccProfile}
   * @param exif the component {@code exif}
   */
  record Info(
      Pictures.Format format,
      @Unsigned int width,
      @Unsigned int height,
      Pictures.ColorType color,
      int orientation,
      byte @Nullable [] iccProfile,
      byte @Nullable [] exif) {
    /** Checks that nothing is missing; lists and maps are copied. */
    public Info {
      Objects.requireNonNull(format, "format");
      Objects.requireNonNull(color, "color");
    }

    /** The same with another {@code format}. */
    public Info withFormat(Pictures.Format format) {
      return new Info(format, width, height, color, orientation, iccProfile, exif);
    }

    /** The same with another {@code width}. */
    public Info withWidth(@Unsigned int width) {
      return new Info(format, width, height, color, orientation, iccProfile, exif);
    }

    /** The same with another {@code height}. */
    public Info withHeight(@Unsigned int height) {
      return new Info(format, width, height, color, orientation, iccProfile, exif);
    }

    /** The same with another {@code color}. */
    public Info withColor(Pictures.ColorType color) {
      return new Info(format, width, height, color, orientation, iccProfile, exif);
    }

    /** The same with another {@code orientation}. */
    public Info withOrientation(int orientation) {
      return new Info(format, width, height, color, orientation, iccProfile, exif);
    }

    /** The same with another {@code iccProfile}. */
    public Info withIccProfile(byte @Nullable [] iccProfile) {
      return new Info(format, width, height, color, orientation, iccProfile, exif);
    }

    /** The same with another {@code exif}. */
    public Info withExif(byte @Nullable [] exif) {
      return new Info(format, width, height, color, orientation, iccProfile, exif);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Info that
          && Objects.equals(format, that.format)
          && width == that.width
          && height == that.height
          && Objects.equals(color, that.color)
          && orientation == that.orientation
          && Arrays.equals(iccProfile, that.iccProfile)
          && Arrays.equals(exif, that.exif);
    }

    @Override
    public int hashCode() {
      int hash = 0;
      hash = 31 * hash + Objects.hashCode(format);
      hash = 31 * hash + Objects.hashCode(width);
      hash = 31 * hash + Objects.hashCode(height);
      hash = 31 * hash + Objects.hashCode(color);
      hash = 31 * hash + Objects.hashCode(orientation);
      hash = 31 * hash + Arrays.hashCode(iccProfile);
      hash = 31 * hash + Arrays.hashCode(exif);
      return hash;
    }

    @Override
    public String toString() {
      return "Info["
          + "format="
          + format
          + ", width="
          + width
          + ", height="
          + height
          + ", color="
          + color
          + ", orientation="
          + orientation
          + ", iccProfile="
          + Arrays.toString(iccProfile)
          + ", exif="
          + Arrays.toString(exif)
          + "]";
    }
  }

  /**
   * The record {@code frame}.
   *
   * @param picture the component {@code picture}
   * @param delayMillis the component {@code delayMillis}
   */
  record Frame(Pictures.Picture picture, @Unsigned int delayMillis) {
    /** Checks that nothing is missing; lists and maps are copied. */
    public Frame {
      Objects.requireNonNull(picture, "picture");
    }

    /** The same with another {@code picture}. */
    public Frame withPicture(Pictures.Picture picture) {
      return new Frame(picture, delayMillis);
    }

    /** The same with another {@code delayMillis}. */
    public Frame withDelayMillis(@Unsigned int delayMillis) {
      return new Frame(picture, delayMillis);
    }
  }

  /**
   * The record {@code animation}.
   *
   * @param frames the component {@code frames}
   * @param loops How often it is shown; 0 for without end.
   */
  record Animation(List<Frame> frames, @Unsigned int loops) {
    /** Checks that nothing is missing; lists and maps are copied. */
    public Animation {
      frames = List.copyOf(frames);
    }

    /** The same with another {@code frames}. */
    public Animation withFrames(List<Frame> frames) {
      return new Animation(frames, loops);
    }

    /** The same with another {@code loops}. */
    public Animation withLoops(@Unsigned int loops) {
      return new Animation(frames, loops);
    }
  }
}
