package io.github.wasmrun.image;

import java.util.Objects;

/**
 * A part of an animation. Immutable.
 *
 * @param image what is seen, the whole of it
 * @param delayMillis how many milliseconds it is seen; GIF has tens of milliseconds
 */
public record Frame(Image image, int delayMillis) {
  /** Checks the parts. */
  public Frame {
    Objects.requireNonNull(image, "image");
    if (delayMillis < 0) {
      throw new IllegalArgumentException("delayMillis " + delayMillis + ": less than 0");
    }
  }
}
