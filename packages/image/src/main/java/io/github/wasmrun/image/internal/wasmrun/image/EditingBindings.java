package io.github.wasmrun.image.internal.wasmrun.image;

import io.github.wasmrun.component.ComponentFunction;
import io.github.wasmrun.component.ComponentInstance;
import io.github.wasmrun.component.support.ArrayCodecs;
import io.github.wasmrun.component.support.Codec;
import io.github.wasmrun.component.support.Codecs;
import io.github.wasmrun.component.support.Unsigned;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Connects {@code wasmrun:image/editing@0.1.0} with components. One thread at a time. */
public final class EditingBindings {
  /** The codec {@code filterCodec}. */
  public final Codec<Editing.Filter> filterCodec;

  /** The codec {@code fitCodec}. */
  public final Codec<Editing.Fit> fitCodec;

  private final Codec<Editing.@Nullable Filter> nullableFilterCodec;

  /** The codec {@code resizingCodec}. */
  public final Codec<Editing.Resizing> resizingCodec;

  /** The codec {@code areaCodec}. */
  public final Codec<Editing.Area> areaCodec;

  /** The codec {@code placedCodec}. */
  public final Codec<Editing.Placed> placedCodec;

  /** The codec {@code sharpeningCodec}. */
  public final Codec<Editing.Sharpening> sharpeningCodec;

  /** The codec {@code colorCodec}. */
  public final Codec<Editing.Color> colorCodec;

  /** The codec {@code operationCodec}. */
  public final Codec<Editing.Operation> operationCodec;

  /** The codec {@code sourceCodec}. */
  public final Codec<Editing.Source> sourceCodec;

  /** The codec {@code pngFilterCodec}. */
  public final Codec<Editing.PngFilter> pngFilterCodec;

  /** The codec {@code pngCodec}. */
  public final Codec<Editing.Png> pngCodec;

  /** The codec {@code subsamplingCodec}. */
  public final Codec<Editing.Subsampling> subsamplingCodec;

  /** The codec {@code jpegCodec}. */
  public final Codec<Editing.Jpeg> jpegCodec;

  /** The codec {@code tiffCodec}. */
  public final Codec<Editing.Tiff> tiffCodec;

  /** The codec {@code encodingCodec}. */
  public final Codec<Editing.Encoding> encodingCodec;

  private final Codec<List<Editing.Operation>> listOperationCodec;
  private final Codec<byte @Nullable []> nullableU8sCodec;
  private final @Nullable OfGuest guest;
  private final FailuresBindings failuresBindings;
  private final PicturesBindings picturesBindings;
  private final DecodingBindings decodingBindings;

