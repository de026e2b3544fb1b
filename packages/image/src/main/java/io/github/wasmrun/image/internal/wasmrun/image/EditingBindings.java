package io.github.wasmrun.image.internal.wasmrun.image;

import io.github.wasmrun.component.ComponentFunction;
import io.github.wasmrun.component.ComponentInstance;
import io.github.wasmrun.component.Val;
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
            object ->
                List.<Val>of(
                    Codecs.U32.lower(object.width()),
                    Codecs.U32.lower(object.height()),
                    fitCodec.lower(object.fit()),
                    nullableFilterCodec.lower(object.filter())),
            values ->
                new Editing.Resizing(
                    Codecs.U32.lift(values.get(0)),
                    Codecs.U32.lift(values.get(1)),
                    fitCodec.lift(values.get(2)),
                    nullableFilterCodec.lift(values.get(3))));
    areaCodec =
        Codecs.record(
            List.of("x", "y", "width", "height"),
            object ->
                List.<Val>of(
                    Codecs.U32.lower(object.x()),
                    Codecs.U32.lower(object.y()),
                    Codecs.U32.lower(object.width()),
                    Codecs.U32.lower(object.height())),
            values ->
                new Editing.Area(
                    Codecs.U32.lift(values.get(0)),
                    Codecs.U32.lift(values.get(1)),
                    Codecs.U32.lift(values.get(2)),
                    Codecs.U32.lift(values.get(3))));
    placedCodec =
        Codecs.record(
            List.of("picture", "x", "y"),
            object ->
                List.<Val>of(
                    picturesBindings.pictureCodec.lower(object.picture()),
                    Codecs.S64.lower(object.x()),
                    Codecs.S64.lower(object.y())),
            values ->
                new Editing.Placed(
                    picturesBindings.pictureCodec.lift(values.get(0)),
                    Codecs.S64.lift(values.get(1)),
                    Codecs.S64.lift(values.get(2))));
    sharpeningCodec =
        Codecs.record(
            List.of("sigma", "threshold"),
            object ->
                List.<Val>of(
                    Codecs.F32.lower(object.sigma()), Codecs.S32.lower(object.threshold())),
            values ->
                new Editing.Sharpening(
                    Codecs.F32.lift(values.get(0)), Codecs.S32.lift(values.get(1))));
    colorCodec =
        Codecs.record(
            List.of("red", "green", "blue"),
            object ->
                List.<Val>of(
                    Codecs.U8.lower(object.red()),
                    Codecs.U8.lower(object.green()),
                    Codecs.U8.lower(object.blue())),
            values ->
                new Editing.Color(
                    Codecs.U8.lift(values.get(0)),
                    Codecs.U8.lift(values.get(1)),
                    Codecs.U8.lift(values.get(2))));
    operationCodec =
        Codec.of(
            object ->
                object.<Val>match(
                    carried ->
                        new Val.Variant("convert", picturesBindings.colorTypeCodec.lower(carried)),
                    carried -> new Val.Variant("resize", resizingCodec.lower(carried)),
                    carried -> new Val.Variant("crop", areaCodec.lower(carried)),
                    carried -> new Val.Variant("orient", Codecs.U8.lower(carried)),
                    carried -> new Val.Variant("blur", Codecs.F32.lower(carried)),
                    carried -> new Val.Variant("fast-blur", Codecs.F32.lower(carried)),
                    carried -> new Val.Variant("unsharpen", sharpeningCodec.lower(carried)),
                    carried -> new Val.Variant("filter3x3", ArrayCodecs.F32S.lower(carried)),
                    carried -> new Val.Variant("brighten", Codecs.S32.lower(carried)),
                    carried -> new Val.Variant("contrast", Codecs.F32.lower(carried)),
                    carried -> new Val.Variant("hue-rotate", Codecs.S32.lower(carried)),
                    () -> new Val.Variant("invert", null),
                    () -> new Val.Variant("grayscale", null),
                    carried -> new Val.Variant("flatten", colorCodec.lower(carried)),
                    carried -> new Val.Variant("overlay", placedCodec.lower(carried)),
                    carried -> new Val.Variant("replace", placedCodec.lower(carried)),
                    carried ->
                        new Val.Variant("tile", picturesBindings.pictureCodec.lower(carried))),
            value ->
                switch (Codecs.label(value)) {
                  case "convert" ->
                      new Editing.Operation.Convert(
                          picturesBindings.colorTypeCodec.lift(Codecs.payload(value)));
                  case "resize" ->
                      new Editing.Operation.Resize(resizingCodec.lift(Codecs.payload(value)));
                  case "crop" -> new Editing.Operation.Crop(areaCodec.lift(Codecs.payload(value)));
                  case "orient" ->
                      new Editing.Operation.Orient(Codecs.U8.lift(Codecs.payload(value)));
                  case "blur" -> new Editing.Operation.Blur(Codecs.F32.lift(Codecs.payload(value)));
                  case "fast-blur" ->
                      new Editing.Operation.FastBlur(Codecs.F32.lift(Codecs.payload(value)));
                  case "unsharpen" ->
                      new Editing.Operation.Unsharpen(sharpeningCodec.lift(Codecs.payload(value)));
                  case "filter3x3" ->
                      new Editing.Operation.Filter3x3(ArrayCodecs.F32S.lift(Codecs.payload(value)));
                  case "brighten" ->
                      new Editing.Operation.Brighten(Codecs.S32.lift(Codecs.payload(value)));
                  case "contrast" ->
                      new Editing.Operation.Contrast(Codecs.F32.lift(Codecs.payload(value)));
                  case "hue-rotate" ->
                      new Editing.Operation.HueRotate(Codecs.S32.lift(Codecs.payload(value)));
                  case "invert" -> new Editing.Operation.Invert();
                  case "grayscale" -> new Editing.Operation.Grayscale();
                  case "flatten" ->
                      new Editing.Operation.Flatten(colorCodec.lift(Codecs.payload(value)));
                  case "overlay" ->
                      new Editing.Operation.Overlay(placedCodec.lift(Codecs.payload(value)));
                  case "replace" ->
                      new Editing.Operation.Replace(placedCodec.lift(Codecs.payload(value)));
                  case "tile" ->
                      new Editing.Operation.Tile(
                          picturesBindings.pictureCodec.lift(Codecs.payload(value)));
                  default -> throw Codecs.unknownCase(value);
                });
    sourceCodec =
        Codec.of(
            object ->
                object.<Val>match(
                    carried ->
                        new Val.Variant("picture", picturesBindings.pictureCodec.lower(carried)),
                    carried -> new Val.Variant("file", picturesBindings.fileCodec.lower(carried))),
            value ->
                switch (Codecs.label(value)) {
                  case "picture" ->
                      new Editing.Source.Picture(
                          picturesBindings.pictureCodec.lift(Codecs.payload(value)));
                  case "file" ->
                      new Editing.Source.File(
                          picturesBindings.fileCodec.lift(Codecs.payload(value)));
                  default -> throw Codecs.unknownCase(value);
                });
    pngFilterCodec = Codecs.enumOf(Editing.PngFilter.values(), Editing.PngFilter::witName);
    pngCodec =
        Codecs.record(
            List.of("level", "filter"),
            object ->
                List.<Val>of(
                    Codecs.U8.lower(object.level()), pngFilterCodec.lower(object.filter())),
            values ->
                new Editing.Png(Codecs.U8.lift(values.get(0)), pngFilterCodec.lift(values.get(1))));
    subsamplingCodec = Codecs.enumOf(Editing.Subsampling.values(), Editing.Subsampling::witName);
    jpegCodec =
        Codecs.record(
            List.of("quality", "progressive", "subsampling"),
            object ->
                List.<Val>of(
                    Codecs.U8.lower(object.quality()),
                    Codecs.BOOL.lower(object.progressive()),
                    subsamplingCodec.lower(object.subsampling())),
            values ->
                new Editing.Jpeg(
                    Codecs.U8.lift(values.get(0)),
                    Codecs.BOOL.lift(values.get(1)),
                    subsamplingCodec.lift(values.get(2))));
    tiffCodec = Codecs.enumOf(Editing.Tiff.values(), Editing.Tiff::witName);
    encodingCodec =
        Codec.of(
            object ->
                object.<Val>match(
                    carried -> new Val.Variant("png", pngCodec.lower(carried)),
                    carried -> new Val.Variant("jpeg", jpegCodec.lower(carried)),
                    carried -> new Val.Variant("gif", Codecs.U8.lower(carried)),
                    () -> new Val.Variant("webp", null),
                    () -> new Val.Variant("bmp", null),
                    carried -> new Val.Variant("tiff", tiffCodec.lower(carried)),
                    () -> new Val.Variant("ico", null),
                    carried -> new Val.Variant("tga", Codecs.BOOL.lower(carried)),
                    carried -> new Val.Variant("pnm", Codecs.BOOL.lower(carried)),
                    () -> new Val.Variant("qoi", null),
                    () -> new Val.Variant("farbfeld", null),
                    () -> new Val.Variant("hdr", null),
                    () -> new Val.Variant("open-exr", null)),
            value ->
                switch (Codecs.label(value)) {
                  case "png" -> new Editing.Encoding.PngCase(pngCodec.lift(Codecs.payload(value)));
                  case "jpeg" ->
                      new Editing.Encoding.JpegCase(jpegCodec.lift(Codecs.payload(value)));
                  case "gif" -> new Editing.Encoding.Gif(Codecs.U8.lift(Codecs.payload(value)));
                  case "webp" -> new Editing.Encoding.Webp();
                  case "bmp" -> new Editing.Encoding.Bmp();
                  case "tiff" ->
                      new Editing.Encoding.TiffCase(tiffCodec.lift(Codecs.payload(value)));
                  case "ico" -> new Editing.Encoding.Ico();
                  case "tga" -> new Editing.Encoding.Tga(Codecs.BOOL.lift(Codecs.payload(value)));
                  case "pnm" -> new Editing.Encoding.Pnm(Codecs.BOOL.lift(Codecs.payload(value)));
                  case "qoi" -> new Editing.Encoding.Qoi();
                  case "farbfeld" -> new Editing.Encoding.Farbfeld();
                  case "hdr" -> new Editing.Encoding.Hdr();
                  case "open-exr" -> new Editing.Encoding.OpenExr();
                  default -> throw Codecs.unknownCase(value);
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
      @Nullable Val result =
          editFunction.call(
              sourceCodec.lower(source),
              listOperationCodec.lower(operations),
              picturesBindings.limitsCodec.lower(limits));
      if (!Codecs.isOk(result)) {
        throw new Failures.FailureException(
            failuresBindings.failureCodec.lift(Codecs.payload(result)));
      }
      return picturesBindings.pictureCodec.lift(Codecs.payload(result));
    }

    @Override
    public byte[] write(
        Editing.Source source,
        List<Editing.Operation> operations,
        Pictures.Limits limits,
        Editing.Encoding encoding,
        byte @Nullable [] iccProfile) {
      @Nullable Val result =
          writeFunction.call(
              sourceCodec.lower(source),
              listOperationCodec.lower(operations),
              picturesBindings.limitsCodec.lower(limits),
              encodingCodec.lower(encoding),
              nullableU8sCodec.lower(iccProfile));
      if (!Codecs.isOk(result)) {
        throw new Failures.FailureException(
            failuresBindings.failureCodec.lift(Codecs.payload(result)));
      }
      return ArrayCodecs.U8S.lift(Codecs.payload(result));
    }

    @Override
    public byte[] writeFrames(Decoding.Animation animation, int speed) {
      @Nullable Val result =
          writeFramesFunction.call(
              decodingBindings.animationCodec.lower(animation), Codecs.U8.lower(speed));
      if (!Codecs.isOk(result)) {
        throw new Failures.FailureException(
            failuresBindings.failureCodec.lift(Codecs.payload(result)));
      }
      return ArrayCodecs.U8S.lift(Codecs.payload(result));
    }

    @Override
    public @Unsigned long memoryBytes() {
      return Codecs.U64.lift(memoryBytesFunction.call());
    }
  }
}
