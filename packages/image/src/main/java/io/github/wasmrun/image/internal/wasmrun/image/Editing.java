package io.github.wasmrun.image.internal.wasmrun.image;

import io.github.wasmrun.component.support.Unsigned;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Changes images, and writes them. */
public interface Editing {
  /**
   * The function {@code edit}.
   *
   * @throws Failures.FailureException if the function gives an error
   */
  Pictures.Picture edit(Source source, List<Operation> operations, Pictures.Limits limits);

  /**
   * Converts to a color type that the format has.
   *
   * @throws Failures.FailureException if the function gives an error
   */
  byte[] write(
      Source source,
      List<Operation> operations,
      Pictures.Limits limits,
      Encoding encoding,
      byte @Nullable [] iccProfile);

  /**
   * A file of GIF.
   *
   * @throws Failures.FailureException if the function gives an error
   */
  byte[] writeFrames(Decoding.Animation animation, int speed);

  /** How large the memory of this instance has become; it does not shrink. */
  @Unsigned
  long memoryBytes();

  /** The enumeration {@code filter}. */
  enum Filter {
    /** {@code nearest}. */
    NEAREST("nearest"),
    /** {@code triangle}. */
    TRIANGLE("triangle"),
    /** {@code catmull-rom}. */
    CATMULL_ROM("catmull-rom"),
    /** {@code gaussian}. */
    GAUSSIAN("gaussian"),
    /** {@code lanczos3}. */
    LANCZOS3("lanczos3");

    private final String witName;

    Filter(String witName) {
      this.witName = witName;
    }

    /** The name in WIT. */
    public String witName() {
      return witName;
    }
  }

  /** The enumeration {@code fit}. */
  enum Fit {
    /** Keeps the proportions; not larger than the size. */
    INSIDE("inside"),
    /** The size, whatever that does to the proportions. */
    EXACT("exact"),
    /** Keeps the proportions, and cuts what is outside of the size. */
    FILL("fill");

    private final String witName;

    Fit(String witName) {
      this.witName = witName;
    }

    /** The name in WIT. */
    public String witName() {
      return witName;
    }
  }

  /**
   * The record {@code resizing}.
   *
   * @param width the component {@code width}
   * @param height the component {@code height}
   * @param fit the component {@code fit}
   * @param filter Without one, the average of the pixels that come together.
   */
  record Resizing(@Unsigned int width, @Unsigned int height, Fit fit, @Nullable Filter filter) {
    /** Checks that nothing is missing; lists and maps are copied. */
    public Resizing {
      Objects.requireNonNull(fit, "fit");
    }

    /** The same with another {@code width}. */
    public Resizing withWidth(@Unsigned int width) {
      return new Resizing(width, height, fit, filter);
    }

    /** The same with another {@code height}. */
    public Resizing withHeight(@Unsigned int height) {
      return new Resizing(width, height, fit, filter);
    }

    /** The same with another {@code fit}. */
    public Resizing withFit(Fit fit) {
      return new Resizing(width, height, fit, filter);
    }

    /** The same with another {@code filter}. */
    public Resizing withFilter(@Nullable Filter filter) {
      return new Resizing(width, height, fit, filter);
    }
  }

  /**
   * The record {@code area}.
   *
   * @param x the component {@code x}
   * @param y the component {@code y}
   * @param width the component {@code width}
   * @param height the component {@code height}
   */
  record Area(@Unsigned int x, @Unsigned int y, @Unsigned int width, @Unsigned int height) {
    /** The same with another {@code x}. */
    public Area withX(@Unsigned int x) {
      return new Area(x, y, width, height);
    }

    /** The same with another {@code y}. */
    public Area withY(@Unsigned int y) {
      return new Area(x, y, width, height);
    }

    /** The same with another {@code width}. */
    public Area withWidth(@Unsigned int width) {
      return new Area(x, y, width, height);
    }

    /** The same with another {@code height}. */
    public Area withHeight(@Unsigned int height) {
      return new Area(x, y, width, height);
    }
  }

  /**
   * The record {@code placed}.
   *
   * @param picture the component {@code picture}
   * @param x the component {@code x}
   * @param y the component {@code y}
   */
  record Placed(Pictures.Picture picture, long x, long y) {
    /** Checks that nothing is missing; lists and maps are copied. */
    public Placed {
      Objects.requireNonNull(picture, "picture");
    }

    /** The same with another {@code picture}. */
    public Placed withPicture(Pictures.Picture picture) {
      return new Placed(picture, x, y);
    }

    /** The same with another {@code x}. */
    public Placed withX(long x) {
      return new Placed(picture, x, y);
    }

    /** The same with another {@code y}. */
    public Placed withY(long y) {
      return new Placed(picture, x, y);
    }
  }

  /**
   * The record {@code sharpening}.
   *
   * @param sigma the component {@code sigma}
   * @param threshold the component {@code threshold}
   */
  record Sharpening(float sigma, int threshold) {
    /** The same with another {@code sigma}. */
    public Sharpening withSigma(float sigma) {
      return new Sharpening(sigma, threshold);
    }

    /** The same with another {@code threshold}. */
    public Sharpening withThreshold(int threshold) {
      return new Sharpening(sigma, threshold);
    }
  }

