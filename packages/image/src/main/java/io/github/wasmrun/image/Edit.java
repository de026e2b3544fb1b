package io.github.wasmrun.image;

import io.github.wasmrun.image.internal.wasmrun.image.Editing;
import io.github.wasmrun.image.internal.wasmrun.image.Editing.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An image and what is done to it, in this order. Each method gives another object, and nothing is
 * done before {@link #toImage} or {@link #encode}; both may be called several times. Operations
 * keep the {@link ColorType} unless they say something else. Immutable and thread-safe.
 */
public final class Edit {
  private final Images images;
  private final Editing.Source source;
  private final ImageLimits limits;
  private final @Nullable Edit before;
  private final @Nullable Operation operation;

  private Edit(
      Images images,
      Editing.Source source,
      ImageLimits limits,
      @Nullable Edit before,
      @Nullable Operation operation) {
    this.images = images;
    this.source = source;
    this.limits = limits;
    this.before = before;
    this.operation = operation;
  }

  Edit(Images images, Editing.Source source, ImageLimits limits) {
    this(images, source, limits, null, null);
  }

  private Edit then(Operation next) {
    return new Edit(images, source, limits, this, next);
  }

  /** Sets how large images may be, those between two steps too. */
  public Edit withLimits(ImageLimits limits) {
    return new Edit(images, source, Objects.requireNonNull(limits, "limits"), before, operation);
  }

  private List<Operation> operations() {
    List<Operation> backwards = new ArrayList<>();
    for (Edit at = this; at != null; at = at.before) {
      if (at.operation != null) {
        backwards.add(at.operation);
      }
    }
    List<Operation> operations = new ArrayList<>(backwards.size());
    for (int i = backwards.size() - 1; i >= 0; i--) {
      operations.add(backwards.get(i));
    }
    return operations;
  }

  /**
   * Does it all.
   *
   * @throws ImageException if the file is no image, or an image becomes larger than the limits
   * @throws IllegalArgumentException if an operation does not suit the image, as {@link #crop} with
   *     an area outside of it
   */
  public Image toImage() {
    List<Operation> operations = operations();
    return Image.of(
        images.guest().call(exports -> exports.editing().edit(source, operations, limits.wit())));
  }

  /**
   * Does it all and writes a file. Pixels of a type that the format does not have are converted to
   * the nearest one.
   *
   * @throws ImageException if the file is no image, an image becomes larger than the limits, or the
   *     format has no images of this size
   * @throws IllegalArgumentException if an operation does not suit the image, as {@link #crop} with
   *     an area outside of it
   */
  public byte[] encode(Encoding encoding) {
    List<Operation> operations = operations();
    return images
        .guest()
        .call(
            exports ->
                exports
                    .editing()
                    .write(
                        source, operations, limits.wit(), encoding.wit(), encoding.iccProfile()));
  }

  /** Converts the pixels to another type. Gray of colors is the brightness of the sRGB standard. */
  public Edit convert(ColorType colorType) {
    return then(new Operation.Convert(colorType.wit));
  }

  private Edit resized(int width, int height, Editing.Fit fit, @Nullable ResizeFilter filter) {
    return then(
        new Operation.Resize(
            new Editing.Resizing(
                ImageLimits.positive("width", width),
                ImageLimits.positive("height", height),
                fit,
                filter == null ? null : filter.wit)));
  }

  private Edit resizedWith(int width, int height, Editing.Fit fit, ResizeFilter filter) {
    return resized(width, height, fit, Objects.requireNonNull(filter, "filter"));
  }

  /** Resizes so that the image fits into a size and keeps its proportions; it may grow. */
  public Edit resize(int width, int height, ResizeFilter filter) {
    return resizedWith(width, height, Editing.Fit.INSIDE, filter);
  }

  /** Resizes to a size, whatever that does to the proportions. */
  public Edit resizeExact(int width, int height, ResizeFilter filter) {
    return resizedWith(width, height, Editing.Fit.EXACT, filter);
  }

  /** Resizes to a size with the proportions kept, and cuts what is too much on both sides. */
  public Edit resizeToFill(int width, int height, ResizeFilter filter) {
    return resizedWith(width, height, Editing.Fit.FILL, filter);
  }

  /**
   * Resizes so that the image fits into a size and keeps its proportions, by averages of pixels:
   * the fastest way for something much smaller.
   */
  public Edit thumbnail(int width, int height) {
    return resized(width, height, Editing.Fit.INSIDE, null);
  }

  /** Resizes to a size by averages of pixels, whatever that does to the proportions. */
  public Edit thumbnailExact(int width, int height) {
    return resized(width, height, Editing.Fit.EXACT, null);
  }

  /**
   * Cuts an area out.
   *
   * @param x the first column, from 0
   * @param y the first row, from 0
   * @param width of the area, which ends inside of the image
   * @param height of the area, which ends inside of the image
   */
  public Edit crop(int x, int y, int width, int height) {
    if (x < 0 || y < 0) {
      throw new IllegalArgumentException("an area at (" + x + ", " + y + ")");
    }
    return then(
        new Operation.Crop(
            new Editing.Area(
                x,
                y,
                ImageLimits.positive("width", width),
                ImageLimits.positive("height", height))));
  }

  /** Turns and flips as the metadata of a file say, see {@link ImageInfo#orientation}. */
  public Edit orient(Orientation orientation) {
    return then(new Operation.Orient(orientation.exif()));
  }

  /** Turns a quarter clockwise. */
  public Edit rotate90() {
    return orient(Orientation.ROTATE_90);
  }

  /** Turns by half. */
  public Edit rotate180() {
    return orient(Orientation.ROTATE_180);
  }

  /** Turns three quarters clockwise. */
  public Edit rotate270() {
    return orient(Orientation.ROTATE_270);
  }

  /** Exchanges left and right. */
  public Edit flipHorizontal() {
    return orient(Orientation.FLIP_HORIZONTAL);
  }

  /** Exchanges top and bottom. */
  public Edit flipVertical() {
    return orient(Orientation.FLIP_VERTICAL);
  }

  private static float sigma(float sigma) {
    if (!(sigma > 0 && sigma <= 1000)) {
      throw new IllegalArgumentException(
          "sigma " + sigma + ": it is greater than 0, and 1000 at most");
    }
    return sigma;
  }

  private static float finite(String name, float value) {
    if (!Float.isFinite(value)) {
      throw new IllegalArgumentException(name + " " + value);
    }
    return value;
  }

  /**
   * Blurs with a Gaussian bell.
   *
   * @param sigma its width in pixels, greater than 0, up to 1000; the time grows with it
   */
  public Edit blur(float sigma) {
    return then(new Operation.Blur(sigma(sigma)));
  }

  /**
   * Blurs by three averages, which is near a Gaussian bell, in the same time for every width.
   *
   * @param sigma the width in pixels, greater than 0, up to 1000
   */
  public Edit fastBlur(float sigma) {
    return then(new Operation.FastBlur(sigma(sigma)));
  }

  /**
   * Sharpens: what is other than in the blurred image becomes more so.
   *
   * @param sigma how wide that is blurred, in pixels, greater than 0, up to 1000
   * @param threshold how much other it has to be, in steps of the numbers of pixels
   */
  public Edit unsharpen(float sigma, int threshold) {
    return then(new Operation.Unsharpen(new Editing.Sharpening(sigma(sigma), threshold)));
  }

  /**
   * Adds each pixel and its eight neighbours with these factors, divided by their sum if that is
   * not 0.
   *
   * @param kernel nine numbers, three for each row
   */
  public Edit filter3x3(float... kernel) {
    if (kernel.length != 9) {
      throw new IllegalArgumentException("a kernel of " + kernel.length + " numbers");
    }
    for (float number : kernel) {
      finite("kernel", number);
    }
    return then(new Operation.Filter3x3(kernel.clone()));
  }

  /**
   * Adds to all colors.
   *
   * @param value in 255ths of the full brightness; less than 0 darkens
   */
  public Edit brighten(int value) {
    return then(new Operation.Brighten(value));
  }

  /**
   * Changes the contrast.
   *
   * @param value in percent: 0 changes nothing, less than 0 lessens it
   */
  public Edit contrast(float value) {
    return then(new Operation.Contrast(finite("contrast", value)));
  }

  /**
   * Turns all hues, as the filter of CSS does.
   *
   * @param degrees 0 and 360 change nothing
   */
  public Edit hueRotate(int degrees) {
    return then(new Operation.HueRotate(degrees));
  }

  /** Makes light dark and dark light; the alpha stays. */
  public Edit invert() {
    return then(new Operation.Invert());
  }

  /** Makes colors gray: of {@link ColorType#RGBA8} comes {@link ColorType#LA8} and so on. */
  public Edit grayscale() {
    return then(new Operation.Grayscale());
  }

  /**
   * Puts a color behind the image and takes the alpha away: of {@link ColorType#RGBA8} comes {@link
   * ColorType#RGB8} and so on. An image without alpha stays as it is.
   *
   * @param rgb red, green and blue, 8 bits each, the red highest
   */
  public Edit flatten(int rgb) {
    return then(
        new Operation.Flatten(new Editing.Color(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF)));
  }

  private static Editing.Placed placed(Image other, int x, int y) {
    return new Editing.Placed(other.wit(), x, y);
  }

  /**
   * Puts another image over this one; its alpha says how much of this is seen. What lies outside is
   * left out.
   *
   * @param x its first column in this image, may be negative
   * @param y its first row in this image, may be negative
   */
  public Edit overlay(Image other, int x, int y) {
    return then(new Operation.Overlay(placed(other, x, y)));
  }

  /**
   * Puts another image in place of a part of this one, its alpha too. What lies outside is left
   * out.
   *
   * @param x its first column in this image, may be negative
   * @param y its first row in this image, may be negative
   */
  public Edit replace(Image other, int x, int y) {
    return then(new Operation.Replace(placed(other, x, y)));
  }

  /** Puts another image over the whole of this one, again and again from the top left corner. */
  public Edit tile(Image other) {
    return then(new Operation.Tile(other.wit()));
  }
}
