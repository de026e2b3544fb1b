package io.github.wasmrun.bench.jvm;

import io.github.wasmrun.Engine;
import io.github.wasmrun.bench.Effort;
import io.github.wasmrun.image.Encoding;
import io.github.wasmrun.image.Image;
import io.github.wasmrun.image.ImageFormat;
import io.github.wasmrun.image.Images;
import io.github.wasmrun.image.ResizeFilter;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** The package for images beside the JDK's ImageIO and Java2D: a picture of 1024 by 1024 pixels. */
final class ImageRows {
  private static final int SIDE = 1024;

  private ImageRows() {}

  private interface Work {
    /** The same on both sides; 0 where they may differ. */
    int run() throws IOException;
  }

  /** Slopes with some noise, as photographs have it. */
  private static BufferedImage picture() {
    BufferedImage picture = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
    int noise = 1;
    for (int y = 0; y < SIDE; y++) {
      for (int x = 0; x < SIDE; x++) {
        noise = noise * 1664525 + 1013904223;
        int red = (x >> 2) ^ noise >>> 29;
        int green = (y >> 2) ^ noise >>> 30;
        int blue = (x + y) >> 3;
        picture.setRGB(x, y, red << 16 | green << 8 | blue);
      }
    }
    return picture;
  }

  private static byte[] written(BufferedImage picture, String format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    if (!ImageIO.write(picture, format, out)) {
      throw new IllegalStateException("the JDK writes no " + format);
    }
    return out.toByteArray();
  }

  private static BufferedImage read(byte[] file) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(file));
  }

  private static BufferedImage half(BufferedImage picture) {
    BufferedImage small = new BufferedImage(SIDE / 2, SIDE / 2, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = small.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    graphics.drawImage(picture, 0, 0, SIDE / 2, SIDE / 2, null);
    graphics.dispose();
    return small;
  }

  private static Contestant repeat(Work work) {
    return Contestant.of(
        n -> {
          int sum = 0;
          for (int i = 0; i < n; i++) {
            try {
              sum += work.run();
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          }
          return sum;
        });
  }

  private static void play(String name, Work ours, Work peer, Effort effort) throws IOException {
    new Match(repeat(ours)).against("jvm.package." + name, repeat(peer)).play(effort, "ms", 1e6);
  }

  static void measure(String name, Effort effort) throws IOException {
    ImageIO.setUseCache(false);
    Images images = Images.load(Engine.create()).join();
    BufferedImage picture = picture();
    int[] pixels = picture.getRGB(0, 0, SIDE, SIDE, null, 0, SIDE);
    Image image = Image.ofArgb(SIDE, SIDE, pixels);
    byte[] png = written(picture, "png");
    byte[] jpeg = written(picture, "jpeg");
    switch (name) {
      case "png.decode" ->
          play(
              name,
              () -> images.decode(png).argb(SIDE - 1, SIDE / 3),
              () -> read(png).getRGB(SIDE - 1, SIDE / 3),
              effort);
      case "png.encode" ->
          play(
              name,
              () -> Math.min(1, images.encode(image, Encoding.of(ImageFormat.PNG)).length),
              () -> Math.min(1, written(picture, "png").length),
              effort);
      case "jpeg.decode" ->
          play(name, () -> images.decode(jpeg).width(), () -> read(jpeg).getWidth(), effort);
      case "resize" ->
          play(
              name,
              () ->
                  images
                      .edit(image)
                      .resizeExact(SIDE / 2, SIDE / 2, ResizeFilter.CATMULL_ROM)
                      .toImage()
                      .width(),
              () -> half(picture).getWidth(),
              effort);
      default -> throw new IllegalArgumentException(name);
    }
  }
}