  /**
   * The record {@code color}.
   *
   * @param red the component {@code red}
   * @param green the component {@code green}
   * @param blue the component {@code blue}
   */
  record Color(int red, int green, int blue) {
    /** The same with another {@code red}. */
    public Color withRed(int red) {
      return new Color(red, green, blue);
    }

    /** The same with another {@code green}. */
    public Color withGreen(int green) {
      return new Color(red, green, blue);
    }

    /** The same with another {@code blue}. */
    public Color withBlue(int blue) {
      return new Color(red, green, blue);
    }
  }

  /** The variant {@code operation}. */
  sealed interface Operation {
    /** Calls the function of the case that this is, and gives what it gives. */
    <R> R match(
        Function<? super Pictures.ColorType, ? extends R> convert,
        Function<? super Resizing, ? extends R> resize,
        Function<? super Area, ? extends R> crop,
        Function<? super Integer, ? extends R> orient,
        Function<? super Float, ? extends R> blur,
        Function<? super Float, ? extends R> fastBlur,
        Function<? super Sharpening, ? extends R> unsharpen,
        Function<? super float[], ? extends R> filter3x3,
        Function<? super Integer, ? extends R> brighten,
        Function<? super Float, ? extends R> contrast,
        Function<? super Integer, ? extends R> hueRotate,
        Supplier<? extends R> invert,
        Supplier<? extends R> grayscale,
        Function<? super Color, ? extends R> flatten,
        Function<? super Placed, ? extends R> overlay,
        Function<? super Placed, ? extends R> replace,
        Function<? super Pictures.Picture, ? extends R> tile);

    /**
     * The case {@code convert}.
     *
     * @param value what it carries
     */
    record Convert(Pictures.ColorType value) implements Operation {
      /** Checks that nothing is missing; lists and maps are copied. */
      public Convert {
        Objects.requireNonNull(value, "value");
      }

      @Override
      public <R> R match(
          Function<? super Pictures.ColorType, ? extends R> convert,
          Function<? super Resizing, ? extends R> resize,
          Function<? super Area, ? extends R> crop,
          Function<? super Integer, ? extends R> orient,
          Function<? super Float, ? extends R> blur,
          Function<? super Float, ? extends R> fastBlur,
          Function<? super Sharpening, ? extends R> unsharpen,
          Function<? super float[], ? extends R> filter3x3,
          Function<? super Integer, ? extends R> brighten,
          Function<? super Float, ? extends R> contrast,
          Function<? super Integer, ? extends R> hueRotate,
          Supplier<? extends R> invert,
          Supplier<? extends R> grayscale,
          Function<? super Color, ? extends R> flatten,
          Function<? super Placed, ? extends R> overlay,
          Function<? super Placed, ? extends R> replace,
          Function<? super Pictures.Picture, ? extends R> tile) {
        return convert.apply(value);
      }
    }

    /**
     * The case {@code resize}.
     *
     * @param value what it carries
     */
    record Resize(Resizing value) implements Operation {
      /** Checks that nothing is missing; lists and maps are copied. */
      public Resize {
        Objects.requireNonNull(value, "value");
      }

      @Override
      public <R> R match(
          Function<? super Pictures.ColorType, ? extends R> convert,
          Function<? super Resizing, ? extends R> resize,
          Function<? super Area, ? extends R> crop,
          Function<? super Integer, ? extends R> orient,
          Function<? super Float, ? extends R> blur,
          Function<? super Float, ? extends R> fastBlur,
          Function<? super Sharpening, ? extends R> unsharpen,
          Function<? super float[], ? extends R> filter3x3,
          Function<? super Integer, ? extends R> brighten,
          Function<? super Float, ? extends R> contrast,
          Function<? super Integer, ? extends R> hueRotate,
          Supplier<? extends R> invert,
          Supplier<? extends R> grayscale,
          Function<? super Color, ? extends R> flatten,
          Function<? super Placed, ? extends R> overlay,
          Function<? super Placed, ? extends R> replace,
          Function<? super Pictures.Picture, ? extends R> tile) {
        return resize.apply(value);
      }
    }

    /**
     * The case {@code crop}.
     *
     * @param value what it carries
     */
    record Crop(Area value) implements Operation {
      /** Checks that nothing is missing; lists and maps are copied. */
      public Crop {
        Objects.requireNonNull(value, "value");
      }

      @Override
      public <R> R match(
          Function<? super Pictures.ColorType, ? extends R> convert,
          Function<? super Resizing, ? extends R> resize,
          Function<? super Area, ? extends R> crop,
          Function<? super Integer, ? extends R> orient,
          Function<? super Float, ? extends R> blur,
          Function<? super Float, ? extends R> fastBlur,
          Function<? super Sharpening, ? extends R> unsharpen,
          Function<? super float[], ? extends R> filter3x3,
          Function<? super Integer, ? extends R> brighten,
          Function<? super Float, ? extends R> contrast,
          Function<? super Integer, ? extends R> hueRotate,
          Supplier<? extends R> invert,
          Supplier<? extends R> grayscale,
          Function<? super Color, ? extends R> flatten,
          Function<? super Placed, ? extends R> overlay,
          Function<? super Placed, ? extends R> replace,
          Function<? super Pictures.Picture, ? extends R> tile) {
        return crop.apply(value);
      }
    }

