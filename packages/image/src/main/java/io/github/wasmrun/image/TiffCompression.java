package io.github.wasmrun.image;

import io.github.wasmrun.image.internal.wasmrun.image.Editing;

/** How a file of TIFF is compressed; all without losses. */
public enum TiffCompression {
  /** It is not. */
  NONE(Editing.Tiff.NONE),
  /** LZW. */
  LZW(Editing.Tiff.LZW),
  /** Deflate: the smallest; old programs do not know it. */
  DEFLATE(Editing.Tiff.DEFLATE),
  /** Runs of equal bytes. */
  PACK_BITS(Editing.Tiff.PACK_BITS);

  final Editing.Tiff wit;

  TiffCompression(Editing.Tiff wit) {
    this.wit = wit;
  }
}
