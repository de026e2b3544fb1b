package io.github.wasmrun.jvm.compiler;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wasmrun.Engine;
import io.github.wasmrun.image.ColorType;
import io.github.wasmrun.image.Encoding;
import io.github.wasmrun.image.Image;
import io.github.wasmrun.image.ImageFormat;
import io.github.wasmrun.image.Images;
import io.github.wasmrun.image.JpegOptions;
import io.github.wasmrun.image.PngOptions;
import io.github.wasmrun.image.TiffCompression;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The package for images against {@code javax.imageio}. */
class ImageJdkTest {
  private static final Images IMAGES = Images.load(Engine.create()).join();

  @BeforeAll
  static void withoutFiles() {
    ImageIO.setUseCache(false);
  }

  /** Smooth colors with some noise, transparent in part. */
  private static BufferedImage photo(int width, int height, boolean alpha) {
    BufferedImage image =
        new BufferedImage(
            width, height, alpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
    Random random = new Random(width * 31L + height);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int red = 255 * x / width;
        int green = 255 * y / height;
        int blue = (red + green) / 2 + random.nextInt(8) - 4 & 0xFF;
        int above = alpha ? 1 + (x * 5 + y * 3) % 255 : 255;
        image.setRGB(x, y, above << 24 | red << 16 | green << 8 | blue);
      }
    }
    return image;
  }

  private static int[] argb(BufferedImage image) {
    int width = image.getWidth();
    return image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
  }

  private static Image ours(BufferedImage image) {
    Image argb = Image.ofArgb(image.getWidth(), image.getHeight(), argb(image));
    return image.getColorModel().hasAlpha()
        ? argb
        : IMAGES.edit(argb).convert(ColorType.RGB8).toImage();
  }

  private static BufferedImage read(byte[] file) throws IOException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(file));
    assertNotNull(image, "the JDK reads the file");
    return image;
  }

  private static byte[] write(BufferedImage image, String format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertTrue(ImageIO.write(image, format, out), format);
    return out.toByteArray();
  }

  private static double average(int[] one, int[] other) {
    assertEquals(one.length, other.length);
    long sum = 0;
    for (int i = 0; i < one.length; i++) {
      for (int shift = 0; shift < 24; shift += 8) {
        sum += Math.abs((one[i] >> shift & 0xFF) - (other[i] >> shift & 0xFF));
      }
    }
    return sum / (3.0 * one.length);
  }

  @Test
  void theJdkReadsWhatWeWriteWithoutLosses() throws IOException {
    for (int[] size : new int[][] {{1, 1}, {7, 5}, {64, 33}, {211, 97}}) {
      for (boolean alpha : new boolean[] {false, true}) {
        BufferedImage image = photo(size[0], size[1], alpha);
        List<Encoding> encodings = new ArrayList<>();
        for (int level = 0; level <= 9; level += 3) {
          encodings.add(Encoding.png(PngOptions.DEFAULTS.withLevel(level)));
        }
        for (TiffCompression compression : TiffCompression.values()) {
          encodings.add(Encoding.tiff(compression));
        }
        if (!alpha) {
          encodings.add(Encoding.of(ImageFormat.BMP));
        }
        for (Encoding encoding : encodings) {
          byte[] file = IMAGES.encode(ours(image), encoding);
          assertArrayEquals(argb(image), argb(read(file)), () -> encoding + " " + ours(image));
        }
      }
    }
  }

  @Test
  void weReadWhatTheJdkWritesWithoutLosses() throws IOException {
    for (int[] size : new int[][] {{1, 1}, {7, 5}, {64, 33}, {211, 97}}) {
      BufferedImage plain = photo(size[0], size[1], false);
      for (String format : new String[] {"png", "bmp", "tiff"}) {
        assertArrayEquals(argb(plain), IMAGES.decode(write(plain, format)).toArgb(), format);
      }
      BufferedImage alpha = photo(size[0], size[1], true);
      assertArrayEquals(argb(alpha), IMAGES.decode(write(alpha, "png")).toArgb());
      byte[] gif = write(plain, "gif");
      assertArrayEquals(argb(read(gif)), IMAGES.decode(gif).toArgb());
    }
  }

  @Test
  void grayOfSixteenBits() throws IOException {
    BufferedImage image = new BufferedImage(31, 17, BufferedImage.TYPE_USHORT_GRAY);
    for (int i = 0; i < 31 * 17; i++) {
      image.getRaster().setSample(i % 31, i / 31, 0, i * 123 & 0xFFFF);
    }
    Image read = IMAGES.decode(write(image, "png"));
    assertEquals(ColorType.L16, read.colorType());
    Raster again = read(IMAGES.encode(read, Encoding.of(ImageFormat.PNG))).getRaster();
    byte[] pixels = read.pixels();
    for (int i = 0; i < 31 * 17; i++) {
      int sample = pixels[2 * i] & 0xFF | (pixels[2 * i + 1] & 0xFF) << 8;
      assertEquals(i * 123 & 0xFFFF, sample);
      assertEquals(sample, again.getSample(i % 31, i / 31, 0));
    }
  }

  @Test
  void jpegIsThatOfTheJdk() throws IOException {
    for (int[] size : new int[][] {{8, 8}, {17, 24}, {24, 17}, {211, 97}}) {
      BufferedImage image = photo(size[0], size[1], false);
      byte[] theirs = write(image, "jpg");
      double reading = average(argb(read(theirs)), IMAGES.decode(theirs).toArgb());
      assertTrue(reading < 1.5, () -> "read with a difference of " + reading);
      for (JpegOptions.Subsampling subsampling : JpegOptions.Subsampling.values()) {
        for (boolean progressive : new boolean[] {false, true}) {
          JpegOptions options = JpegOptions.DEFAULTS.withQuality(95).withSubsampling(subsampling);
          Encoding encoding = Encoding.jpeg(progressive ? options.progressive() : options);
          byte[] file = IMAGES.encode(ours(image), encoding);
          double writing = average(argb(image), argb(read(file)));
          double both = average(argb(read(file)), IMAGES.decode(file).toArgb());
          String what = subsampling + (progressive ? ", progressive: " : ": ");
          assertTrue(writing < 5, () -> what + "written with a difference of " + writing);
          assertTrue(both < 1.5, () -> what + "read with a difference of " + both);
        }
      }
    }
  }

  @Test
  void theJdkReadsOurGifs() throws IOException {
    Image image = Image.filled(20, 10, 0xFF336699);
    byte[] gif = IMAGES.encode(image, Encoding.of(ImageFormat.GIF));
    assertArrayEquals(image.toArgb(), argb(read(gif)));
  }

  @Test
  void threadsMayShareIt() throws Exception {
    BufferedImage image = photo(64, 48, true);
    byte[] file = write(image, "png");
    int[] expected = IMAGES.edit(file).rotate90().toImage().toArgb();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<int[]>> results = new ArrayList<>();
      Callable<int[]> task = () -> IMAGES.edit(file).rotate90().toImage().toArgb();
      for (int i = 0; i < 40; i++) {
        results.add(threads.submit(task));
      }
      for (Future<int[]> result : results) {
        assertArrayEquals(expected, result.get());
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