    /**
     * As in EXIF, 1 to 8.
     *
     * @param value what it carries
     */
    record Orient(int value) implements Operation {
      @Override
      public <R> R match(
          Function<? super Pictures.ColorType, ? extends R> convert,
          Function<? super Resizing, ? extends R> resize,
          Function<? super Area, ? extends R> crop,
          Function<? super Integer, ? extends R> orient,
          Function<? super Float, ? extends R> blur,
          Function<? super Float, ? extends R> fastBlur,
          Function<? super Sharpening, ? extends R> unsharpen,
          Function<? super float[], ? extends R> filter3x3,
          Function<? super Integer, ? extends R> brighten,
          Function<? super Float, ? extends R> contrast,
          Function<? super Integer, ? extends R> hueRotate,
          Supplier<? extends R> invert,
          Supplier<? extends R> grayscale,
          Function<? super Color, ? extends R> flatten,
          Function<? super Placed, ? extends R> overlay,
          Function<? super Placed, ? extends R> replace,
          Function<? super Pictures.Picture, ? extends R> tile) {
        return orient.apply(value);
      }
    }

    /**
     * The case {@code blur}.
     *
     * @param value what it carries
     */
    record Blur(float value) implements Operation {
      @Override
      public <R> R match(
          Function<? super Pictures.ColorType, ? extends R> convert,
          Function<? super Resizing, ? extends R> resize,
          Function<? super Area, ? extends R> crop,
          Function<? super Integer, ? extends R> orient,
          Function<? super Float, ? extends R> blur,
          Function<? super Float, ? extends R> fastBlur,
          Function<? super Sharpening, ? extends R> unsharpen,
          Function<? super float[], ? extends R> filter3x3,
          Function<? super Integer, ? extends R> brighten,
          Function<? super Float, ? extends R> contrast,
          Function<? super Integer, ? extends R> hueRotate,
          Supplier<? extends R> invert,
          Supplier<? extends R> grayscale,
          Function<? super Color, ? extends R> flatten,
          Function<? super Placed, ? extends R> overlay,
          Function<? super Placed, ? extends R> replace,
          Function<? super Pictures.Picture, ? extends R> tile) {
        return blur.apply(value);
      }
    }

    /**
     * The case {@code fastBlur}.
     *
     * @param value what it carries
     */
    record FastBlur(float value) implements Operation {
      @Override
      public <R> R match(
          Function<? super Pictures.ColorType, ? extends R> convert,
          Function<? super Resizing, ? extends R> resize,
          Function<? super Area, ? extends R> crop,
          Function<? super Integer, ? extends R> orient,
          Function<? super Float, ? extends R> blur,
          Function<? super Float, ? extends R> fastBlur,
          Function<? super Sharpening, ? extends R> unsharpen,
          Function<? super float[], ? extends R> filter3x3,
          Function<? super Integer, ? extends R> brighten,
          Function<? super Float, ? extends R> contrast,
          Function<? super Integer, ? extends R> hueRotate,
          Supplier<? extends R> invert,
          Supplier<? extends R> grayscale,
          Function<? super Color, ? extends R> flatten,
          Function<? super Placed, ? extends R> overlay,
          Function<? super Placed, ? extends R> replace,
          Function<? super Pictures.Picture, ? extends R> tile) {
        return fastBlur.apply(value);
      }
    }

    /**
     * The case {@code unsharpen}.
     *
     * @param value what it carries
     */
    record Unsharpen(Sharpening value) implements Operation {
      /** Checks that nothing is missing; lists and maps are copied. */
      public Unsharpen {
        Objects.requireNonNull(value, "value");
      }

      @Override
      public <R> R match(
          Function<? super Pictures.ColorType, ? extends R> convert,
          Function<? super Resizing, ? extends R> resize,
          Function<? super Area, ? extends R> crop,
          Function<? super Integer, ? extends R> orient,
          Function<? super Float, ? extends R> blur,
          Function<? super Float, ? extends R> fastBlur,
          Function<? super Sharpening, ? extends R> unsharpen,
          Function<? super float[], ? extends R> filter3x3,
          Function<? super Integer, ? extends R> brighten,
          Function<? super Float, ? extends R> contrast,
          Function<? super Integer, ? extends R> hueRotate,
          Supplier<? extends R> invert,
          Supplier<? extends R> grayscale,
          Function<? super Color, ? extends R> flatten,
          Function<? super Placed, ? extends R> overlay,
          Function<? super Placed, ? extends R> replace,
          Function<? super Pictures.Picture, ? extends R> tile) {
        return unsharpen.apply(value);
      }
    }

    /**
     * Nine numbers.
     *
     * @param value what it carries
     */
    record Filter3x3(float[] value) implements Operation {
      /** Checks that nothing is missing; lists and maps are copied. */
      public Filter3x3 {
        Objects.requireNonNull(value, "value");
      }

      @Override
      public <R> R match(
          Function<? super Pictures.ColorType, ? extends R> convert,
          Function<? super Resizing, ? extends R> resize,
          Function<? super Area, ? extends R> crop,
          Function<? super Integer, ? extends R> orient,
          Function<? super Float, ? extends R> blur,
          Function<? super Float, ? extends R> fastBlur,
          Function<? super Sharpening, ? extends R> unsharpen,
          Function<? super float[], ? extends R> filter3x3,
          Function<? super Integer, ? extends R> brighten,
          Function<? super Float, ? extends R> contrast,
          Function<? super Integer, ? extends R> hueRotate,
          Supplier<? extends R> invert,
          Supplier<? extends R> grayscale,
          Function<? super Color, ? extends R> flatten,
          Function<? super Placed, ? extends R> overlay,
          Function<? super Placed, ? extends R> replace,
          Function<? super Pictures.Picture, ? extends R> tile) {
        return filter3x3.apply(value);
      }

