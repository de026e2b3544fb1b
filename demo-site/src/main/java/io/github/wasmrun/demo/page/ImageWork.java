package io.github.wasmrun.demo.page;

import io.github.wasmrun.image.ColorType;
import io.github.wasmrun.image.Edit;
import io.github.wasmrun.image.Encoding;
import io.github.wasmrun.image.Image;
import io.github.wasmrun.image.ImageFormat;
import io.github.wasmrun.image.ImageInfo;
import io.github.wasmrun.image.Images;
import io.github.wasmrun.image.ResizeFilter;

/** Opens an image, shows what operations do to a small copy, and does them to the whole. */
final class ImageWork implements LibraryWorker.Work {
  /** The longest side of the small copy, in pixels. */
  private static final int SMALL = 640;

  private static final int EXAMPLE_WIDTH = 960;

  private static final int EXAMPLE_HEIGHT = 640;

  private final Images images;
  private Image whole = Image.filled(1, 1, 0);
  private Image small = whole;

  ImageWork(Images images) {
    this.images = images;
  }

  @Override
  public void run(String[] words, byte[] bytes) {
    switch (words[0]) {
      case "open":
        ImageInfo info = images.probe(bytes);
        take(images.decode(bytes), info.format().name());
        break;
      case "example":
        take(example(), "example");
        break;
      case "preview":
        preview(ImageSettings.of(words, 1));
        break;
      default:
        export(words);
    }
  }

  private void take(Image image, String format) {
    whole = image;
    small =
        Math.max(image.width(), image.height()) <= SMALL
            ? image
            : images.edit(image).resize(SMALL, SMALL, ResizeFilter.TRIANGLE).toImage();
    Image shown = images.edit(small).convert(ColorType.RGBA8).toImage();
    LibraryWorker.tell(
        "opened "
            + format
            + " "
            + image.width()
            + " "
            + image.height()
            + " "
            + image.colorType().name()
            + " "
            + shown.width(),
        shown.pixels());
  }

  private double scale() {
    return (double) whole.width() / small.width();
  }

  private void preview(ImageSettings settings) {
    long start = System.nanoTime();
    Edit edit = settings.apply(images.edit(small), small.width(), small.height(), scale(), true);
    Image shown = edit.convert(ColorType.RGBA8).toImage();
    long micros = (System.nanoTime() - start) / 1000;
    LibraryWorker.tell("preview " + shown.width() + " " + micros, shown.pixels());
  }

  private void export(String[] words) {
    ImageFormat format = ImageFormat.valueOf(words[1]);
    int quality = Integer.parseInt(words[2]);
    ImageSettings settings = ImageSettings.of(words, 3);
    long start = System.nanoTime();
    Edit edit = settings.apply(images.edit(whole), whole.width(), whole.height(), 1, false);
    Encoding encoding = format == ImageFormat.JPEG ? Encoding.jpeg(quality) : Encoding.of(format);
    byte[] file = (format == ImageFormat.JPEG ? edit.flatten(0xFFFFFF) : edit).encode(encoding);
    long micros = (System.nanoTime() - start) / 1000;
    LibraryWorker.tell("exported " + format.name() + " " + micros, file);
  }

  /** A landscape without a photographer: bands of colors, circles, and something fine. */
  private static Image example() {
    int[] pixels = new int[EXAMPLE_WIDTH * EXAMPLE_HEIGHT];
    for (int y = 0; y < EXAMPLE_HEIGHT; y++) {
      for (int x = 0; x < EXAMPLE_WIDTH; x++) {
        pixels[y * EXAMPLE_WIDTH + x] = 0xFF000000 | color(x, y);
      }
    }
    return Image.ofArgb(EXAMPLE_WIDTH, EXAMPLE_HEIGHT, pixels);
  }

  private static int color(int x, int y) {
    double ridge = 400 + 50 * Math.sin(x / 90.0) + 18 * Math.sin(x / 23.0 + 1);
    double dunes = 500 + 30 * Math.sin(x / 140.0 + 2) + 6 * Math.sin(x / 31.0);
    double sun = Math.hypot(x - 680, y - 210);
    if (y > dunes) {
      int stripe = (int) (20 * Math.sin((y - dunes) / 4.0 + x / 60.0));
      return rgb(214 + stripe, 150 + stripe - (y - 500) / 4, 92 - (y - 500) / 4);
    }
    if (y > ridge) {
      int haze = (int) ((y - ridge) / 2);
      return rgb(58 + haze, 62 + haze, 110 + haze / 2);
    }
    if (sun < 70) {
      return rgb(255, 236, 170);
    }
    int glow = (int) Math.max(0, 120 - sun / 3);
    return rgb(70 + y / 3 + glow, 90 + y / 6 + glow / 2, 160 - y / 8);
  }

  private static int rgb(int red, int green, int blue) {
    return limited(red) << 16 | limited(green) << 8 | limited(blue);
  }

  private static int limited(int value) {
    return Math.max(0, Math.min(255, value));
  }
}
