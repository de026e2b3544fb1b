package io.github.wasmrun.demo.page;

import io.github.wasmrun.image.Edit;
import io.github.wasmrun.image.ResizeFilter;

/**
 * What is done to an image, in this order. Immutable.
 *
 * @param turns by 90 degrees to the right, 0 to 3
 * @param mirrored left and right change places
 * @param crop how much of each side is cut off, in hundredths of its length
 * @param width of the result in pixels; 0 for as it comes
 * @param blur in tenths of a pixel of the original
 * @param sharpen in tenths of a pixel of the original
 * @param brightness from -255 to 255
 * @param contrast from -100 to 100
 * @param hue in degrees
 */
record ImageSettings(
    int turns,
    boolean mirrored,
    int crop,
    int width,
    int blur,
    int sharpen,
    int brightness,
    int contrast,
    int hue,
    boolean gray,
    boolean inverted) {
  private static final int FIELDS = 11;

  /** As words, for a message. */
  String words() {
    int[] all = {
      turns,
      mirrored ? 1 : 0,
      crop,
      width,
      blur,
      sharpen,
      brightness,
      contrast,
      hue,
      gray ? 1 : 0,
      inverted ? 1 : 0
    };
    StringBuilder words = new StringBuilder();
    for (int value : all) {
      words.append(words.length() == 0 ? "" : " ").append(value);
    }
    return words.toString();
  }

  /** What {@link #words} gave. */
  static ImageSettings of(String[] words, int from) {
    int[] n = new int[FIELDS];
    for (int i = 0; i < FIELDS; i++) {
      n[i] = Integer.parseInt(words[from + i]);
    }
    return new ImageSettings(
        n[0], n[1] != 0, n[2], n[3], n[4], n[5], n[6], n[7], n[8], n[9] != 0, n[10] != 0);
  }

  /**
   * Adds the operations.
   *
   * @param width of the image that is edited
   * @param height of the image that is edited
   * @param scale how many pixels of the original one of this image is
   * @param isPreview whether the result keeps its size
   */
  Edit apply(Edit edit, int width, int height, double scale, boolean isPreview) {
    int cutX = width * crop / 100;
    int cutY = height * crop / 100;
    Edit done = crop == 0 ? edit : edit.crop(cutX, cutY, width - 2 * cutX, height - 2 * cutY);
    done = mirrored ? done.flipHorizontal() : done;
    done = turns == 1 ? done.rotate90() : turns == 2 ? done.rotate180() : done;
    done = turns == 3 ? done.rotate270() : done;
    if (this.width > 0 && !isPreview) {
      done = done.resize(this.width, 1 << 15, ResizeFilter.LANCZOS3);
    }
    done = blur == 0 ? done : done.fastBlur((float) (blur / 10.0 / scale));
    done = sharpen == 0 ? done : done.unsharpen((float) (sharpen / 10.0 / scale), 0);
    done = brightness == 0 ? done : done.brighten(brightness);
    done = contrast == 0 ? done : done.contrast(contrast);
    done = hue == 0 ? done : done.hueRotate(hue);
    done = gray ? done.grayscale() : done;
    return inverted ? done.invert() : done;
  }
}
