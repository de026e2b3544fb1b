package io.github.wasmrun.image;

import io.github.wasmrun.image.internal.wasmrun.image.Editing;

/** How a row of PNG is prepared for compression. */
public enum PngFilter {
  /** It is not. */
  NONE(Editing.PngFilter.NONE),
  /** The difference to the pixel before. */
  SUB(Editing.PngFilter.SUB),
  /** The difference to the pixel above. */
  UP(Editing.PngFilter.UP),
  /** The difference to the average of both. */
  AVERAGE(Editing.PngFilter.AVERAGE),
  /** The difference to one of three pixels around. */
  PAETH(Editing.PngFilter.PAETH),
  /** What seems best for each row. */
  ADAPTIVE(Editing.PngFilter.ADAPTIVE);

  final Editing.PngFilter wit;

  PngFilter(Editing.PngFilter wit) {
    this.wit = wit;
  }
}
