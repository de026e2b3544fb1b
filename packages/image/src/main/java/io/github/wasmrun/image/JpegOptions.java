package io.github.wasmrun.image;

import io.github.wasmrun.image.internal.wasmrun.image.Editing;
import java.util.Objects;

/** How a file of JPEG is written. Immutable. */
public final class JpegOptions {
  /** Quality 80, baseline, a color for four pixels. */
  public static final JpegOptions DEFAULTS = new JpegOptions(80, false, Subsampling.S420);

  /** How many pixels have a color of their own; each has its brightness. */
  public enum Subsampling {
    /** Each pixel: best for drawings and text. */
    S444(Editing.Subsampling.S444),
    /** Two pixels of a row share one. */
    S422(Editing.Subsampling.S422),
    /** Four pixels of two rows share one: best for photographs. */
    S420(Editing.Subsampling.S420);

    final Editing.Subsampling wit;

    Subsampling(Editing.Subsampling wit) {
      this.wit = wit;
    }
  }

  private final int quality;
  private final boolean progressive;
  private final Subsampling subsampling;

  private JpegOptions(int quality, boolean progressive, Subsampling subsampling) {
    this.quality = quality;
    this.progressive = progressive;
    this.subsampling = subsampling;
  }

  /**
   * A changed copy.
   *
   * @param quality 1 to 100. Default: 80
   */
  public JpegOptions withQuality(int quality) {
    return new JpegOptions(Encoding.range("quality", quality, 1, 100), progressive, subsampling);
  }

  /** A changed copy: the image comes whole and coarse at first. Default: from top to bottom. */
  public JpegOptions progressive() {
    return new JpegOptions(quality, true, subsampling);
  }

  /**
   * A changed copy.
   *
   * @param subsampling how many pixels have a color. Default: {@link Subsampling#S420}
   */
  public JpegOptions withSubsampling(Subsampling subsampling) {
    return new JpegOptions(quality, progressive, Objects.requireNonNull(subsampling));
  }

  /** The quality, 1 to 100. */
  public int quality() {
    return quality;
  }

  /** Whether the image comes whole and coarse at first. */
  public boolean isProgressive() {
    return progressive;
  }

  /** How many pixels have a color of their own. */
  public Subsampling subsampling() {
    return subsampling;
  }
}
