package io.github.wasmrun.demo.parallel;

/**
 * What of the Mandelbrot set a picture shows. Immutable.
 *
 * @param width in pixels
 * @param height in pixels
 * @param left real part of the left edge
 * @param top imaginary part of the upper edge
 * @param step size of a pixel
 * @param limit how often a point is tried at most
 */
public record View(int width, int height, double left, double top, double step, int limit) {
  /** The whole set. */
  public static View whole(int width, int height) {
    double step = Math.max(3.2 / width, 2.4 / height);
    return around(width, height, -0.7, 0, step, 1000);
  }

  /** What is around a point. */
  public static View around(int width, int height, double x, double y, double step, int limit) {
    return new View(width, height, x - step * width / 2, y - step * height / 2, step, limit);
  }

  /** The part around a pixel, enlarged. */
  public View zoom(int column, int row, double factor) {
    return around(width, height, left + column * step, top + row * step, step / factor, limit);
  }
}
