package io.github.wasmrun.contract.packages;

import static io.github.wasmrun.contract.packages.ImageTests.HEIGHT;
import static io.github.wasmrun.contract.packages.ImageTests.WIDTH;
import static io.github.wasmrun.contract.packages.ImageTests.pattern;
import static io.github.wasmrun.contract.packages.ImageTests.refused;
import static io.github.wasmrun.contract.packages.ImageTests.test;

import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Tests;
import io.github.wasmrun.image.ColorType;
import io.github.wasmrun.image.Edit;
import io.github.wasmrun.image.Encoding;
import io.github.wasmrun.image.Image;
import io.github.wasmrun.image.ImageException.Kind;
import io.github.wasmrun.image.ImageFormat;
import io.github.wasmrun.image.ImageLimits;
import io.github.wasmrun.image.Images;
import io.github.wasmrun.image.Orientation;
import io.github.wasmrun.image.ResizeFilter;

/** Operations on images, against formulas and the answers of Pillow. */
final class ImageEditTests {
  private ImageEditTests() {}

  static void add(Tests tests) {
    test(tests, "resized as Pillow does it", ImageEditTests::resized);
    test(tests, "sizes with proportions", ImageEditTests::proportions);
    test(tests, "a thumbnail is made of averages", ImageEditTests::thumbnails);
    test(tests, "colors that nobody sees do not come out at edges", ImageEditTests::edges);
    test(tests, "areas are cut out", ImageEditTests::cropped);
    test(tests, "turned and flipped", ImageEditTests::turned);
    test(tests, "blurred by a Gaussian bell", ImageEditTests::blurred);
    test(tests, "sharpened", ImageEditTests::sharpened);
    test(tests, "filtered by a kernel", ImageEditTests::filtered);
    test(tests, "brightness, contrast and inversion", ImageEditTests::brightness);
    test(tests, "hues turn as CSS says", ImageEditTests::hues);
    test(tests, "types of pixels are converted", ImageEditTests::converted);
    test(tests, "one image over another", ImageEditTests::overlaid);
    test(tests, "an image over a color", ImageEditTests::flattened);
    test(tests, "operations go with all types of pixels", ImageEditTests::allTypes);
    test(tests, "a chain is done in its order, and may be done again", ImageEditTests::chains);
    test(tests, "arguments that make no sense are refused", ImageEditTests::arguments);
    test(tests, "an image that becomes too large is refused", ImageEditTests::limits);
  }

  private static void near(String what, byte[] expected, byte[] actual, int allowed) {
    int difference = ImageTests.difference(expected, actual);
    Expect.isTrue(difference <= allowed, what + ": " + difference);
  }

  private static void resized(Images images) {
    for (ImageFiles.Resized row : ImageFiles.RESIZED) {
      ColorType type = ColorType.valueOf(row.colorType());
      ResizeFilter filter = ResizeFilter.valueOf(row.filter());
      Image image =
          images.edit(pattern(type)).resizeExact(row.width(), row.height(), filter).toImage();
      Expect.equal(type, image.colorType());
      Expect.equal(row.width(), image.width());
      Expect.equal(row.height(), image.height());
      String what = row.filter() + " " + type + " " + row.width();
      if (type.hasAlpha()) {
        // Where little is seen, a color is what is left of few bits.
        nearWhereSeen(what, row.pixels(), image.pixels());
      } else {
        near(what, row.pixels(), image.pixels(), filter == ResizeFilter.NEAREST ? 0 : 2);
      }
    }
  }

  private static void nearWhereSeen(String what, byte[] expected, byte[] actual) {
    Expect.equal(expected.length, actual.length);
    for (int i = 0; i < expected.length; i++) {
      int alpha = expected[i | 3] & 0xFF;
      int difference = Math.abs((expected[i] & 0xFF) - (actual[i] & 0xFF));
      Expect.isTrue(difference * alpha <= 4 * 255, what + " at " + i + ": " + difference);
    }
  }

  private static String size(Edit edit) {
    Image image = edit.toImage();
    return image.width() + " x " + image.height();
  }

