package io.github.wasmrun.contract.packages;

import io.github.wasmrun.LoadException;
import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Tests;
import io.github.wasmrun.image.Animation;
import io.github.wasmrun.image.ColorType;
import io.github.wasmrun.image.DecodeOptions;
import io.github.wasmrun.image.Encoding;
import io.github.wasmrun.image.Frame;
import io.github.wasmrun.image.Image;
import io.github.wasmrun.image.ImageException;
import io.github.wasmrun.image.ImageException.Kind;
import io.github.wasmrun.image.ImageFormat;
import io.github.wasmrun.image.ImageInfo;
import io.github.wasmrun.image.ImageLimits;
import io.github.wasmrun.image.Images;
import io.github.wasmrun.image.JpegOptions;
import io.github.wasmrun.image.Orientation;
import io.github.wasmrun.image.PngFilter;
import io.github.wasmrun.image.PngOptions;
import io.github.wasmrun.image.TiffCompression;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** Files of images: what they say, their pixels, and what is written. */
public final class ImageTests {
  static final int WIDTH = 24;
  static final int HEIGHT = 17;

  private static @Nullable CompletableFuture<Images> loaded;

  private ImageTests() {}

  static void test(Tests tests, String name, Consumer<Images> work) {
    tests.async(
        "image: " + name,
        () -> {
          CompletableFuture<Images> present = loaded;
          if (present == null) {
            present = Images.load(tests.engine());
            loaded = present;
          }
          return present.thenAccept(work);
        });
  }

  public static void add(Tests tests) {
    test(tests, "formats are guessed by the first bytes", ImageTests::guessed);
    test(tests, "formats know their names", images -> formats());
    test(tests, "files of other programs are read", ImageTests::exact);
    test(tests, "files with losses are read", ImageTests::near);
    test(tests, "what a file says before its pixels", ImageTests::probed);
    test(tests, "images are turned as their metadata say", ImageTests::oriented);
    test(tests, "animations are read frame by frame", ImageTests::moving);
    test(tests, "animations of GIF are written", ImageTests::gifs);
    test(tests, "what is written without losses comes back", ImageTests::lossless);
    test(tests, "settings of PNG, TIFF, TGA and PNM", ImageTests::settings);
    test(tests, "settings of JPEG", ImageTests::jpeg);
    test(tests, "types of pixels that a format does not have are converted", c -> nearest(c));
    test(tests, "color profiles are kept", ImageTests::profiles);
    test(tests, "rows of wasm_run's test", ImageTests::wasmRun);
    test(tests, "farbfeld and Netpbm byte by byte", ImageTests::plain);
    test(tests, "an image is a value", images -> values());
    test(tests, "AVIF is recognized and refused", ImageTests::avif);
    tests.async(
        "image: a guest that is not there",
        () ->
            Images.load(tests.engine(), io.github.wasmrun.WasmSource.of("nowhere.wasm"))
                .handle(
                    (value, error) -> {
                      Throwable cause = error;
                      while (cause != null && !(cause instanceof LoadException)) {
                        cause = cause.getCause();
                      }
                      Expect.isTrue(cause != null, "a LoadException");
                      return null;
                    })
                .thenAccept(nothing -> {}));
    ImageEditTests.add(tests);
    ImageDamageTests.add(tests);
  }

