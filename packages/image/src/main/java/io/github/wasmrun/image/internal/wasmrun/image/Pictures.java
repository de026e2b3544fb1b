package io.github.wasmrun.image.internal.wasmrun.image;

import io.github.wasmrun.component.support.Unsigned;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Images as they are in memory, and what they may have. */
public interface Pictures {
  /** The enumeration {@code color-type}. */
  enum ColorType {
    /** {@code l8}. */
    L8("l8"),
    /** {@code la8}. */
    LA8("la8"),
    /** {@code rgb8}. */
    RGB8("rgb8"),
    /** {@code rgba8}. */
    RGBA8("rgba8"),
    /** {@code l16}. */
    L16("l16"),
    /** {@code la16}. */
    LA16("la16"),
    /** {@code rgb16}. */
    RGB16("rgb16"),
    /** {@code rgba16}. */
    RGBA16("rgba16"),
    /** {@code rgb32f}. */
    RGB32F("rgb32f"),
    /** {@code rgba32f}. */
    RGBA32F("rgba32f");

    private final String witName;

    ColorType(String witName) {
      this.witName = witName;
    }

    /** The name in WIT. */
    public String witName() {
      return witName;
    }
  }

  /**
   * Rows from top to bottom without gaps; numbers of 16 and 32 bits have their lowest byte first.
   *
   * @param width the component {@code width}
   * @param height the component {@code height}
   * @param color the component {@code color}
   * @param pixels the component {@code pixels}
   */
  record Picture(@Unsigned int width, @Unsigned int height, ColorType color, byte[] pixels) {
    /** Checks that nothing is missing; lists and maps are copied. */
    public Picture {
      Objects.requireNonNull(color, "color");
      Objects.requireNonNull(pixels, "pixels");
    }

    /** The same with another {@code width}. */
    public Picture withWidth(@Unsigned int width) {
      return new Picture(width, height, color, pixels);
    }

    /** The same with another {@code height}. */
    public Picture withHeight(@Unsigned int height) {
      return new Picture(width, height, color, pixels);
    }

    /** The same with another {@code color}. */
    public Picture withColor(ColorType color) {
      return new Picture(width, height, color, pixels);
    }

    /** The same with another {@code pixels}. */
    public Picture withPixels(byte[] pixels) {
      return new Picture(width, height, color, pixels);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Picture that
          && width == that.width
          && height == that.height
          && Objects.equals(color, that.color)
          && Arrays.equals(pixels, that.pixels);
    }

    @Override
    public int hashCode() {
      int hash = 0;
      hash = 31 * hash + Objects.hashCode(width);
      hash = 31 * hash + Objects.hashCode(height);
      hash = 31 * hash + Objects.hashCode(color);
      hash = 31 * hash + Arrays.hashCode(pixels);
      return hash;
    }

    @Override
    public String toString() {
      return "Picture["
          + "width="
          + width
          + ", height="
          + height
          + ", color="
          + color
          + ", pixels="
          + Arrays.toString(pixels)
          + "]";
    }
  }

  /**
   * The record {@code limits}.
   *
   * @param maxWidth the component {@code maxWidth}
   * @param maxHeight the component {@code maxHeight}
   * @param maxBytes Of the pixels of one image, or of all frames together.
   */
  record Limits(@Unsigned int maxWidth, @Unsigned int maxHeight, @Unsigned long maxBytes) {
    /** The same with another {@code maxWidth}. */
    public Limits withMaxWidth(@Unsigned int maxWidth) {
      return new Limits(maxWidth, maxHeight, maxBytes);
    }

    /** The same with another {@code maxHeight}. */
    public Limits withMaxHeight(@Unsigned int maxHeight) {
      return new Limits(maxWidth, maxHeight, maxBytes);
    }

    /** The same with another {@code maxBytes}. */
    public Limits withMaxBytes(@Unsigned long maxBytes) {
      return new Limits(maxWidth, maxHeight, maxBytes);
    }
  }

  /** The enumeration {@code format}. */
  enum Format {
    /** {@code png}. */
    PNG("png"),
    /** {@code jpeg}. */
    JPEG("jpeg"),
    /** {@code gif}. */
    GIF("gif"),
    /** {@code webp}. */
    WEBP("webp"),
    /** {@code bmp}. */
    BMP("bmp"),
    /** {@code tiff}. */
    TIFF("tiff"),
    /** {@code ico}. */
    ICO("ico"),
    /** {@code tga}. */
    TGA("tga"),
    /** {@code dds}. */
    DDS("dds"),
    /** {@code pnm}. */
    PNM("pnm"),
    /** {@code qoi}. */
    QOI("qoi"),
    /** {@code farbfeld}. */
    FARBFELD("farbfeld"),
    /** {@code hdr}. */
    HDR("hdr"),
    /** {@code open-exr}. */
    OPEN_EXR("open-exr"),
    /** {@code avif}. */
    AVIF("avif");

    private final String witName;

    Format(String witName) {
      this.witName = witName;
    }

    /** The name in WIT. */
    public String witName() {
      return witName;
    }
  }

  /**
   * Bytes of a file, and how they are read.
   *
   * @param bytes the component {@code bytes}
   * @param format Guessed if it is not given.
   * @param oriented Whether the image is turned as its metadata say.
   */
  record File(byte[] bytes, @Nullable Format format, boolean oriented) {
    /** Checks that nothing is missing; lists and maps are copied. */
    public File {
      Objects.requireNonNull(bytes, "bytes");
    }

    /** The same with another {@code bytes}. */
    public File withBytes(byte[] bytes) {
      return new File(bytes, format, oriented);
    }

    /** The same with another {@code format}. */
    public File withFormat(@Nullable Format format) {
      return new File(bytes, format, oriented);
    }

    /** The same with another {@code oriented}. */
    public File withOriented(boolean oriented) {
      return new File(bytes, format, oriented);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof File that
          && Arrays.equals(bytes, that.bytes)
          && Objects.equals(format, that.format)
          && oriented == that.oriented;
    }

    @Override
    public int hashCode() {
      int hash = 0;
      hash = 31 * hash + Arrays.hashCode(bytes);
      hash = 31 * hash + Objects.hashCode(format);
      hash = 31 * hash + Objects.hashCode(oriented);
      return hash;
    }

    @Override
    public String toString() {
      return "File["
          + "bytes="
          + Arrays.toString(bytes)
          + ", format="
          + format
          + ", oriented="
          + oriented
          + "]";
    }
  }
}