      @Override
      public boolean equals(@Nullable Object other) {
        return other instanceof Filter3x3 that && Arrays.equals(value, that.value);
      }

      @Override
      public int hashCode() {
        int hash = 0;
        hash = 31 * hash + Arrays.hashCode(value);
        return hash;
      }

      @Override
      public String toString() {
        return "Filter3x3[" + "value=" + Arrays.toString(value) + "]";
      }
    }

    /**
     * The case {@code brighten}.
     *
     * @param value what it carries
     */
    record Brighten(int value) implements Operation {
      @Override
      public <R> R match(
          Function<? super Pictures.ColorType, ? extends R> convert,
          Function<? super Resizing, ? extends R> resize,
          Function<? super Area, ? extends R> crop,
          Function<? super Integer, ? extends R> orient,
          Function<? super Float, ? extends R> blur,
          Function<? super Float, ? extends R> fastBlur,
          Function<? super Sharpening, ? extends R> unsharpen,
          Function<? super float[], ? extends R> filter3x3,
          Function<? super Integer, ? extends R> brighten,
          Function<? super Float, ? extends R> contrast,
          Function<? super Integer, ? extends R> hueRotate,
          Supplier<? extends R> invert,
          Supplier<? extends R> grayscale,
          Function<? super Color, ? extends R> flatten,
          Function<? super Placed, ? extends R> overlay,
          Function<? super Placed, ? extends R> replace,
          Function<? super Pictures.Picture, ? extends R> tile) {
        return brighten.apply(value);
      }
    }

    /**
     * The case {@code contrast}.
     *
     * @param value what it carries
     */
    record Contrast(float value) implements Operation {
      @Override
      public <R> R match(
          Function<? super Pictures.ColorType, ? extends R> convert,
          Function<? super Resizing, ? extends R> resize,
          Function<? super Area, ? extends R> crop,
          Function<? super Integer, ? extends R> orient,
          Function<? super Float, ? extends R> blur,
          Function<? super Float, ? extends R> fastBlur,
          Function<? super Sharpening, ? extends R> unsharpen,
          Function<? super float[], ? extends R> filter3x3,
          Function<? super Integer, ? extends R> brighten,
          Function<? super Float, ? extends R> contrast,
          Function<? super Integer, ? extends R> hueRotate,
          Supplier<? extends R> invert,
          Supplier<? extends R> grayscale,
          Function<? super Color, ? extends R> flatten,
          Function<? super Placed, ? extends R> overlay,
          Function<? super Placed, ? extends R> replace,
          Function<? super Pictures.Picture, ? extends R> tile) {
        return contrast.apply(value);
      }
    }

    /**
     * The case {@code hueRotate}.
     *
     * @param value what it carries
     */
    record HueRotate(int value) implements Operation {
      @Override
      public <R> R match(
          Function<? super Pictures.ColorType, ? extends R> convert,
          Function<? super Resizing, ? extends R> resize,
          Function<? super Area, ? extends R> crop,
          Function<? super Integer, ? extends R> orient,
          Function<? super Float, ? extends R> blur,
          Function<? super Float, ? extends R> fastBlur,
          Function<? super Sharpening, ? extends R> unsharpen,
          Function<? super float[], ? extends R> filter3x3,
          Function<? super Integer, ? extends R> brighten,
          Function<? super Float, ? extends R> contrast,
          Function<? super Integer, ? extends R> hueRotate,
          Supplier<? extends R> invert,
          Supplier<? extends R> grayscale,
          Function<? super Color, ? extends R> flatten,
          Function<? super Placed, ? extends R> overlay,
          Function<? super Placed, ? extends R> replace,
          Function<? super Pictures.Picture, ? extends R> tile) {
        return hueRotate.apply(value);
      }
    }

    /** The case {@code invert}. */
    record Invert() implements Operation {
      @Override
      public <R> R match(
          Function<? super Pictures.ColorType, ? extends R> convert,
          Function<? super Resizing, ? extends R> resize,
          Function<? super Area, ? extends R> crop,
          Function<? super Integer, ? extends R> orient,
          Function<? super Float, ? extends R> blur,
          Function<? super Float, ? extends R> fastBlur,
          Function<? super Sharpening, ? extends R> unsharpen,
          Function<? super float[], ? extends R> filter3x3,
          Function<? super Integer, ? extends R> brighten,
          Function<? super Float, ? extends R> contrast,
          Function<? super Integer, ? extends R> hueRotate,
          Supplier<? extends R> invert,
          Supplier<? extends R> grayscale,
          Function<? super Color, ? extends R> flatten,
          Function<? super Placed, ? extends R> overlay,
          Function<? super Placed, ? extends R> replace,
          Function<? super Pictures.Picture, ? extends R> tile) {
        return invert.get();
      }
    }