  private static void proportions(Images images) {
    Edit wide = images.edit(Image.filled(200, 100, -1));
    Expect.equal("50 x 25", size(wide.resize(50, 50, ResizeFilter.TRIANGLE)));
    Expect.equal("60 x 30", size(wide.resize(400, 30, ResizeFilter.NEAREST)));
    Expect.equal("400 x 200", size(wide.resize(400, 400, ResizeFilter.GAUSSIAN)));
    Expect.equal("50 x 1", size(images.edit(Image.filled(200, 1, -1)).thumbnail(50, 50)));
    Expect.equal("50 x 50", size(wide.resizeToFill(50, 50, ResizeFilter.CATMULL_ROM)));
    Expect.equal("7 x 90", size(wide.resizeToFill(7, 90, ResizeFilter.LANCZOS3)));
    Expect.equal("40 x 20", size(wide.thumbnail(40, 40)));
    Expect.equal("40 x 41", size(wide.thumbnailExact(40, 41)));
    // The middle is what is left.
    int[] argb = new int[300];
    for (int i = 0; i < 300; i++) {
      argb[i] = i % 3 == 1 ? 0xFF00FF00 : 0xFFFF0000;
    }
    Image stripes = Image.ofArgb(3, 100, argb);
    Image middle = images.edit(stripes).resizeToFill(1, 100, ResizeFilter.NEAREST).toImage();
    Expect.equal(0xFF00FF00, middle.argb(0, 50));
  }

  private static void thumbnails(Images images) {
    Image image = pattern(ColorType.RGB8);
    byte[] pixels = image.pixels();
    Image half = images.edit(image).thumbnailExact(WIDTH / 2, HEIGHT).toImage();
    byte[] halves = half.pixels();
    for (int i = 0; i < halves.length; i++) {
      int at = i / 3 * 6 + i % 3;
      int sum = (pixels[at] & 0xFF) + (pixels[at + 3] & 0xFF);
      int found = halves[i] & 0xFF;
      Expect.isTrue(Math.abs(2 * found - sum) <= 1, i + ": " + found + " of " + sum);
    }
  }

  private static void edges(Images images) {
    int[] argb = new int[64];
    for (int i = 0; i < 64; i++) {
      argb[i] = i % 8 < 3 ? 0xFFFFFFFF : 0x00000000; // nobody sees that this is black
    }
    Image image = Image.ofArgb(8, 8, argb);
    Edit edit = images.edit(image);
    Image[] results = {
      edit.resizeExact(4, 4, ResizeFilter.TRIANGLE).toImage(),
      edit.resizeExact(19, 19, ResizeFilter.LANCZOS3).toImage(),
      edit.thumbnailExact(4, 4).toImage(),
      edit.blur(1).toImage(),
      edit.convert(ColorType.RGBA16).resizeExact(4, 4, ResizeFilter.GAUSSIAN).toImage(),
      edit.convert(ColorType.RGBA32F).resizeExact(4, 4, ResizeFilter.CATMULL_ROM).toImage(),
      edit.convert(ColorType.LA8).resizeExact(4, 4, ResizeFilter.TRIANGLE).toImage()
    };
    for (Image result : results) {
      int between = 0;
      for (int pixel : result.toArgb()) {
        int alpha = pixel >>> 24;
        between += alpha > 10 && alpha < 245 ? 1 : 0;
        if (alpha > 10) {
          Expect.isTrue((pixel & 0xFF) > 245, result + ": " + Integer.toHexString(pixel));
        }
      }
      Expect.isTrue(between > 0, result + " has an edge");
    }
  }

  private static void cropped(Images images) {
    Image image = pattern(ColorType.RGBA8);
    Image part = images.edit(image).crop(3, 4, 5, 6).toImage();
    Expect.equal("5 x 6 RGBA8", part.toString());
    for (int y = 0; y < 6; y++) {
      for (int x = 0; x < 5; x++) {
        Expect.equal(image.argb(x + 3, y + 4), part.argb(x, y));
      }
    }
    Expect.equal(image, images.edit(image).crop(0, 0, WIDTH, HEIGHT).toImage());
    int[][] wrong = {{0, 0, WIDTH + 1, 1}, {1, 0, WIDTH, 1}, {0, HEIGHT, 1, 1}};
    for (int[] area : wrong) {
      Edit edit = images.edit(image).crop(area[0], area[1], area[2], area[3]);
      Expect.thrown(IllegalArgumentException.class, edit::toImage);
    }
    Edit far = images.edit(image).crop(Integer.MAX_VALUE, 1, Integer.MAX_VALUE, 1);
    Expect.thrown(IllegalArgumentException.class, far::toImage);
  }

