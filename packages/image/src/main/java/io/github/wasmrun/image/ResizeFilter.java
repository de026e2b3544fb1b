package io.github.wasmrun.image;

import io.github.wasmrun.image.internal.wasmrun.image.Editing;

/** How pixels of a new size come from those around; the later ones take more time. */
public enum ResizeFilter {
  /** The nearest pixel. */
  NEAREST(Editing.Filter.NEAREST),
  /** Linear. */
  TRIANGLE(Editing.Filter.TRIANGLE),
  /** Cubic. */
  CATMULL_ROM(Editing.Filter.CATMULL_ROM),
  /** Gaussian: soft. */
  GAUSSIAN(Editing.Filter.GAUSSIAN),
  /** Lanczos with a window of 3: the sharpest. */
  LANCZOS3(Editing.Filter.LANCZOS3);

  final Editing.Filter wit;

  ResizeFilter(Editing.Filter wit) {
    this.wit = wit;
  }
}
