package io.github.wasmrun.contract.packages;

import static io.github.wasmrun.contract.packages.ImageTests.options;
import static io.github.wasmrun.contract.packages.ImageTests.pattern;
import static io.github.wasmrun.contract.packages.ImageTests.refused;
import static io.github.wasmrun.contract.packages.ImageTests.test;

import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Tests;
import io.github.wasmrun.image.ColorType;
import io.github.wasmrun.image.DecodeOptions;
import io.github.wasmrun.image.Encoding;
import io.github.wasmrun.image.Image;
import io.github.wasmrun.image.ImageException;
import io.github.wasmrun.image.ImageException.Kind;
import io.github.wasmrun.image.ImageFormat;
import io.github.wasmrun.image.ImageLimits;
import io.github.wasmrun.image.Images;
import java.util.Arrays;

/** Files that are damaged, and files that are made to do damage. */
final class ImageDamageTests {
  private ImageDamageTests() {}

  static void add(Tests tests) {
    test(tests, "files that end too early are refused, or give an image", images -> ends(images));
    for (ImageFormat format : ImageFormat.values()) {
      if (format.writable()) {
        test(tests, "1,000 flipped bits in " + format, images -> flips(images, format));
      }
    }
    test(tests, "flipped bits in animations and in DDS", ImageDamageTests::otherFlips);
    test(tests, "a file that says it is huge is refused", ImageDamageTests::huge);
    test(tests, "limits hold before pixels are read", ImageDamageTests::limits);
    test(tests, "what is no image is refused", ImageDamageTests::foreign);
  }

  /** What a damaged file does: an error of ours or an image, and not the end of the guest. */
  private static boolean reads(Images images, byte[] file, DecodeOptions options, String what) {
    try {
      images.decode(file, options);
      return true;
    } catch (ImageException e) {
      Expect.isTrue(e.kind() != Kind.FAILED, what + ": " + e.getMessage());
      return false;
    }
  }

  private static void ends(Images images) {
    for (ImageFiles.Exact file : ImageFiles.EXACT) {
      byte[] bytes = file.bytes();
      int read = 0;
      for (int length = 0; length < bytes.length; length += 3) {
        DecodeOptions options = options(file.name());
        read += reads(images, Arrays.copyOf(bytes, length), options, file.name()) ? 1 : 0;
      }
      // The end of some formats has nothing of the image.
      Expect.isTrue(read <= 60, file.name() + ": " + read + " of " + bytes.length / 3);
    }
    for (ImageFiles.Near file : ImageFiles.NEAR) {
      byte[] bytes = file.bytes();
      for (int length = 0; length < bytes.length - 1; length += 3) {
        boolean read =
            reads(images, Arrays.copyOf(bytes, length), DecodeOptions.DEFAULTS, file.name());
        Expect.isTrue(!read || !file.name().startsWith("JPEG"), file.name() + ": " + length);
      }
    }
    byte[] jpeg = ImageFiles.NEAR[0].bytes();
    refused(Kind.TRUNCATED, () -> images.decode(Arrays.copyOf(jpeg, jpeg.length - 50)));
    byte[] png = ImageFiles.EXACT[0].bytes();
    refused(Kind.TRUNCATED, () -> images.decode(Arrays.copyOf(png, 80)));
    stillWorks(images);
  }

  private static void stillWorks(Images images) {
    Expect.equal(pattern(ColorType.RGB8), images.decode(ImageFiles.EXACT[0].bytes()));
  }

  private static void flip(Images images, byte[] file, int count, String name) {
    DecodeOptions options =
        options(name).withLimits(ImageLimits.DEFAULTS.withMaxBytes(1 << 20).withMaxFrames(10));
    int seed = 12345;
    for (int i = 0; i < count; i++) {
      byte[] broken = file.clone();
      seed = seed * 1103515245 + 12345;
      int bit = (seed >>> 1) % (8 * file.length);
      broken[bit >> 3] ^= (byte) (1 << (bit & 7));
      reads(images, broken, options, name + ", bit " + bit);
    }
  }

  private static void flips(Images images, ImageFormat format) {
    Image image = images.edit(pattern(ColorType.RGBA8)).crop(0, 0, 12, 9).toImage();
    byte[] file = images.encode(image, Encoding.of(format));
    flip(images, file, 1000, format.name());
    Expect.equal(12, images.decode(file, options(format.name())).width());
    stillWorks(images);
  }

