package io.github.wasmrun.demo.jvm;

import io.github.wasmrun.Engine;
import io.github.wasmrun.WasmModule;
import io.github.wasmrun.demo.parallel.Painter;
import io.github.wasmrun.demo.parallel.View;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/**
 * Paints the Mandelbrot set on the JVM: with one worker, then with several, and compares. {@code
 * [--workers N] [--size WIDTHxHEIGHT] [--png FILE]}.
 */
public final class PaintMain {
  private static final String USAGE =
      """
      usage: bin/paint [--workers N] [--size WIDTHxHEIGHT] [--png FILE]
        --workers  how many workers take part the second time, 1 to 256 (default: one for each
                   processor)
        --size     of the picture (default 1600x1200)
        --png      writes the picture there
      """;

  private static final int BAR = 40;

  private int workers = Runtime.getRuntime().availableProcessors();
  private int width = 1600;
  private int height = 1200;
  private @Nullable Path png;

  private PaintMain() {}

  /** Runs the command. */
  public static void main(String[] args) throws IOException, InterruptedException {
    PaintMain command = new PaintMain();
    try {
      command.read(args);
    } catch (IllegalArgumentException e) {
      System.err.print(USAGE);
      System.exit(2);
    }
    command.run();
  }

  private void read(String[] args) {
    for (int i = 0; i < args.length; i += 2) {
      String value = i + 1 < args.length ? args[i + 1] : "";
      switch (args[i]) {
        case "--workers" -> workers = Integer.parseInt(value);
        case "--size" -> {
          String[] sides = value.split("x", 2);
          width = Integer.parseInt(sides[0]);
          height = Integer.parseInt(sides[sides.length - 1]);
        }
        case "--png" -> png = Path.of(value);
        default -> throw new IllegalArgumentException(args[i]);
      }
    }
    if (workers < 1
        || workers > 256
        || width < 1
        || height < 1
        || (long) width * height > 16_000_000) {
      throw new IllegalArgumentException("out of range");
    }
  }

  private void run() throws IOException, InterruptedException {
    Engine engine = Engine.create();
    WasmModule module = engine.compile(module());
    View view = View.whole(width, height);
    byte[] alone;
    double one;
    try (Painter painter = Painter.start(engine, module, 1, width * height).join()) {
      paint(painter, View.whole(width / 4, height / 4)); // the compiler of the JVM warms up
      one = paint(painter, view);
      alone = painter.pixels(view, 0, height);
    }
    try (Painter painter = Painter.start(engine, module, workers, width * height).join()) {
      double many = paint(painter, view);
      System.out.printf(
          Locale.ROOT, "%d workers are %.2f times as fast as one%n", workers, one / many);
      byte[] together = painter.pixels(view, 0, height);
      System.out.println(
          Arrays.equals(alone, together) ? "both pictures are equal" : "the pictures differ");
    }
    if (png != null) {
      write(alone, png);
    }
  }

  private static byte[] module() throws IOException {
    try (InputStream in =
        PaintMain.class.getResourceAsStream("/META-INF/resources/examples/mandelbrot.wasm")) {
      return in.readAllBytes();
    }
  }

  /** Paints and shows how far it is; gives the seconds. */
  private static double paint(Painter painter, View view) throws InterruptedException {
    long start = System.nanoTime();
    CompletableFuture<?> end = painter.paint(view);
    while (!end.isDone()) {
      show(painter, view, "");
      Thread.sleep(20);
    }
    end.join();
    double seconds = (System.nanoTime() - start) / 1e9;
    show(painter, view, String.format(Locale.ROOT, " %.2f s%n", seconds));
    return seconds;
  }

  private static void show(Painter painter, View view, String end) {
    int filled = BAR * painter.rowsDone() / view.height();
    System.out.printf(
        Locale.ROOT,
        "\r%d x %d, %d worker%s [%s%s]%s",
        view.width(),
        view.height(),
        painter.workers(),
        painter.workers() == 1 ? "" : "s",
        "#".repeat(filled),
        " ".repeat(BAR - filled),
        end);
    System.out.flush();
  }

  private void write(byte[] pixels, Path file) throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < width * height; i++) {
      int red = pixels[4 * i] & 0xFF;
      int green = pixels[4 * i + 1] & 0xFF;
      int blue = pixels[4 * i + 2] & 0xFF;
      image.setRGB(i % width, i / width, red << 16 | green << 8 | blue);
    }
    ImageIO.write(image, "png", file.toFile());
    System.out.println("written to " + file);
  }
}
