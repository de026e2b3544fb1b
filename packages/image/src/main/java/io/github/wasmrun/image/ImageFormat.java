package io.github.wasmrun.image;

import io.github.wasmrun.image.internal.wasmrun.image.Pictures;
import java.util.List;

/** The formats of files. */
public enum ImageFormat {
  /** Portable Network Graphics, with animations. */
  PNG(Pictures.Format.PNG, true, true, "image/png", "png", "apng"),
  /** JPEG, baseline and progressive. */
  JPEG(Pictures.Format.JPEG, true, true, "image/jpeg", "jpg", "jpeg"),
  /** Graphics Interchange Format, with animations. */
  GIF(Pictures.Format.GIF, true, true, "image/gif", "gif"),
  /** WebP, with animations; written without losses. */
  WEBP(Pictures.Format.WEBP, true, true, "image/webp", "webp"),
  /** Windows bitmaps. */
  BMP(Pictures.Format.BMP, true, true, "image/bmp", "bmp"),
  /** TIFF, its first image; one with a palette is {@code UNSUPPORTED}. */
  TIFF(Pictures.Format.TIFF, true, true, "image/tiff", "tiff", "tif"),
  /** Icons of Windows, the best of their images; written with one, up to 256 by 256 pixels. */
  ICO(Pictures.Format.ICO, true, true, "image/x-icon", "ico"),
  /** Truevision TGA. Nothing at the start of a file says that it is one. */
  TGA(Pictures.Format.TGA, true, true, "image/x-tga", "tga"),
  /** DirectDraw Surface: DXT1, DXT3 and DXT5. Not written. */
  DDS(Pictures.Format.DDS, true, false, "image/vnd-ms.dds", "dds"),
  /** Netpbm: PBM, PGM, PPM and PAM. */
  PNM(Pictures.Format.PNM, true, true, "image/x-portable-anymap", "pbm", "pam", "ppm", "pgm"),
  /** Quite OK Image. */
  QOI(Pictures.Format.QOI, true, true, "image/x-qoi", "qoi"),
  /** Farbfeld: always {@link ColorType#RGBA16}. */
  FARBFELD(Pictures.Format.FARBFELD, true, true, "application/octet-stream", "ff"),
  /** Radiance HDR: always {@link ColorType#RGB32F}. */
  HDR(Pictures.Format.HDR, true, true, "image/vnd.radiance", "hdr"),
  /** OpenEXR: {@link ColorType#RGB32F} or {@link ColorType#RGBA32F}. */
  OPEN_EXR(Pictures.Format.OPEN_EXR, true, true, "image/x-exr", "exr"),
  /** AVIF is recognized; it is neither read nor written. */
  AVIF(Pictures.Format.AVIF, false, false, "image/avif", "avif");

  final Pictures.Format wit;
  private final boolean readable;
  private final boolean writable;
  private final String mimeType;
  private final List<String> extensions;

  ImageFormat(
      Pictures.Format wit,
      boolean readable,
      boolean writable,
      String mimeType,
      String... extensions) {
    this.wit = wit;
    this.readable = readable;
    this.writable = writable;
    this.mimeType = mimeType;
    this.extensions = List.of(extensions);
  }

  static ImageFormat of(Pictures.Format wit) {
    return values()[wit.ordinal()];
  }

  /** Whether files are read. */
  public boolean readable() {
    return readable;
  }

  /** Whether files are written. */
  public boolean writable() {
    return writable;
  }

  /** The media type, such as {@code image/png}. */
  public String mimeType() {
    return mimeType;
  }

  /** What names of files end with, without the dot, in lower case; the usual one is the first. */
  public List<String> extensions() {
    return extensions;
  }
}