    /** The case {@code grayscale}. */
    record Grayscale() implements Operation {
      @Override
      public <R> R match(
          Function<? super Pictures.ColorType, ? extends R> convert,
          Function<? super Resizing, ? extends R> resize,
          Function<? super Area, ? extends R> crop,
          Function<? super Integer, ? extends R> orient,
          Function<? super Float, ? extends R> blur,
          Function<? super Float, ? extends R> fastBlur,
          Function<? super Sharpening, ? extends R> unsharpen,
          Function<? super float[], ? extends R> filter3x3,
          Function<? super Integer, ? extends R> brighten,
          Function<? super Float, ? extends R> contrast,
          Function<? super Integer, ? extends R> hueRotate,
          Supplier<? extends R> invert,
          Supplier<? extends R> grayscale,
          Function<? super Color, ? extends R> flatten,
          Function<? super Placed, ? extends R> overlay,
          Function<? super Placed, ? extends R> replace,
          Function<? super Pictures.Picture, ? extends R> tile) {
        return grayscale.get();
      }
    }

    /**
     * The case {@code flatten}.
     *
     * @param value what it carries
     */
    record Flatten(Color value) implements Operation {
      /** Checks that nothing is missing; lists and maps are copied. */
      public Flatten {
        Objects.requireNonNull(value, "value");
      }

      @Override
      public <R> R match(
          Function<? super Pictures.ColorType, ? extends R> convert,
          Function<? super Resizing, ? extends R> resize,
          Function<? super Area, ? extends R> crop,
          Function<? super Integer, ? extends R> orient,
          Function<? super Float, ? extends R> blur,
          Function<? super Float, ? extends R> fastBlur,
          Function<? super Sharpening, ? extends R> unsharpen,
          Function<? super float[], ? extends R> filter3x3,
          Function<? super Integer, ? extends R> brighten,
          Function<? super Float, ? extends R> contrast,
          Function<? super Integer, ? extends R> hueRotate,
          Supplier<? extends R> invert,
          Supplier<? extends R> grayscale,
          Function<? super Color, ? extends R> flatten,
          Function<? super Placed, ? extends R> overlay,
          Function<? super Placed, ? extends R> replace,
          Function<? super Pictures.Picture, ? extends R> tile) {
        return flatten.apply(value);
      }
    }

    /**
     * The case {@code overlay}.
     *
     * @param value what it carries
     */
    record Overlay(Placed value) implements Operation {
      /** Checks that nothing is missing; lists and maps are copied. */
      public Overlay {
        Objects.requireNonNull(value, "value");
      }

      @Override
      public <R> R match(
          Function<? super Pictures.ColorType, ? extends R> convert,
          Function<? super Resizing, ? extends R> resize,
          Function<? super Area, ? extends R> crop,
          Function<? super Integer, ? extends R> orient,
          Function<? super Float, ? extends R> blur,
          Function<? super Float, ? extends R> fastBlur,
          Function<? super Sharpening, ? extends R> unsharpen,
          Function<? super float[], ? extends R> filter3x3,
          Function<? super Integer, ? extends R> brighten,
          Function<? super Float, ? extends R> contrast,
          Function<? super Integer, ? extends R> hueRotate,
          Supplier<? extends R> invert,
          Supplier<? extends R> grayscale,
          Function<? super Color, ? extends R> flatten,
          Function<? super Placed, ? extends R> overlay,
          Function<? super Placed, ? extends R> replace,
          Function<? super Pictures.Picture, ? extends R> tile) {
        return overlay.apply(value);
      }
    }

    /**
     * The case {@code replace}.
     *
     * @param value what it carries
     */
    record Replace(Placed value) implements Operation {
      /** Checks that nothing is missing; lists and maps are copied. */
      public Replace {
        Objects.requireNonNull(value, "value");
      }

      @Override
      public <R> R match(
          Function<? super Pictures.ColorType, ? extends R> convert,
          Function<? super Resizing, ? extends R> resize,
          Function<? super Area, ? extends R> crop,
          Function<? super Integer, ? extends R> orient,
          Function<? super Float, ? extends R> blur,
          Function<? super Float, ? extends R> fastBlur,
          Function<? super Sharpening, ? extends R> unsharpen,
          Function<? super float[], ? extends R> filter3x3,
          Function<? super Integer, ? extends R> brighten,
          Function<? super Float, ? extends R> contrast,
          Function<? super Integer, ? extends R> hueRotate,
          Supplier<? extends R> invert,
          Supplier<? extends R> grayscale,
          Function<? super Color, ? extends R> flatten,
          Function<? super Placed, ? extends R> overlay,
          Function<? super Placed, ? extends R> replace,
          Function<? super Pictures.Picture, ? extends R> tile) {
        return replace.apply(value);
      }
    }

    /**
     * The case {@code tile}.
     *
     * @param value what it carries
     */
    record Tile(Pictures.Picture value) implements Operation {
      /** Checks that nothing is missing; lists and maps are copied. */
      public Tile {
        Objects.requireNonNull(value, "value");
      }