  /** The image that is in most files of {@link ImageFiles}. */
  static Image pattern(ColorType type) {
    int channels = type.channels();
    byte[] pixels = new byte[WIDTH * HEIGHT * channels];
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        int at = (y * WIDTH + x) * channels;
        if (type.hasColor()) {
          pixels[at] = (byte) (x * 10);
          pixels[at + 1] = (byte) (y * 15);
          pixels[at + 2] = (byte) (x * y * 3);
        } else {
          pixels[at] = (byte) (x * 9 + y * 5);
        }
        if (type.hasAlpha()) {
          pixels[at + channels - 1] = (byte) (x * 7 + y * 11);
        }
      }
    }
    return Image.of(WIDTH, HEIGHT, type, pixels);
  }

  static String crc(byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes, 0, bytes.length);
    String digits = Long.toHexString(crc.getValue());
    return "00000000".substring(digits.length()) + digits;
  }

  static void refused(Kind kind, Expect.Code code) {
    ImageException e = Expect.thrown(ImageException.class, code);
    Expect.equal(kind + "", e.kind() + (e.kind() == kind ? "" : ": " + e.getMessage()));
  }

  /** The greatest difference of two numbers of 8 bits. */
  static int difference(byte[] one, byte[] other) {
    Expect.equal(one.length, other.length);
    int greatest = 0;
    for (int i = 0; i < one.length; i++) {
      greatest = Math.max(greatest, Math.abs((one[i] & 0xFF) - (other[i] & 0xFF)));
    }
    return greatest;
  }

  static DecodeOptions options(String name) {
    // Nothing at the start of TGA says what it is.
    return name.startsWith("TGA")
        ? DecodeOptions.DEFAULTS.withFormat(ImageFormat.TGA)
        : DecodeOptions.DEFAULTS;
  }

  private static void guessed(Images images) {
    for (ImageFiles.Exact file : ImageFiles.EXACT) {
      String name = file.name();
      String expected =
          name.startsWith("P") && !name.startsWith("PNG") ? "PNM" : name.split("_")[0];
      Optional<ImageFormat> format = images.guessFormat(file.bytes());
      if (name.startsWith("TGA")) {
        Expect.isTrue(format.isEmpty(), "TGA is not guessed");
      } else {
        Expect.equal(expected, format.get().name());
      }
    }
    for (ImageFiles.Near file : ImageFiles.NEAR) {
      Expect.equal(file.name().split("_")[0], images.guessFormat(file.bytes()).get().name());
    }
    Expect.isTrue(images.guessFormat(new byte[0]).isEmpty(), "nothing");
    Expect.isTrue(images.guessFormat(new byte[100]).isEmpty(), "zeros");
  }

  private static void formats() {
    Expect.equal(List.of("jpg", "jpeg"), ImageFormat.JPEG.extensions());
    Expect.equal("image/png", ImageFormat.PNG.mimeType());
    int readable = 0;
    int writable = 0;
    for (ImageFormat format : ImageFormat.values()) {
      readable += format.readable() ? 1 : 0;
      if (format.writable()) {
        writable++;
        Expect.equal(format, Encoding.of(format).format());
      } else {
        Expect.thrown(IllegalArgumentException.class, () -> Encoding.of(format));
      }
    }
    Expect.equal(14, readable);
    Expect.equal(13, writable);
  }

  private static void exact(Images images) {
    for (ImageFiles.Exact file : ImageFiles.EXACT) {
      Image image = images.decode(file.bytes(), options(file.name()));
      boolean icon = file.name().equals("ICO");
      Expect.equal(file.name() + " " + (icon ? 16 : 24), file.name() + " " + image.width());
      Expect.equal(file.name() + " " + (icon ? 16 : 17), file.name() + " " + image.height());
      // Some formats give alpha where Pillow gives a palette, or the other way round.
      ColorType type = ColorType.valueOf(file.colorType());
      Image as = images.edit(image).convert(type).toImage();
      Expect.equal(file.name() + " " + file.crc32(), file.name() + " " + crc(as.pixels()));
    }
  }

  private static void near(Images images) {
    for (ImageFiles.Near file : ImageFiles.NEAR) {
      Image image = images.decode(file.bytes());
      Expect.equal(ColorType.valueOf(file.colorType()), image.colorType());
      int difference = difference(file.pixels(), image.pixels());
      // Decoders may round in other ways; smooth colors between pixels are made in several ways.
      int allowed = file.name().equals("JPEG_420") || file.name().equals("JPEG_CMYK") ? 12 : 4;
      Expect.isTrue(difference <= allowed, file.name() + ": " + difference);
    }
  }

  private static void probed(Images images) {
    for (ImageFiles.Exact file : ImageFiles.EXACT) {
      ImageInfo info = images.probe(file.bytes(), options(file.name()));
      Image image = images.decode(file.bytes(), options(file.name()));
      Expect.equal(image.width(), info.width());
      Expect.equal(image.height(), info.height());
      Expect.equal(image.colorType(), info.colorType());
      Expect.equal(Orientation.NORMAL, info.orientation());
      Expect.isTrue(info.iccProfile().isEmpty(), "no color profile");
    }
    byte[] png = ImageFiles.EXACT[0].bytes();
    Expect.equal("PNG 24 x 17 RGB8", images.probe(png).toString());
    // What comes after the header may be anything, and is not read.
    Expect.equal(24, images.probe(Arrays.copyOf(png, 60)).width());
  }

  /** The pixel of an image that another one shows at a column and row after it is turned. */
  static int turned(Image image, Orientation orientation, int x, int y) {
    int right = image.width() - 1;
    int bottom = image.height() - 1;
    switch (orientation.exif()) {
      case 1:
        return image.argb(x, y);
      case 2:
        return image.argb(right - x, y);
      case 3:
        return image.argb(right - x, bottom - y);
      case 4:
        return image.argb(x, bottom - y);
      case 5:
        return image.argb(y, x);
      case 6:
        return image.argb(y, bottom - x);
      case 7:
        return image.argb(right - y, bottom - x);
      default:
        return image.argb(right - y, x);
    }
  }

  static void expectTurned(Image image, Orientation orientation, Image turned) {
    boolean swaps = orientation.swapsSides();
    Expect.equal(swaps ? image.height() : image.width(), turned.width());
    Expect.equal(swaps ? image.width() : image.height(), turned.height());
    for (int y = 0; y < turned.height(); y++) {
      for (int x = 0; x < turned.width(); x++) {
        if (turned(image, orientation, x, y) != turned.argb(x, y)) {
          throw Expect.failure(orientation + " at (" + x + ", " + y + ")");
        }
      }
    }
  }

  private static void oriented(Images images) {
    DecodeOptions asItIs = DecodeOptions.DEFAULTS.withoutOrientation();
    for (String base64 : new String[] {ImageFiles.JPEG_TURNED, ImageFiles.PNG_TURNED}) {
      byte[] file = Base64.getDecoder().decode(base64);
      ImageInfo info = images.probe(file);
      Expect.equal(Orientation.ROTATE_90, info.orientation());
      Expect.equal(24, info.width());
      Expect.isTrue(info.exif().isPresent(), "EXIF");
      expectTurned(images.decode(file, asItIs), Orientation.ROTATE_90, images.decode(file));
    }
    byte[] jpeg = Base64.getDecoder().decode(ImageFiles.JPEG_TURNED);
    int at = 0;
    while (jpeg[at] != 0x12 || jpeg[at + 1] != 1) { // the tag, big or little endian
      if (jpeg[at] == 1 && jpeg[at + 1] == 0x12) {
        break;
      }
      at++;
    }
    while (jpeg[at] != 6) {
      at++;
    }
    for (Orientation orientation : Orientation.values()) {
      byte[] changed = jpeg.clone();
      changed[at] = (byte) orientation.exif();
      Expect.equal(orientation, images.probe(changed).orientation());
      expectTurned(images.decode(jpeg, asItIs), orientation, images.decode(changed));
    }
  }

  private static void moving(Images images) {
    for (ImageFiles.Moving file : ImageFiles.MOVING) {
      Animation animation = images.decodeFrames(file.bytes());
      StringBuilder found = new StringBuilder(file.name());
      for (Frame frame : animation.frames()) {
        Image rgba = images.edit(frame.image()).convert(ColorType.RGBA8).toImage();
        found.append(' ').append(crc(rgba.pixels())).append(' ').append(frame.delayMillis());
      }
      if (file.name().startsWith("WEBP")) {
        // Pixels that stay are blended, and may lose a little; the frames are those of the file of
        // PNG.
        nearFrames(animation, images.decodeFrames(ImageFiles.MOVING[2].bytes()));
      } else {
        Expect.equal(file.name() + " " + file.frames(), found.toString());
      }
      Expect.equal(file.name() + " " + file.loops(), file.name() + " " + animation.loops());
      DecodeOptions two = DecodeOptions.DEFAULTS.withLimits(ImageLimits.DEFAULTS.withMaxFrames(2));
      refused(Kind.TOO_LARGE, () -> images.decodeFrames(file.bytes(), two));
      DecodeOptions few =
          DecodeOptions.DEFAULTS.withLimits(ImageLimits.DEFAULTS.withMaxBytes(16 * 12 * 4 * 2));
      refused(Kind.TOO_LARGE, () -> images.decodeFrames(file.bytes(), few));
    }
    Animation still = images.decodeFrames(ImageFiles.EXACT[0].bytes());
    Expect.equal(1, still.frames().size());
    Expect.equal(0, still.frames().get(0).delayMillis());
    Expect.equal(pattern(ColorType.RGB8), still.frames().get(0).image());
  }

  private static void nearFrames(Animation found, Animation expected) {
    Expect.equal(expected.frames().size(), found.frames().size());
    for (int i = 0; i < expected.frames().size(); i++) {
      Frame frame = found.frames().get(i);
      Frame other = expected.frames().get(i);
      Expect.equal(other.delayMillis(), frame.delayMillis());
      Image image = frame.image();
      Expect.equal(other.image().width(), image.width());
      for (int pixel = 0; pixel < image.width() * image.height(); pixel++) {
        int x = pixel % image.width();
        int y = pixel / image.width();
        for (int shift = 0; shift < 32; shift += 8) {
          int one = image.argb(x, y) >>> shift & 0xFF;
          int two = other.image().argb(x, y) >>> shift & 0xFF;
          Expect.isTrue(Math.abs(one - two) <= 2, "frame " + i + ": " + one + " for " + two);
        }
      }
    }
  }

  private static void gifs(Images images) {
    Image red = Image.filled(5, 4, 0xFFFF0000);
    Image clear = Image.filled(5, 4, 0);
    for (int loops : new int[] {0, 1, 2, 65536}) {
      Animation animation =
          new Animation(
              List.of(new Frame(red, 40), new Frame(clear, 0), new Frame(red, 10)), loops);
      byte[] gif = images.encodeGif(animation);
      Animation again = images.decodeFrames(gif);
      Expect.equal(loops, again.loops());
      Expect.equal(3, again.frames().size());
      Expect.equal(40, again.frames().get(0).delayMillis());
      Expect.equal(red, again.frames().get(0).image());
      Expect.equal(red, images.decode(gif));
    }
    refused(
        Kind.TOO_LARGE, () -> images.encodeGif(new Animation(List.of(new Frame(red, 1)), 65537)));
    List<Frame> sizes = List.of(new Frame(red, 1), new Frame(Image.filled(4, 4, 0), 1));
    Expect.thrown(IllegalArgumentException.class, () -> images.encodeGif(new Animation(sizes, 1)));
    Expect.thrown(IllegalArgumentException.class, () -> new Animation(List.of(), 1));
    Expect.thrown(IllegalArgumentException.class, () -> new Frame(red, -1));
  }

  private static void same(Images images, Image image, Encoding encoding) {
    byte[] file = images.encode(image, encoding);
    Image again = images.decode(file, options(encoding.toString()));
    if (!image.equals(again)) {
      throw Expect.failure(encoding + ": " + image + " became " + again);
    }
  }

  private static void lossless(Images images) {
    ColorType[] types = {ColorType.L8, ColorType.LA8, ColorType.RGB8, ColorType.RGBA8};
    for (ColorType type : types) {
      Image image = pattern(type);
      same(images, image, Encoding.of(ImageFormat.PNG));
      same(images, image, Encoding.of(ImageFormat.TGA));
      same(images, image, Encoding.of(ImageFormat.PNM));
      if (type.hasColor()) {
        same(images, image, Encoding.of(ImageFormat.QOI));
        same(images, image, Encoding.of(ImageFormat.WEBP));
        same(images, image, Encoding.of(ImageFormat.TIFF));
        same(images, image, Encoding.of(ImageFormat.BMP));
      }
      Image wide =
          images
              .edit(image)
              .convert(ColorType.valueOf(type.name().replace("8", "16")))
              .unsharpen(1, 0)
              .toImage();
      same(images, wide, Encoding.of(ImageFormat.PNG));
      if (type == ColorType.RGBA8) {
        same(images, wide, Encoding.of(ImageFormat.FARBFELD));
      }
      if (type.hasColor()) {
        same(images, wide, Encoding.of(ImageFormat.TIFF));
        ColorType floats = type.hasAlpha() ? ColorType.RGBA32F : ColorType.RGB32F;
        Image light = images.edit(wide).convert(floats).toImage();
        same(images, light, Encoding.of(ImageFormat.OPEN_EXR));
        same(images, light, Encoding.of(ImageFormat.TIFF));
      }
    }
    same(
        images,
        images.edit(pattern(ColorType.RGBA8)).crop(1, 2, 20, 10).toImage(),
        Encoding.of(ImageFormat.ICO));
    // One byte for the exponent of three numbers, one for each of them.
    Image light = images.edit(pattern(ColorType.RGB8)).convert(ColorType.RGB32F).toImage();
    byte[] hdr = images.encode(light, Encoding.of(ImageFormat.HDR));
    Image again = images.edit(hdr).convert(ColorType.RGB8).toImage();
    Expect.equal(ColorType.RGB32F, images.decode(hdr).colorType());
    Expect.isTrue(difference(pattern(ColorType.RGB8).pixels(), again.pixels()) <= 2, "HDR");
    // Sixteen colors are written as they are.
    Image few = images.decode(ImageFiles.EXACT[3].bytes());
    byte[] gif = images.encode(few, Encoding.gif(1));
    Expect.array(few.pixels(), images.edit(gif).convert(ColorType.RGB8).toImage().pixels());
  }

  private static void settings(Images images) {
    Image image =
        images
            .edit(pattern(ColorType.RGB8))
            .resizeExact(60, 45, io.github.wasmrun.image.ResizeFilter.TRIANGLE)
            .toImage();
    int[] lengths = new int[10];
    for (int level = 0; level <= 9; level++) {
      for (PngFilter filter : PngFilter.values()) {
        Encoding png = Encoding.png(PngOptions.DEFAULTS.withLevel(level).withFilter(filter));
        if (filter == PngFilter.ADAPTIVE || level % 4 == 1) {
          same(images, image, png);
        }
        lengths[level] = images.encode(image, png).length;
      }
    }
    Expect.isTrue(lengths[0] > 60 * 45 * 3, "not compressed: " + lengths[0]);
    Expect.isTrue(lengths[1] < lengths[0] / 2, "compressed: " + lengths[1]);
    Expect.isTrue(lengths[9] < lengths[1], "better: " + lengths[9] + " " + lengths[1]);
    for (TiffCompression compression : TiffCompression.values()) {
      same(images, image, Encoding.tiff(compression));
    }
    same(images, image, Encoding.tgaWithoutRuns());
    Expect.equal(18 + 60 * 45 * 3, images.encode(image, Encoding.tgaWithoutRuns()).length);
    same(images, image, Encoding.pnmText());
    for (int wrong : new int[] {-1, 10}) {
      Expect.thrown(
          IllegalArgumentException.class,
          "level " + wrong + ": it goes from 0 to 9",
          () -> PngOptions.DEFAULTS.withLevel(wrong));
    }
    Expect.thrown(IllegalArgumentException.class, () -> Encoding.gif(31));
    refused(
        Kind.UNSUPPORTED,
        () -> images.encode(Image.filled(300, 2, 0), Encoding.of(ImageFormat.ICO)));
  }

  private static void jpeg(Images images) {
    Image image = images.edit(pattern(ColorType.RGB8)).blur(2).toImage();
    int before = 0;
    for (int quality : new int[] {10, 50, 90, 100}) {
      byte[] file = images.encode(image, Encoding.jpeg(quality));
      Expect.isTrue(file.length > before, quality + ": " + file.length);
      before = file.length;
    }
    for (JpegOptions.Subsampling subsampling : JpegOptions.Subsampling.values()) {
      JpegOptions options = JpegOptions.DEFAULTS.withQuality(100).withSubsampling(subsampling);
      byte[] baseline = images.encode(image, Encoding.jpeg(options));
      byte[] progressive = images.encode(image, Encoding.jpeg(options.progressive()));
      Image first = images.decode(baseline);
      Image second = images.decode(progressive);
      int allowed = subsampling == JpegOptions.Subsampling.S444 ? 5 : 20;
      int difference = difference(image.pixels(), first.pixels());
      Expect.isTrue(difference <= allowed, subsampling + ": " + difference);
      Expect.isTrue(difference(first.pixels(), second.pixels()) <= 2, "progressive");
      Expect.isTrue(marker(progressive, 0xC2) && !marker(baseline, 0xC2), "progressive");
    }
    Image gray = images.decode(images.encode(pattern(ColorType.LA8), Encoding.jpeg(95)));
    Expect.equal(ColorType.L8, gray.colorType());
    Expect.thrown(IllegalArgumentException.class, () -> Encoding.jpeg(0));
    Expect.thrown(IllegalArgumentException.class, () -> Encoding.jpeg(101));
  }

  /** Whether a file of JPEG has a segment. */
  private static boolean marker(byte[] jpeg, int marker) {
    int at = 2;
    while ((jpeg[at + 1] & 0xFF) != 0xDA) {
      if ((jpeg[at + 1] & 0xFF) == marker) {
        return true;
      }
      at += 2 + ((jpeg[at + 2] & 0xFF) << 8 | jpeg[at + 3] & 0xFF);
    }
    return false;
  }

  private static void nearest(Images images) {
    for (ColorType type : ColorType.values()) {
      Image image = images.edit(pattern(ColorType.RGBA8)).convert(type).crop(0, 0, 9, 8).toImage();
      for (ImageFormat format : ImageFormat.values()) {
        if (!format.writable()) {
          continue;
        }
        byte[] file = images.encode(image, Encoding.of(format));
        Image again = images.decode(file, options(format.name()));
        Expect.equal(9, again.width());
        Expect.equal(8, again.height());
        boolean alphaIsLost = format == ImageFormat.JPEG || format == ImageFormat.HDR;
        if (type.hasAlpha() && !alphaIsLost) {
          Expect.isTrue(again.colorType().hasAlpha(), format + " " + type + ": alpha is lost");
        }
        if (type.bytesPerChannel() == 2
            && (format == ImageFormat.PNG || format == ImageFormat.TIFF)) {
          Expect.equal(2, again.colorType().bytesPerChannel());
        }
      }
    }
  }

  private static void profiles(Images images) {
    byte[] png = Base64.getDecoder().decode(ImageFiles.PNG_TURNED);
    byte[] profile = images.probe(png).iccProfile().get();
    Expect.equal("profileprofileprofile", new String(profile, StandardCharsets.UTF_8));
    Image image = pattern(ColorType.RGB8);
    ImageFormat[] formats = {ImageFormat.PNG, ImageFormat.JPEG, ImageFormat.WEBP, ImageFormat.TIFF};
    for (ImageFormat format : formats) {
      byte[] file = images.encode(image, Encoding.of(format).withIccProfile(profile));
      Expect.array(profile, images.probe(file).iccProfile().get());
      Expect.equal(24, images.decode(file).width());
    }
    Expect.thrown(
        IllegalArgumentException.class, () -> Encoding.of(ImageFormat.QOI).withIccProfile(profile));
  }

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }

  private static void wasmRun(Images images) {
    byte[] png =
        Base64.getDecoder()
            .decode(
                "iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAIAAAASFvFNAAAAHElEQVR4nGNgYGjQYGgIYGhgYLBp0LBpCLBp"
                    + "AAAnCASleoTzGgAAAABJRU5ErkJggg==");
    Expect.equal(ImageFormat.PNG, images.guessFormat(png).get());
    Expect.isTrue(images.guessFormat(bytes(1, 2, 3)).isEmpty(), "no format");
    Image image = images.decode(png);
    Expect.equal("3 x 2 RGB8", image.toString());
    Expect.array(
        bytes(0, 0, 128, 40, 0, 128, 80, 0, 128, 0, 60, 128, 40, 60, 128, 80, 60, 128),
        image.pixels());
    byte[] bmp = images.encode(image, Encoding.of(ImageFormat.BMP));
    byte[] header =
        bytes(
            66, 77, 78, 0, 0, 0, 0, 0, 0, 0, 54, 0, 0, 0, 40, 0, 0, 0, 3, 0, 0, 0, 2, 0, 0, 0, 1, 0,
            24, 0, 0, 0, 0, 0, 24, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    byte[] rows =
        bytes(
            128, 60, 0, 128, 60, 40, 128, 60, 80, 0, 0, 0, 128, 0, 0, 128, 0, 40, 128, 0, 80, 0, 0,
            0);
    Expect.array(header, Arrays.copyOf(bmp, header.length));
    Expect.array(rows, Arrays.copyOfRange(bmp, header.length, bmp.length));
    Expect.equal(List.of("jpg", "jpeg"), ImageFormat.JPEG.extensions());
    ImageException e = Expect.thrown(ImageException.class, () -> images.decode(bytes(0, 1)));
    Expect.equal(Kind.UNSUPPORTED, e.kind());
    Expect.equal("The image format could not be determined", e.getMessage());
  }

  private static void plain(Images images) {
    byte[] farbfeld =
        bytes(
            'f', 'a', 'r', 'b', 'f', 'e', 'l', 'd', 0, 0, 0, 1, 0, 0, 0, 2, 1, 2, 3, 4, 5, 6, 7, 8,
            255, 255, 0, 0, 16, 32, 128, 0);
    Image image = images.decode(farbfeld);
    Expect.equal("1 x 2 RGBA16", image.toString());
    Expect.array(bytes(2, 1, 4, 3, 6, 5, 8, 7, 255, 255, 0, 0, 32, 16, 0, 128), image.pixels());
    Expect.array(farbfeld, images.encode(image, Encoding.of(ImageFormat.FARBFELD)));
    byte[] text = "P3\n# two pixels\n2 1\n255\n1 2 3 254 0 17\n".getBytes(StandardCharsets.UTF_8);
    Expect.array(bytes(1, 2, 3, 254, 0, 17), images.decode(text).pixels());
    byte[] bits = "P1\n3 1\n1 0 1\n".getBytes(StandardCharsets.UTF_8);
    Expect.array(bytes(0, 255, 0), images.edit(bits).convert(ColorType.L8).toImage().pixels());
    Image gray = Image.of(2, 1, ColorType.L8, bytes(7, 200));
    byte[] pgm = images.encode(gray, Encoding.of(ImageFormat.PNM));
    Expect.equal("P5", new String(pgm, 0, 2, StandardCharsets.UTF_8));
    Expect.array(bytes(7, 200), Arrays.copyOfRange(pgm, pgm.length - 2, pgm.length));
  }

  private static void values() {
    byte[] pixels = {1, 2, 3, 4, 5, 6};
    Image image = Image.of(2, 1, ColorType.RGB8, pixels);
    pixels[0] = 9;
    image.pixels()[1] = 9;
    Expect.array(new byte[] {1, 2, 3, 4, 5, 6}, image.pixels());
    Expect.equal(0xFF040506, image.argb(1, 0));
    Expect.equal(image, Image.of(2, 1, ColorType.RGB8, image.pixels()));
    Expect.equal(image.hashCode(), Image.of(2, 1, ColorType.RGB8, image.pixels()).hashCode());
    Expect.isTrue(!image.equals(Image.of(1, 2, ColorType.RGB8, image.pixels())), "other size");
    Expect.thrown(
        IllegalArgumentException.class,
        "6 bytes of pixels instead of 3",
        () -> Image.of(1, 1, ColorType.RGB8, image.pixels()));
    Expect.thrown(IllegalArgumentException.class, () -> Image.filled(0, 1, 0));
    Expect.thrown(IllegalArgumentException.class, () -> Image.filled(1, -1, 0));
    Expect.thrown(IllegalArgumentException.class, () -> Image.filled(1 << 16, 1 << 15, 0));
    Expect.thrown(IndexOutOfBoundsException.class, "pixel (2, 0) of 2 x 1", () -> image.argb(2, 0));
    int[] argb = {0x80FF0001, 0x00000000, -1};
    Image three = Image.ofArgb(3, 1, argb);
    Expect.array(bytes(255, 0, 1, 128, 0, 0, 0, 0, 255, 255, 255, 255), three.pixels());
    Expect.isTrue(Arrays.equals(argb, three.toArgb()), "the same numbers");
    Expect.thrown(IllegalArgumentException.class, () -> Image.ofArgb(2, 2, argb));
    Image wide = Image.of(1, 1, ColorType.LA16, bytes(0xFF, 0xFF, 0, 0x80));
    Expect.equal(0x80FFFFFF, wide.argb(0, 0));
    Image light =
        Image.of(1, 1, ColorType.RGB32F, bytes(0, 0, 0, 0x3F, 0, 0, 0xC0, 0x7F, 0, 0, 0, 0x40));
    Expect.equal(0xFF8000FF, light.argb(0, 0));
  }

  private static void avif(Images images) {
    byte[] start = new byte[64];
    byte[] type = "\0\0\0\u0018ftypavif".getBytes(StandardCharsets.UTF_8);
    System.arraycopy(type, 0, start, 0, type.length);
    Expect.equal(ImageFormat.AVIF, images.guessFormat(start).get());
    refused(Kind.UNSUPPORTED, () -> images.decode(start));
  }
}
