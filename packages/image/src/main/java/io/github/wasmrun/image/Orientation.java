package io.github.wasmrun.image;

/** What has to be done to an image to see it upright, as EXIF says it: numbers 1 to 8. */
public enum Orientation {
  /** 1: nothing. */
  NORMAL,
  /** 2: exchange left and right. */
  FLIP_HORIZONTAL,
  /** 3: half a turn. */
  ROTATE_180,
  /** 4: exchange top and bottom. */
  FLIP_VERTICAL,
  /** 5: a quarter turn clockwise, then exchange left and right. */
  ROTATE_90_FLIP,
  /** 6: a quarter turn clockwise. */
  ROTATE_90,
  /** 7: three quarter turns clockwise, then exchange left and right. */
  ROTATE_270_FLIP,
  /** 8: three quarter turns clockwise. */
  ROTATE_270;

  static Orientation of(int exif) {
    return values()[exif - 1];
  }

  /** The number of EXIF, 1 to 8. */
  public int exif() {
    return ordinal() + 1;
  }

  /** Whether width and height change places. */
  public boolean swapsSides() {
    return ordinal() >= 4;
  }
}