      @Override
      public <R> R match(
          Function<? super Pictures.ColorType, ? extends R> convert,
          Function<? super Resizing, ? extends R> resize,
          Function<? super Area, ? extends R> crop,
          Function<? super Integer, ? extends R> orient,
          Function<? super Float, ? extends R> blur,
          Function<? super Float, ? extends R> fastBlur,
          Function<? super Sharpening, ? extends R> unsharpen,
          Function<? super float[], ? extends R> filter3x3,
          Function<? super Integer, ? extends R> brighten,
          Function<? super Float, ? extends R> contrast,
          Function<? super Integer, ? extends R> hueRotate,
          Supplier<? extends R> invert,
          Supplier<? extends R> grayscale,
          Function<? super Color, ? extends R> flatten,
          Function<? super Placed, ? extends R> overlay,
          Function<? super Placed, ? extends R> replace,
          Function<? super Pictures.Picture, ? extends R> tile) {
        return tile.apply(value);
      }
    }
  }

  /** The variant {@code source}. */
  sealed interface Source {
    /** Calls the function of the case that this is, and gives what it gives. */
    <R> R match(
        Function<? super Pictures.Picture, ? extends R> picture,
        Function<? super Pictures.File, ? extends R> file);

    /**
     * The case {@code picture}.
     *
     * @param value what it carries
     */
    record Picture(Pictures.Picture value) implements Source {
      /** Checks that nothing is missing; lists and maps are copied. */
      public Picture {
        Objects.requireNonNull(value, "value");
      }

      @Override
      public <R> R match(
          Function<? super Pictures.Picture, ? extends R> picture,
          Function<? super Pictures.File, ? extends R> file) {
        return picture.apply(value);
      }
    }

    /**
     * The case {@code file}.
     *
     * @param value what it carries
     */
    record File(Pictures.File value) implements Source {
      /** Checks that nothing is missing; lists and maps are copied. */
      public File {
        Objects.requireNonNull(value, "value");
      }

      @Override
      public <R> R match(
          Function<? super Pictures.Picture, ? extends R> picture,
          Function<? super Pictures.File, ? extends R> file) {
        return file.apply(value);
      }
    }
  }

  /** The enumeration {@code png-filter}. */
  enum PngFilter {
    /** {@code none}. */
    NONE("none"),
    /** {@code sub}. */
    SUB("sub"),
    /** {@code up}. */
    UP("up"),
    /** {@code average}. */
    AVERAGE("average"),
    /** {@code paeth}. */
    PAETH("paeth"),
    /** {@code adaptive}. */
    ADAPTIVE("adaptive");

    private final String witName;

    PngFilter(String witName) {
      this.witName = witName;
    }

    /** The name in WIT. */
    public String witName() {
      return witName;
    }
  }

  /**
   * The record {@code png}.
   *
   * @param level 0 to 9.
   * @param filter the component {@code filter}
   */
  record Png(int level, PngFilter filter) {
    /** Checks that nothing is missing; lists and maps are copied. */
    public Png {
      Objects.requireNonNull(filter, "filter");
    }

    /** The same with another {@code level}. */
    public Png withLevel(int level) {
      return new Png(level, filter);
    }

    /** The same with another {@code filter}. */
    public Png withFilter(PngFilter filter) {
      return new Png(level, filter);
    }
  }

  /** The enumeration {@code subsampling}. */
  enum Subsampling {
    /** All pixels have a color. */
    S444("s444"),
    /** Two pixels in a row have one. */
    S422("s422"),
    /** Four pixels of two rows have one. */
    S420("s420");

    private final String witName;

    Subsampling(String witName) {
      this.witName = witName;
    }

    /** The name in WIT. */
    public String witName() {
      return witName;
    }
  }

  /**
   * The record {@code jpeg}.
   *
   * @param quality 1 to 100.
   * @param progressive the component {@code progressive}
   * @param subsampling the component {@code subsampling}
   */
  record Jpeg(int quality, boolean progressive, Subsampling subsampling) {
    /** Checks that nothing is missing; lists and maps are copied. */
    public Jpeg {
      Objects.requireNonNull(subsampling, "subsampling");
    }

    /** The same with another {@code quality}. */
    public Jpeg withQuality(int quality) {
      return new Jpeg(quality, progressive, subsampling);
    }

    /** The same with another {@code progressive}. */
    public Jpeg withProgressive(boolean progressive) {
      return new Jpeg(quality, progressive, subsampling);
    }

    /** The same with another {@code subsampling}. */
    public Jpeg withSubsampling(Subsampling subsampling) {
      return new Jpeg(quality, progressive, subsampling);
    }
  }

  /** The enumeration {@code tiff}. */
  enum Tiff {
    /** {@code none}. */
    NONE("none"),
    /** {@code lzw}. */
    LZW("lzw"),
    /** {@code deflate}. */
    DEFLATE("deflate"),
    /** {@code pack-bits}. */
    PACK_BITS("pack-bits");

    private final String witName;

    Tiff(String witName) {
      this.witName = witName;
    }

    /** The name in WIT. */
    public String witName() {
      return witName;
    }
  }

  /** The variant {@code encoding}. */
  sealed interface Encoding {
    /** Calls the function of the case that this is, and gives what it gives. */
    <R> R match(
        Function<? super Png, ? extends R> png,
        Function<? super Jpeg, ? extends R> jpeg,
        Function<? super Integer, ? extends R> gif,
        Supplier<? extends R> webp,
        Supplier<? extends R> bmp,
        Function<? super Tiff, ? extends R> tiff,
        Supplier<? extends R> ico,
        Function<? super Boolean, ? extends R> tga,
        Function<? super Boolean, ? extends R> pnm,
        Supplier<? extends R> qoi,
        Supplier<? extends R> farbfeld,
        Supplier<? extends R> hdr,
        Supplier<? extends R> openExr);