  /**
   * Connects one instance, or the host.
   *
   * @param guest the instance that a component exports; null if the host implements it
   * @param failuresBindings what connects an interface whose types are used
   * @param picturesBindings what connects an interface whose types are used
   * @param decodingBindings what connects an interface whose types are used
   */
  public EditingBindings(
      @Nullable ComponentInstance guest,
      FailuresBindings failuresBindings,
      PicturesBindings picturesBindings,
      DecodingBindings decodingBindings) {
    this.failuresBindings = failuresBindings;
    this.picturesBindings = picturesBindings;
    this.decodingBindings = decodingBindings;
    filterCodec = Codecs.enumOf(Editing.Filter.values(), Editing.Filter::witName);
    fitCodec = Codecs.enumOf(Editing.Fit.values(), Editing.Fit::witName);
    nullableFilterCodec = Codecs.nullable(filterCodec);
    resizingCodec =
        Codecs.record(
            List.of("width", "height", "fit", "filter"),
            (out, object) -> {
              out.u32(object.width());
              out.u32(object.height());
              fitCodec.write(out, object.fit());
              nullableFilterCodec.write(out, object.filter());
            },
            in ->
                new Editing.Resizing(
                    in.u32(), in.u32(), fitCodec.read(in), nullableFilterCodec.read(in)));
    areaCodec =
        Codecs.record(
            List.of("x", "y", "width", "height"),
            (out, object) -> {
              out.u32(object.x());
              out.u32(object.y());
              out.u32(object.width());
              out.u32(object.height());
            },
            in -> new Editing.Area(in.u32(), in.u32(), in.u32(), in.u32()));
    placedCodec =
        Codecs.record(
            List.of("picture", "x", "y"),
            (out, object) -> {
              picturesBindings.pictureCodec.write(out, object.picture());
              out.s64(object.x());
              out.s64(object.y());
            },
            in -> new Editing.Placed(picturesBindings.pictureCodec.read(in), in.s64(), in.s64()));
    sharpeningCodec =
        Codecs.record(
            List.of("sigma", "threshold"),
            (out, object) -> {
              out.f32(object.sigma());
              out.s32(object.threshold());
            },
            in -> new Editing.Sharpening(in.f32(), in.s32()));
    colorCodec =
        Codecs.record(
            List.of("red", "green", "blue"),
            (out, object) -> {
              out.u8(object.red());
              out.u8(object.green());
              out.u8(object.blue());
            },
            in -> new Editing.Color(in.u8(), in.u8(), in.u8()));
    List<String> operationLabels =
        List.of(
            "convert",
            "resize",
            "crop",
            "orient",
            "blur",
            "fast-blur",
            "unsharpen",
            "filter3x3",
            "brighten",
            "contrast",
            "hue-rotate",
            "invert",
            "grayscale",
            "flatten",
            "overlay",
            "replace",
            "tile");
    operationCodec =
        Codec.of(
            (out, object) -> {
              if (object instanceof Editing.Operation.Convert one) {
                out.variant(operationLabels, 0);
                picturesBindings.colorTypeCodec.write(out, one.value());
              } else if (object instanceof Editing.Operation.Resize one) {
                out.variant(operationLabels, 1);
                resizingCodec.write(out, one.value());
              } else if (object instanceof Editing.Operation.Crop one) {
                out.variant(operationLabels, 2);
                areaCodec.write(out, one.value());
              } else if (object instanceof Editing.Operation.Orient one) {
                out.variant(operationLabels, 3);
                out.u8(one.value());
              } else if (object instanceof Editing.Operation.Blur one) {
                out.variant(operationLabels, 4);
                out.f32(one.value());
              } else if (object instanceof Editing.Operation.FastBlur one) {
                out.variant(operationLabels, 5);
                out.f32(one.value());
              } else if (object instanceof Editing.Operation.Unsharpen one) {
                out.variant(operationLabels, 6);
                sharpeningCodec.write(out, one.value());
              } else if (object instanceof Editing.Operation.Filter3x3 one) {
                out.variant(operationLabels, 7);
                ArrayCodecs.F32S.write(out, one.value());
              } else if (object instanceof Editing.Operation.Brighten one) {
                out.variant(operationLabels, 8);
                out.s32(one.value());
              } else if (object instanceof Editing.Operation.Contrast one) {
                out.variant(operationLabels, 9);
                out.f32(one.value());
              } else if (object instanceof Editing.Operation.HueRotate one) {
                out.variant(operationLabels, 10);
                out.s32(one.value());
              } else if (object instanceof Editing.Operation.Invert) {
                out.variant(operationLabels, 11);
              } else if (object instanceof Editing.Operation.Grayscale) {
                out.variant(operationLabels, 12);
              } else if (object instanceof Editing.Operation.Flatten one) {
                out.variant(operationLabels, 13);
                colorCodec.write(out, one.value());
              } else if (object instanceof Editing.Operation.Overlay one) {
                out.variant(operationLabels, 14);
                placedCodec.write(out, one.value());
              } else if (object instanceof Editing.Operation.Replace one) {
                out.variant(operationLabels, 15);
                placedCodec.write(out, one.value());
              } else if (object instanceof Editing.Operation.Tile one) {
                out.variant(operationLabels, 16);
                picturesBindings.pictureCodec.write(out, one.value());
              } else {
                throw Codecs.unknownCase(object);
              }
            },
            in ->
                switch (in.variant(operationLabels)) {
                  case 0 -> new Editing.Operation.Convert(picturesBindings.colorTypeCodec.read(in));
                  case 1 -> new Editing.Operation.Resize(resizingCodec.read(in));
                  case 2 -> new Editing.Operation.Crop(areaCodec.read(in));
                  case 3 -> new Editing.Operation.Orient(in.u8());
                  case 4 -> new Editing.Operation.Blur(in.f32());
                  case 5 -> new Editing.Operation.FastBlur(in.f32());
                  case 6 -> new Editing.Operation.Unsharpen(sharpeningCodec.read(in));
                  case 7 -> new Editing.Operation.Filter3x3(ArrayCodecs.F32S.read(in));
                  case 8 -> new Editing.Operation.Brighten(in.s32());
                  case 9 -> new Editing.Operation.Contrast(in.f32());
                  case 10 -> new Editing.Operation.HueRotate(in.s32());
                  case 11 -> new Editing.Operation.Invert();
                  case 12 -> new Editing.Operation.Grayscale();
                  case 13 -> new Editing.Operation.Flatten(colorCodec.read(in));
                  case 14 -> new Editing.Operation.Overlay(placedCodec.read(in));
                  case 15 -> new Editing.Operation.Replace(placedCodec.read(in));
                  default -> new Editing.Operation.Tile(picturesBindings.pictureCodec.read(in));
                });
    List<String> sourceLabels = List.of("picture", "file");
    sourceCodec =
        Codec.of(
            (out, object) -> {
              if (object instanceof Editing.Source.Picture one) {
                out.variant(sourceLabels, 0);
                picturesBindings.pictureCodec.write(out, one.value());
              } else if (object instanceof Editing.Source.File one) {
                out.variant(sourceLabels, 1);
                picturesBindings.fileCodec.write(out, one.value());
              } else {
                throw Codecs.unknownCase(object);
              }
            },
            in ->
                switch (in.variant(sourceLabels)) {
                  case 0 -> new Editing.Source.Picture(picturesBindings.pictureCodec.read(in));
                  default -> new Editing.Source.File(picturesBindings.fileCodec.read(in));
                });
    pngFilterCodec = Codecs.enumOf(Editing.PngFilter.values(), Editing.PngFilter::witName);
    pngCodec =
        Codecs.record(
            List.of("level", "filter"),
            (out, object) -> {
              out.u8(object.level());
              pngFilterCodec.write(out, object.filter());
            },
            in -> new Editing.Png(in.u8(), pngFilterCodec.read(in)));
    subsamplingCodec = Codecs.enumOf(Editing.Subsampling.values(), Editing.Subsampling::witName);
    jpegCodec =
        Codecs.record(
            List.of("quality", "progressive", "subsampling"),
            (out, object) -> {
              out.u8(object.quality());
              out.bool(object.progressive());
              subsamplingCodec.write(out, object.subsampling());
            },
            in -> new Editing.Jpeg(in.u8(), in.bool(), subsamplingCodec.read(in)));
    tiffCodec = Codecs.enumOf(Editing.Tiff.values(), Editing.Tiff::witName);
    List<String> encodingLabels =
        List.of(
            "png",
            "jpeg",
            "gif",
            "webp",
            "bmp",
            "tiff",
            "ico",
            "tga",
            "pnm",
            "qoi",
            "farbfeld",
            "hdr",
            "open-exr");
    encodingCodec =
        Codec.of(
            (out, object) -> {
              if (object instanceof Editing.Encoding.PngCase one) {
                out.variant(encodingLabels, 0);
                pngCodec.write(out, one.value());
              } else if (object instanceof Editing.Encoding.JpegCase one) {
                out.variant(encodingLabels, 1);
                jpegCodec.write(out, one.value());
              } else if (object instanceof Editing.Encoding.Gif one) {
                out.variant(encodingLabels, 2);
                out.u8(one.value());
              } else if (object instanceof Editing.Encoding.Webp) {
                out.variant(encodingLabels, 3);
              } else if (object instanceof Editing.Encoding.Bmp) {
                out.variant(encodingLabels, 4);
              } else if (object instanceof Editing.Encoding.TiffCase one) {
                out.variant(encodingLabels, 5);
                tiffCodec.write(out, one.value());
              } else if (object instanceof Editing.Encoding.Ico) {
                out.variant(encodingLabels, 6);
              } else if (object instanceof Editing.Encoding.Tga one) {
                out.variant(encodingLabels, 7);
                out.bool(one.value());
              } else if (object instanceof Editing.Encoding.Pnm one) {
                out.variant(encodingLabels, 8);
                out.bool(one.value());
              } else if (object instanceof Editing.Encoding.Qoi) {
                out.variant(encodingLabels, 9);
              } else if (object instanceof Editing.Encoding.Farbfeld) {
                out.variant(encodingLabels, 10);
              } else if (object instanceof Editing.Encoding.Hdr) {
                out.variant(encodingLabels, 11);
              } else if (object instanceof Editing.Encoding.OpenExr) {
                out.variant(encodingLabels, 12);
              } else {
                throw Codecs.unknownCase(object);
              }
            },
            in ->
                switch (in.variant(encodingLabels)) {
                  case 0 -> new Editing.Encoding.PngCase(pngCodec.read(in));
                  case 1 -> new Editing.Encoding.JpegCase(jpegCodec.read(in));
                  case 2 -> new Editing.Encoding.Gif(in.u8());
                  case 3 -> new Editing.Encoding.Webp();
                  case 4 -> new Editing.Encoding.Bmp();
                  case 5 -> new Editing.Encoding.TiffCase(tiffCodec.read(in));
                  case 6 -> new Editing.Encoding.Ico();
                  case 7 -> new Editing.Encoding.Tga(in.bool());
                  case 8 -> new Editing.Encoding.Pnm(in.bool());
                  case 9 -> new Editing.Encoding.Qoi();
                  case 10 -> new Editing.Encoding.Farbfeld();
                  case 11 -> new Editing.Encoding.Hdr();
                  default -> new Editing.Encoding.OpenExr();
                });
    listOperationCodec = Codecs.list(operationCodec);
    nullableU8sCodec = Codecs.nullable(ArrayCodecs.U8S);
    this.guest = guest == null ? null : new OfGuest(guest);
  }