  private static void otherFlips(Images images) {
    for (ImageFiles.Near file : ImageFiles.NEAR) {
      flip(images, file.bytes(), 50, file.name());
    }
    for (ImageFiles.Moving file : ImageFiles.MOVING) {
      byte[] bytes = file.bytes();
      DecodeOptions options =
          DecodeOptions.DEFAULTS.withLimits(
              ImageLimits.DEFAULTS.withMaxBytes(1 << 20).withMaxFrames(10));
      for (int i = 0; i < 50; i++) {
        byte[] broken = bytes.clone();
        int bit = i * 7919 % (8 * bytes.length);
        broken[bit >> 3] ^= (byte) (1 << (bit & 7));
        try {
          images.decodeFrames(broken, options);
        } catch (ImageException e) {
          Expect.isTrue(e.kind() != Kind.FAILED, file.name() + ": " + e.getMessage());
        }
      }
    }
    stillWorks(images);
  }

  private static byte[] with(byte[] file, int at, int... values) {
    byte[] changed = file.clone();
    for (int i = 0; i < values.length; i++) {
      changed[at + i] = (byte) values[i];
    }
    return changed;
  }

  private static void huge(Images images) {
    byte[] bmp = images.encode(pattern(ColorType.RGB8), Encoding.of(ImageFormat.BMP));
    refused(Kind.TOO_LARGE, () -> images.decode(with(bmp, 18, 0, 0x7F, 0, 0, 0, 0x7F, 0, 0)));
    byte[] qoi = images.encode(pattern(ColorType.RGB8), Encoding.of(ImageFormat.QOI));
    refused(Kind.TOO_LARGE, () -> images.decode(with(qoi, 4, 0, 0, 0x40, 0, 0, 0, 0x50, 0)));
    byte[] farbfeld = images.encode(pattern(ColorType.RGB8), Encoding.of(ImageFormat.FARBFELD));
    refused(Kind.TOO_LARGE, () -> images.decode(with(farbfeld, 8, 0, 0, 0x7F, 0, 0, 0, 0x7F, 0)));
    byte[] tga = images.encode(pattern(ColorType.RGB8), Encoding.of(ImageFormat.TGA));
    refused(
        Kind.TOO_LARGE, () -> images.decode(with(tga, 12, 0xFF, 0xFF, 0xFF, 0xFF), options("TGA")));
    byte[] ppm = "P6 30000 30000 255\n".getBytes(java.nio.charset.StandardCharsets.UTF_8);
    refused(Kind.TOO_LARGE, () -> images.decode(ppm));
    byte[] gif = ImageFiles.MOVING[0].bytes();
    refused(Kind.TOO_LARGE, () -> images.decode(with(gif, 6, 0xFF, 0xFF, 0xFF, 0xFF)));
    refused(Kind.TOO_LARGE, () -> images.decodeFrames(with(gif, 6, 0xFF, 0xFF, 0xFF, 0xFF)));
    // A real one: 6,000 by 6,000 pixels of one color.
    byte[] small = images.edit(Image.filled(6000, 6000, -1)).encode(Encoding.of(ImageFormat.QOI));
    Expect.isTrue(small.length < 1_000_000, "QOI of " + small.length + " bytes");
    DecodeOptions few =
        DecodeOptions.DEFAULTS.withLimits(ImageLimits.DEFAULTS.withMaxBytes(100_000_000));
    refused(Kind.TOO_LARGE, () -> images.decode(small, few));
    stillWorks(images);
  }

  private static void limits(Images images) {
    for (ImageFormat format : ImageFormat.values()) {
      if (!format.writable()) {
        continue;
      }
      byte[] file = images.encode(pattern(ColorType.RGBA8), Encoding.of(format));
      DecodeOptions options = options(format.name());
      int bytes = images.decode(file, options).pixels().length;
      ImageLimits[] limits = {
        ImageLimits.DEFAULTS.withMaxWidth(23),
        ImageLimits.DEFAULTS.withMaxHeight(16),
        ImageLimits.DEFAULTS.withMaxBytes(bytes - 1)
      };
      for (ImageLimits limit : limits) {
        refused(Kind.TOO_LARGE, () -> images.decode(file, options.withLimits(limit)));
        refused(Kind.TOO_LARGE, () -> images.probe(file, options.withLimits(limit)));
        refused(Kind.TOO_LARGE, () -> images.decodeFrames(file, options.withLimits(limit)));
      }
      ImageLimits enough =
          ImageLimits.DEFAULTS.withMaxWidth(24).withMaxHeight(17).withMaxBytes(bytes);
      Expect.equal(24, images.decode(file, options.withLimits(enough)).width());
    }
  }

  private static void foreign(Images images) {
    byte[] nonsense = new byte[3000];
    for (int i = 0; i < nonsense.length; i++) {
      nonsense[i] = (byte) (i * 7 + 3 | 7);
    }
    for (ImageFormat format : ImageFormat.values()) {
      DecodeOptions options = DecodeOptions.DEFAULTS.withFormat(format);
      for (byte[] bytes : new byte[][] {nonsense, new byte[0], {1}}) {
        Expect.isTrue(!reads(images, bytes, options, format + ""), format + " of nonsense");
      }
    }
  }
}