    /**
     * The case {@code png}.
     *
     * @param value what it carries
     */
    record PngCase(Png value) implements Encoding {
      /** Checks that nothing is missing; lists and maps are copied. */
      public PngCase {
        Objects.requireNonNull(value, "value");
      }

      @Override
      public <R> R match(
          Function<? super Png, ? extends R> png,
          Function<? super Jpeg, ? extends R> jpeg,
          Function<? super Integer, ? extends R> gif,
          Supplier<? extends R> webp,
          Supplier<? extends R> bmp,
          Function<? super Tiff, ? extends R> tiff,
          Supplier<? extends R> ico,
          Function<? super Boolean, ? extends R> tga,
          Function<? super Boolean, ? extends R> pnm,
          Supplier<? extends R> qoi,
          Supplier<? extends R> farbfeld,
          Supplier<? extends R> hdr,
          Supplier<? extends R> openExr) {
        return png.apply(value);
      }
    }

    /**
     * The case {@code jpeg}.
     *
     * @param value what it carries
     */
    record JpegCase(Jpeg value) implements Encoding {
      /** Checks that nothing is missing; lists and maps are copied. */
      public JpegCase {
        Objects.requireNonNull(value, "value");
      }

      @Override
      public <R> R match(
          Function<? super Png, ? extends R> png,
          Function<? super Jpeg, ? extends R> jpeg,
          Function<? super Integer, ? extends R> gif,
          Supplier<? extends R> webp,
          Supplier<? extends R> bmp,
          Function<? super Tiff, ? extends R> tiff,
          Supplier<? extends R> ico,
          Function<? super Boolean, ? extends R> tga,
          Function<? super Boolean, ? extends R> pnm,
          Supplier<? extends R> qoi,
          Supplier<? extends R> farbfeld,
          Supplier<? extends R> hdr,
          Supplier<? extends R> openExr) {
        return jpeg.apply(value);
      }
    }

    /**
     * Speed, 1 to 30.
     *
     * @param value what it carries
     */
    record Gif(int value) implements Encoding {
      @Override
      public <R> R match(
          Function<? super Png, ? extends R> png,
          Function<? super Jpeg, ? extends R> jpeg,
          Function<? super Integer, ? extends R> gif,
          Supplier<? extends R> webp,
          Supplier<? extends R> bmp,
          Function<? super Tiff, ? extends R> tiff,
          Supplier<? extends R> ico,
          Function<? super Boolean, ? extends R> tga,
          Function<? super Boolean, ? extends R> pnm,
          Supplier<? extends R> qoi,
          Supplier<? extends R> farbfeld,
          Supplier<? extends R> hdr,
          Supplier<? extends R> openExr) {
        return gif.apply(value);
      }
    }

    /** The case {@code webp}. */
    record Webp() implements Encoding {
      @Override
      public <R> R match(
          Function<? super Png, ? extends R> png,
          Function<? super Jpeg, ? extends R> jpeg,
          Function<? super Integer, ? extends R> gif,
          Supplier<? extends R> webp,
          Supplier<? extends R> bmp,
          Function<? super Tiff, ? extends R> tiff,
          Supplier<? extends R> ico,
          Function<? super Boolean, ? extends R> tga,
          Function<? super Boolean, ? extends R> pnm,
          Supplier<? extends R> qoi,
          Supplier<? extends R> farbfeld,
          Supplier<? extends R> hdr,
          Supplier<? extends R> openExr) {
        return webp.get();
      }
    }

    /** The case {@code bmp}. */
    record Bmp() implements Encoding {
      @Override
      public <R> R match(
          Function<? super Png, ? extends R> png,
          Function<? super Jpeg, ? extends R> jpeg,
          Function<? super Integer, ? extends R> gif,
          Supplier<? extends R> webp,
          Supplier<? extends R> bmp,
          Function<? super Tiff, ? extends R> tiff,
          Supplier<? extends R> ico,
          Function<? super Boolean, ? extends R> tga,
          Function<? super Boolean, ? extends R> pnm,
          Supplier<? extends R> qoi,
          Supplier<? extends R> farbfeld,
          Supplier<? extends R> hdr,
          Supplier<? extends R> openExr) {
        return bmp.get();
      }
    }

    /**
     * The case {@code tiff}.
     *
     * @param value what it carries
     */
    record TiffCase(Tiff value) implements Encoding {
      /** Checks that nothing is missing; lists and maps are copied. */
      public TiffCase {
        Objects.requireNonNull(value, "value");
      }

      @Override
      public <R> R match(
          Function<? super Png, ? extends R> png,
          Function<? super Jpeg, ? extends R> jpeg,
          Function<? super Integer, ? extends R> gif,
          Supplier<? extends R> webp,
          Supplier<? extends R> bmp,
          Function<? super Tiff, ? extends R> tiff,
          Supplier<? extends R> ico,
          Function<? super Boolean, ? extends R> tga,
          Function<? super Boolean, ? extends R> pnm,
          Supplier<? extends R> qoi,
          Supplier<? extends R> farbfeld,
          Supplier<? extends R> hdr,
          Supplier<? extends R> openExr) {
        return tiff.apply(value);
      }
    }