  /**
   * What the component exports.
   *
   * @throws IllegalStateException if the host implements it
   */
  public Editing exports() {
    return guest();
  }

  private OfGuest guest() {
    if (guest == null) {
      throw new IllegalStateException("the host implements this interface");
    }
    return guest;
  }

  private final class OfGuest implements Editing {
    private final ComponentFunction editFunction;
    private final ComponentFunction writeFunction;
    private final ComponentFunction writeFramesFunction;
    private final ComponentFunction memoryBytesFunction;

    OfGuest(ComponentInstance guest) {
      editFunction = guest.function("edit");
      writeFunction = guest.function("write");
      writeFramesFunction = guest.function("write-frames");
      memoryBytesFunction = guest.function("memory-bytes");
    }

    @Override
    public Pictures.Picture edit(
        Editing.Source source, List<Editing.Operation> operations, Pictures.Limits limits) {
      return editFunction.call(
          out -> {
            sourceCodec.write(out, source);
            listOperationCodec.write(out, operations);
            picturesBindings.limitsCodec.write(out, limits);
          },
          in -> {
            if (!in.isOk()) {
              throw new Failures.FailureException(failuresBindings.failureCodec.read(in));
            }
            return picturesBindings.pictureCodec.read(in);
          });
    }

    @Override
    public byte[] write(
        Editing.Source source,
        List<Editing.Operation> operations,
        Pictures.Limits limits,
        Editing.Encoding encoding,
        byte @Nullable [] iccProfile) {
      return writeFunction.call(
          out -> {
            sourceCodec.write(out, source);
            listOperationCodec.write(out, operations);
            picturesBindings.limitsCodec.write(out, limits);
            encodingCodec.write(out, encoding);
            nullableU8sCodec.write(out, iccProfile);
          },
          in -> {
            if (!in.isOk()) {
              throw new Failures.FailureException(failuresBindings.failureCodec.read(in));
            }
            return in.bytes();
          });
    }

    @Override
    public byte[] writeFrames(Decoding.Animation animation, int speed) {
      return writeFramesFunction.call(
          out -> {
            decodingBindings.animationCodec.write(out, animation);
            out.u8(speed);
          },
          in -> {
            if (!in.isOk()) {
              throw new Failures.FailureException(failuresBindings.failureCodec.read(in));
            }
            return in.bytes();
          });
    }

    @Override
    public @Unsigned long memoryBytes() {
      return memoryBytesFunction.call(out -> {}, in -> in.u64());
    }
  }
}