  private static void turned(Images images) {
    for (ColorType type : ColorType.values()) {
      Image image = images.edit(pattern(ColorType.RGBA8)).convert(type).toImage();
      Edit edit = images.edit(image);
      for (Orientation orientation : Orientation.values()) {
        ImageTests.expectTurned(image, orientation, edit.orient(orientation).toImage());
      }
      ImageTests.expectTurned(image, Orientation.ROTATE_90, edit.rotate90().toImage());
      Expect.equal(image, edit.rotate90().rotate270().toImage());
      Expect.equal(image, edit.rotate180().flipHorizontal().flipVertical().toImage());
    }
  }

  /** A blur of the gray pattern in numbers of 64 bits. */
  private static double[] bell(byte[] pixels, double sigma) {
    int reach = (int) Math.ceil(sigma * 4);
    double[] weights = new double[2 * reach + 1];
    double sum = 0;
    for (int i = -reach; i <= reach; i++) {
      weights[i + reach] = Math.exp(-i * i / (2 * sigma * sigma));
      sum += weights[i + reach];
    }
    double[] rows = new double[pixels.length];
    double[] all = new double[pixels.length];
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        for (int i = -reach; i <= reach; i++) {
          int from = Math.max(0, Math.min(WIDTH - 1, x + i));
          rows[y * WIDTH + x] += (pixels[y * WIDTH + from] & 0xFF) * weights[i + reach] / sum;
        }
      }
    }
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        for (int i = -reach; i <= reach; i++) {
          int from = Math.max(0, Math.min(HEIGHT - 1, y + i));
          all[y * WIDTH + x] += rows[from * WIDTH + x] * weights[i + reach] / sum;
        }
      }
    }
    return all;
  }

  private static void blurred(Images images) {
    Image image = pattern(ColorType.L8);
    for (float sigma : new float[] {0.7f, 1.5f, 3}) {
      double[] expected = bell(image.pixels(), sigma);
      byte[] found = images.edit(image).blur(sigma).toImage().pixels();
      byte[] fast = images.edit(image).fastBlur(sigma).toImage().pixels();
      double total = 0;
      for (int i = 0; i < found.length; i++) {
        double difference = Math.abs((found[i] & 0xFF) - expected[i]);
        Expect.isTrue(difference < 5, "sigma " + sigma + " at " + i + ": " + difference);
        total += Math.abs((fast[i] & 0xFF) - expected[i]);
      }
      Expect.isTrue(total / found.length < 8, "fast, " + sigma + ": " + total / found.length);
    }
  }

  private static void sharpened(Images images) {
    Image image = pattern(ColorType.L8);
    byte[] pixels = image.pixels();
    byte[] soft = images.edit(image).blur(2).toImage().pixels();
    for (int threshold : new int[] {0, 20}) {
      byte[] found = images.edit(image).unsharpen(2, threshold).toImage().pixels();
      for (int i = 0; i < found.length; i++) {
        int before = pixels[i] & 0xFF;
        int difference = before - (soft[i] & 0xFF);
        int expected =
            Math.abs(difference) > threshold
                ? Math.max(0, Math.min(255, before + difference))
                : before;
        // The blurred image is rounded.
        boolean border = Math.abs(Math.abs(difference) - threshold) <= 1;
        int off = Math.abs(expected - (found[i] & 0xFF));
        Expect.isTrue(off <= 1 || border, "pixel " + i + " of " + before + ": " + off);
      }
    }
  }

  private static void filtered(Images images) {
    Image image = pattern(ColorType.RGB8);
    byte[] pixels = image.pixels();
    float[] kernel = {1, 2, 1, 2, 4, 2, 1, 2, 1};
    byte[] found = images.edit(image).filter3x3(kernel).toImage().pixels();
    for (int y = 1; y < HEIGHT - 1; y++) {
      for (int x = 1; x < WIDTH - 1; x++) {
        for (int channel = 0; channel < 3; channel++) {
          int sum = 0;
          for (int i = 0; i < 9; i++) {
            int at = ((y + i / 3 - 1) * WIDTH + x + i % 3 - 1) * 3 + channel;
            sum += (int) kernel[i] * (pixels[at] & 0xFF);
          }
          int value = found[(y * WIDTH + x) * 3 + channel] & 0xFF;
          Expect.isTrue(Math.abs(16 * value - sum) <= 16, value + " of " + sum);
        }
      }
    }
    Edit few = images.edit(image);
    Expect.thrown(
        IllegalArgumentException.class, "a kernel of 4 numbers", () -> few.filter3x3(1, 1, 1, 1));
    Expect.thrown(
        IllegalArgumentException.class, () -> few.filter3x3(0, 0, 0, 0, Float.NaN, 0, 0, 0, 0));
  }

  private static int clamped(double value) {
    return (int) Math.max(0, Math.min(255, value));
  }

  private static void brightness(Images images) {
    for (ColorType type :
        new ColorType[] {ColorType.L8, ColorType.LA8, ColorType.RGB8, ColorType.RGBA8}) {
      Image image = pattern(type);
      byte[] pixels = image.pixels();
      byte[] brighter = images.edit(image).brighten(40).toImage().pixels();
      byte[] darker = images.edit(image).brighten(-300).toImage().pixels();
      byte[] inverted = images.edit(image).invert().toImage().pixels();
      byte[] contrast = images.edit(image).contrast(30).toImage().pixels();
      for (int i = 0; i < pixels.length; i++) {
        boolean alpha = type.hasAlpha() && i % type.channels() == type.channels() - 1;
        int before = pixels[i] & 0xFF;
        Expect.equal(alpha ? before : clamped(before + 40), brighter[i] & 0xFF);
        Expect.equal(alpha ? before : 0, darker[i] & 0xFF);
        Expect.equal(alpha ? before : 255 - before, inverted[i] & 0xFF);
        if (!alpha) {
          double expected = ((before / 255.0 - 0.5) * 1.69 + 0.5) * 255;
          int difference = Math.abs(clamped(expected) - (contrast[i] & 0xFF));
          Expect.isTrue(difference <= 1, "contrast of " + before + ": " + difference);
        }
      }
      // The same steps whatever the type is.
      if (type.hasColor()) {
        ColorType wide = type.hasAlpha() ? ColorType.RGBA16 : ColorType.RGB16;
        ColorType light = type.hasAlpha() ? ColorType.RGBA32F : ColorType.RGB32F;
        for (ColorType other : new ColorType[] {wide, light}) {
          byte[] same =
              images.edit(image).convert(other).brighten(40).convert(type).toImage().pixels();
          near("brighten " + other, brighter, same, 1);
        }
      }
    }
  }

  private static void hues(Images images) {
    Image image = pattern(ColorType.RGB8);
    byte[] pixels = image.pixels();
    for (int degrees : new int[] {0, 90, 200, -160, 360}) {
      byte[] found = images.edit(image).hueRotate(degrees).toImage().pixels();
      double cos = Math.cos(Math.toRadians(degrees));
      double sin = Math.sin(Math.toRadians(degrees));
      double[] matrix = {
        .213 + cos * .787 - sin * .213,
        .715 - cos * .715 - sin * .715,
        .072 - cos * .072 + sin * .928,
        .213 - cos * .213 + sin * .143,
        .715 + cos * .285 + sin * .140,
        .072 - cos * .072 - sin * .283,
        .213 - cos * .213 - sin * .787,
        .715 - cos * .715 + sin * .715,
        .072 + cos * .928 + sin * .072
      };
      for (int i = 0; i < found.length; i++) {
        int at = i - i % 3;
        double expected = 0;
        for (int k = 0; k < 3; k++) {
          expected += matrix[i % 3 * 3 + k] * (pixels[at + k] & 0xFF);
        }
        int difference = Math.abs(clamped(expected) - (found[i] & 0xFF));
        Expect.isTrue(difference <= 1, degrees + " degrees: " + difference);
      }
    }
  }

  private static void converted(Images images) {
    Image image = pattern(ColorType.RGBA8);
    byte[] pixels = image.pixels();
    byte[] gray = images.edit(image).convert(ColorType.L8).toImage().pixels();
    Image grayscale = images.edit(image).grayscale().toImage();
    Expect.equal(ColorType.LA8, grayscale.colorType());
    for (int i = 0; i < gray.length; i++) {
      double expected =
          0.2126 * (pixels[4 * i] & 0xFF)
              + 0.7152 * (pixels[4 * i + 1] & 0xFF)
              + 0.0722 * (pixels[4 * i + 2] & 0xFF);
      Expect.isTrue(Math.abs(expected - (gray[i] & 0xFF)) <= 1, "gray: " + expected);
      Expect.isTrue(Math.abs(expected - (grayscale.pixels()[2 * i] & 0xFF)) <= 1, "grayscale");
      Expect.equal(pixels[4 * i + 3], (int) grayscale.pixels()[2 * i + 1]);
    }
    // There and back again.
    for (ColorType type : new ColorType[] {ColorType.RGBA16, ColorType.RGBA32F}) {
      Edit edit = images.edit(image).convert(type);
      Expect.equal(type, edit.toImage().colorType());
      Expect.equal(image, edit.convert(ColorType.RGBA8).toImage());
      Expect.isTrue(
          java.util.Arrays.equals(image.toArgb(), edit.toImage().toArgb()), "argb of " + type);
    }
    Image opaque = images.edit(pattern(ColorType.RGB8)).convert(ColorType.RGBA8).toImage();
    Expect.equal(0xFF, opaque.argb(3, 3) >>> 24);
  }

  private static void overlaid(Images images) {
    Image bottom = Image.filled(6, 5, 0xFF0000C8);
    Image top = Image.filled(3, 3, 0x80FF0000);
    Image over = images.edit(bottom).overlay(top, 4, -1).toImage();
    Image instead = images.edit(bottom).replace(top, 4, -1).toImage();
    for (int y = 0; y < 5; y++) {
      for (int x = 0; x < 6; x++) {
        boolean covered = x >= 4 && y <= 1;
        int blended = over.argb(x, y);
        if (covered) {
          Expect.isTrue(Math.abs((blended >> 16 & 0xFF) - 128) <= 1, "red");
          Expect.isTrue(Math.abs((blended & 0xFF) - 100) <= 1, "blue");
          Expect.equal(0xFF, blended >>> 24);
        } else {
          Expect.equal(0xFF0000C8, blended);
        }
        Expect.equal(covered ? 0x80FF0000 : 0xFF0000C8, instead.argb(x, y));
      }
    }
    // An image without alpha takes one with it, and stays without.
    Image plain = images.edit(bottom).convert(ColorType.RGB8).toImage();
    Image blended = images.edit(plain).overlay(top, 0, 0).toImage();
    Expect.equal(ColorType.RGB8, blended.colorType());
    Expect.isTrue(Math.abs((blended.argb(0, 0) >> 16 & 0xFF) - 128) <= 1, "red");
    Image outside =
        images
            .edit(bottom)
            .overlay(top, Integer.MAX_VALUE, 0)
            .replace(top, Integer.MIN_VALUE, Integer.MIN_VALUE)
            .toImage();
    Expect.equal(bottom, outside);
    Image chess = Image.ofArgb(2, 1, new int[] {0xFFFFFFFF, 0xFF000000});
    Image tiled = images.edit(bottom).tile(chess).toImage();
    for (int y = 0; y < 5; y++) {
      for (int x = 0; x < 6; x++) {
        Expect.equal(x % 2 == 0 ? 0xFFFFFFFF : 0xFF000000, tiled.argb(x, y));
      }
    }
  }

  private static void flattened(Images images) {
    Image image = Image.ofArgb(3, 1, new int[] {0x00FF0000, 0xFF00FF00, 0x800000FF});
    Image flat = images.edit(image).flatten(0xFFC800).toImage();
    Expect.equal(ColorType.RGB8, flat.colorType());
    Expect.equal(0xFFFFC800, flat.argb(0, 0));
    Expect.equal(0xFF00FF00, flat.argb(1, 0));
    int mixed = flat.argb(2, 0);
    Expect.isTrue(Math.abs((mixed >> 16 & 0xFF) - 127) <= 1, "red");
    Expect.isTrue(Math.abs((mixed >> 8 & 0xFF) - 100) <= 1, "green");
    Expect.isTrue(Math.abs((mixed & 0xFF) - 128) <= 1, "blue");
    Image plain = pattern(ColorType.RGB8);
    Expect.equal(plain, images.edit(plain).flatten(0).toImage());
  }

  private static void allTypes(Images images) {
    Image other = Image.filled(4, 4, 0x40112233);
    for (ColorType type : ColorType.values()) {
      Edit edit = images.edit(pattern(ColorType.RGBA8)).convert(type);
      Image image =
          edit.blur(0.8f)
              .fastBlur(1)
              .unsharpen(1, 1)
              .filter3x3(0, -1, 0, -1, 5, -1, 0, -1, 0)
              .brighten(3)
              .contrast(-20)
              .hueRotate(77)
              .invert()
              .overlay(other, 2, 2)
              .replace(other, 7, 7)
              .tile(other)
              .resize(60, 60, ResizeFilter.LANCZOS3)
              .resizeToFill(31, 30, ResizeFilter.GAUSSIAN)
              .thumbnail(20, 20)
              .toImage();
      Expect.equal(type, image.colorType());
      Expect.equal(20, image.width());
      ColorType gray = edit.grayscale().toImage().colorType();
      Expect.isTrue(!gray.hasColor() || gray.bytesPerChannel() == 4, type + " gave " + gray);
      Expect.equal(type.hasAlpha(), gray.hasAlpha());
      Expect.isTrue(!edit.flatten(0).toImage().colorType().hasAlpha(), type + " flattened");
    }
  }

  private static void chains(Images images) {
    Image image = pattern(ColorType.RGB8);
    Edit cut = images.edit(image).crop(0, 0, 10, 5);
    Edit turned = cut.rotate90();
    Expect.equal("5 x 10", size(turned));
    Expect.equal("10 x 5", size(cut));
    Expect.equal("5 x 10", size(turned));
    byte[] png = images.encode(image, Encoding.of(ImageFormat.PNG));
    Image direct = images.edit(png).crop(0, 0, 10, 5).rotate90().toImage();
    Expect.equal(turned.toImage(), direct);
    byte[] file = images.edit(png).crop(0, 0, 10, 5).encode(Encoding.of(ImageFormat.QOI));
    Expect.equal(cut.toImage(), images.decode(file));
  }

  private static void arguments(Images images) {
    Edit edit = images.edit(pattern(ColorType.RGB8));
    for (float sigma : new float[] {0, -1, 1001, Float.NaN}) {
      Expect.thrown(IllegalArgumentException.class, () -> edit.blur(sigma));
      Expect.thrown(IllegalArgumentException.class, () -> edit.fastBlur(sigma));
      Expect.thrown(IllegalArgumentException.class, () -> edit.unsharpen(sigma, 1));
    }
    Expect.thrown(IllegalArgumentException.class, () -> edit.contrast(Float.POSITIVE_INFINITY));
    Expect.thrown(
        IllegalArgumentException.class,
        "width 0: less than 1",
        () -> edit.resize(0, 1, ResizeFilter.NEAREST));
    Expect.thrown(IllegalArgumentException.class, () -> edit.thumbnail(1, -1));
    Expect.thrown(IllegalArgumentException.class, () -> edit.crop(-1, 0, 1, 1));
    Expect.thrown(IllegalArgumentException.class, () -> edit.crop(0, 0, 0, 1));
    // All that an int can be.
    for (int value : new int[] {Integer.MIN_VALUE, Integer.MAX_VALUE}) {
      Expect.equal("24 x 17", size(edit.brighten(value).hueRotate(value).unsharpen(1, value)));
    }
    Expect.equal("24 x 17", size(edit.contrast(Float.MAX_VALUE).contrast(-Float.MAX_VALUE)));
    Expect.equal("24 x 17", size(edit.blur(1000).fastBlur(1000)));
  }

  private static void limits(Images images) {
    Edit edit = images.edit(pattern(ColorType.RGB8));
    refused(Kind.TOO_LARGE, () -> edit.resizeExact(40000, 10, ResizeFilter.NEAREST).toImage());
    refused(Kind.TOO_LARGE, () -> edit.resizeExact(30000, 30000, ResizeFilter.LANCZOS3).toImage());
    refused(Kind.TOO_LARGE, () -> edit.thumbnailExact(30000, 30000).toImage());
    refused(Kind.TOO_LARGE, () -> edit.resizeToFill(1, 32768, ResizeFilter.NEAREST).toImage());
    ImageLimits small = ImageLimits.DEFAULTS.withMaxBytes(24 * 17 * 3);
    Expect.equal("24 x 17", size(edit.withLimits(small)));
    refused(Kind.TOO_LARGE, () -> edit.withLimits(small).convert(ColorType.RGBA8).toImage());
    refused(Kind.TOO_LARGE, () -> edit.withLimits(small.withMaxWidth(23)).toImage());
    refused(Kind.TOO_LARGE, () -> edit.withLimits(small.withMaxHeight(16)).toImage());
    ImageLimits narrow = ImageLimits.DEFAULTS.withMaxHeight(20);
    refused(Kind.TOO_LARGE, () -> edit.withLimits(narrow).rotate90().toImage());
    Expect.thrown(
        IllegalArgumentException.class, () -> ImageLimits.DEFAULTS.withMaxBytes(1L << 31));
    Expect.thrown(IllegalArgumentException.class, () -> ImageLimits.DEFAULTS.withMaxWidth(0));
  }
}