    /** The case {@code ico}. */
    record Ico() implements Encoding {
      @Override
      public <R> R match(
          Function<? super Png, ? extends R> png,
          Function<? super Jpeg, ? extends R> jpeg,
          Function<? super Integer, ? extends R> gif,
          Supplier<? extends R> webp,
          Supplier<? extends R> bmp,
          Function<? super Tiff, ? extends R> tiff,
          Supplier<? extends R> ico,
          Function<? super Boolean, ? extends R> tga,
          Function<? super Boolean, ? extends R> pnm,
          Supplier<? extends R> qoi,
          Supplier<? extends R> farbfeld,
          Supplier<? extends R> hdr,
          Supplier<? extends R> openExr) {
        return ico.get();
      }
    }

    /**
     * Whether runs are made shorter.
     *
     * @param value what it carries
     */
    record Tga(boolean value) implements Encoding {
      @Override
      public <R> R match(
          Function<? super Png, ? extends R> png,
          Function<? super Jpeg, ? extends R> jpeg,
          Function<? super Integer, ? extends R> gif,
          Supplier<? extends R> webp,
          Supplier<? extends R> bmp,
          Function<? super Tiff, ? extends R> tiff,
          Supplier<? extends R> ico,
          Function<? super Boolean, ? extends R> tga,
          Function<? super Boolean, ? extends R> pnm,
          Supplier<? extends R> qoi,
          Supplier<? extends R> farbfeld,
          Supplier<? extends R> hdr,
          Supplier<? extends R> openExr) {
        return tga.apply(value);
      }
    }

    /**
     * Whether it is text.
     *
     * @param value what it carries
     */
    record Pnm(boolean value) implements Encoding {
      @Override
      public <R> R match(
          Function<? super Png, ? extends R> png,
          Function<? super Jpeg, ? extends R> jpeg,
          Function<? super Integer, ? extends R> gif,
          Supplier<? extends R> webp,
          Supplier<? extends R> bmp,
          Function<? super Tiff, ? extends R> tiff,
          Supplier<? extends R> ico,
          Function<? super Boolean, ? extends R> tga,
          Function<? super Boolean, ? extends R> pnm,
          Supplier<? extends R> qoi,
          Supplier<? extends R> farbfeld,
          Supplier<? extends R> hdr,
          Supplier<? extends R> openExr) {
        return pnm.apply(value);
      }
    }

    /** The case {@code qoi}. */
    record Qoi() implements Encoding {
      @Override
      public <R> R match(
          Function<? super Png, ? extends R> png,
          Function<? super Jpeg, ? extends R> jpeg,
          Function<? super Integer, ? extends R> gif,
          Supplier<? extends R> webp,
          Supplier<? extends R> bmp,
          Function<? super Tiff, ? extends R> tiff,
          Supplier<? extends R> ico,
          Function<? super Boolean, ? extends R> tga,
          Function<? super Boolean, ? extends R> pnm,
          Supplier<? extends R> qoi,
          Supplier<? extends R> farbfeld,
          Supplier<? extends R> hdr,
          Supplier<? extends R> openExr) {
        return qoi.get();
      }
    }

    /** The case {@code farbfeld}. */
    record Farbfeld() implements Encoding {
      @Override
      public <R> R match(
          Function<? super Png, ? extends R> png,
          Function<? super Jpeg, ? extends R> jpeg,
          Function<? super Integer, ? extends R> gif,
          Supplier<? extends R> webp,
          Supplier<? extends R> bmp,
          Function<? super Tiff, ? extends R> tiff,
          Supplier<? extends R> ico,
          Function<? super Boolean, ? extends R> tga,
          Function<? super Boolean, ? extends R> pnm,
          Supplier<? extends R> qoi,
          Supplier<? extends R> farbfeld,
          Supplier<? extends R> hdr,
          Supplier<? extends R> openExr) {
        return farbfeld.get();
      }
    }

    /** The case {@code hdr}. */
    record Hdr() implements Encoding {
      @Override
      public <R> R match(
          Function<? super Png, ? extends R> png,
          Function<? super Jpeg, ? extends R> jpeg,
          Function<? super Integer, ? extends R> gif,
          Supplier<? extends R> webp,
          Supplier<? extends R> bmp,
          Function<? super Tiff, ? extends R> tiff,
          Supplier<? extends R> ico,
          Function<? super Boolean, ? extends R> tga,
          Function<? super Boolean, ? extends R> pnm,
          Supplier<? extends R> qoi,
          Supplier<? extends R> farbfeld,
          Supplier<? extends R> hdr,
          Supplier<? extends R> openExr) {
        return hdr.get();
      }
    }

    /** The case {@code openExr}. */
    record OpenExr() implements Encoding {
      @Override
      public <R> R match(
          Function<? super Png, ? extends R> png,
          Function<? super Jpeg, ? extends R> jpeg,
          Function<? super Integer, ? extends R> gif,
          Supplier<? extends R> webp,
          Supplier<? extends R> bmp,
          Function<? super Tiff, ? extends R> tiff,
          Supplier<? extends R> ico,
          Function<? super Boolean, ? extends R> tga,
          Function<? super Boolean, ? extends R> pnm,
          Supplier<? extends R> qoi,
          Supplier<? extends R> farbfeld,
          Supplier<? extends R> hdr,
          Supplier<? extends R> openExr) {
        return openExr.get();
      }
    }
  }
}
