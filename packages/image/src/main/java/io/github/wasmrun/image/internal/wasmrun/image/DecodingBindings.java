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

/** Connects {@code wasmrun:image/decoding@0.1.0} with components. One thread at a time. */
public final class DecodingBindings {
  private final Codec<byte @Nullable []> nullableU8sCodec;

  /** The codec {@code infoCodec}. */
  public final Codec<Decoding.Info> infoCodec;

  /** The codec {@code frameCodec}. */
  public final Codec<Decoding.Frame> frameCodec;

  private final Codec<List<Decoding.Frame>> listFrameCodec;

  /** The codec {@code animationCodec}. */
  public final Codec<Decoding.Animation> animationCodec;

  private final Codec<Pictures.@Nullable Format> nullableFormatCodec;
  private final @Nullable OfGuest guest;
  private final FailuresBindings failuresBindings;
  private final PicturesBindings picturesBindings;

  /**
   * Connects one instance, or the host.
   *
   * @param guest the instance that a component exports; null if the host implements it
   * @param failuresBindings what connects an interface whose types are used
   * @param picturesBindings what connects an interface whose types are used
   */
  public DecodingBindings(
      @Nullable ComponentInstance guest,
      FailuresBindings failuresBindings,
      PicturesBindings picturesBindings) {
    this.failuresBindings = failuresBindings;
    this.picturesBindings = picturesBindings;
    nullableU8sCodec = Codecs.nullable(ArrayCodecs.U8S);
    infoCodec =
        Codecs.record(
            List.of("format", "width", "height", "color", "orientation", "icc-profile", "exif"),
            object ->
                List.<Val>of(
                    picturesBindings.formatCodec.lower(object.format()),
                    Codecs.U32.lower(object.width()),
                    Codecs.U32.lower(object.height()),
                    picturesBindings.colorTypeCodec.lower(object.color()),
                    Codecs.U8.lower(object.orientation()),
                    nullableU8sCodec.lower(object.iccProfile()),
                    nullableU8sCodec.lower(object.exif())),
            values ->
                new Decoding.Info(
                    picturesBindings.formatCodec.lift(values.get(0)),
                    Codecs.U32.lift(values.get(1)),
                    Codecs.U32.lift(values.get(2)),
                    picturesBindings.colorTypeCodec.lift(values.get(3)),
                    Codecs.U8.lift(values.get(4)),
                    nullableU8sCodec.lift(values.get(5)),
                    nullableU8sCodec.lift(values.get(6))));
    frameCodec =
        Codecs.record(
            List.of("picture", "delay-millis"),
            object ->
                List.<Val>of(
                    picturesBindings.pictureCodec.lower(object.picture()),
                    Codecs.U32.lower(object.delayMillis())),
            values ->
                new Decoding.Frame(
                    picturesBindings.pictureCodec.lift(values.get(0)),
                    Codecs.U32.lift(values.get(1))));
    listFrameCodec = Codecs.list(frameCodec);
    animationCodec =
        Codecs.record(
            List.of("frames", "loops"),
            object ->
                List.<Val>of(
                    listFrameCodec.lower(object.frames()), Codecs.U32.lower(object.loops())),
            values ->
                new Decoding.Animation(
                    listFrameCodec.lift(values.get(0)), Codecs.U32.lift(values.get(1))));
    nullableFormatCodec = Codecs.nullable(picturesBindings.formatCodec);
    this.guest = guest == null ? null : new OfGuest(guest);
  }

  /**
   * What the component exports.
   *
   * @throws IllegalStateException if the host implements it
   */
  public Decoding exports() {
    return guest();
  }

  private OfGuest guest() {
    if (guest == null) {
      throw new IllegalStateException("the host implements this interface");
    }
    return guest;
  }

  private final class OfGuest implements Decoding {
    private final ComponentFunction guessFormatFunction;
    private final ComponentFunction probeFunction;
    private final ComponentFunction decodeFramesFunction;

    OfGuest(ComponentInstance guest) {
      guessFormatFunction = guest.function("guess-format");
      probeFunction = guest.function("probe");
      decodeFramesFunction = guest.function("decode-frames");
    }

    @Override
    public Pictures.@Nullable Format guessFormat(byte[] bytes) {
      return nullableFormatCodec.lift(guessFormatFunction.call(ArrayCodecs.U8S.lower(bytes)));
    }

    @Override
    public Decoding.Info probe(Pictures.File file, Pictures.Limits limits) {
      @Nullable Val result =
          probeFunction.call(
              picturesBindings.fileCodec.lower(file), picturesBindings.limitsCodec.lower(limits));
      if (!Codecs.isOk(result)) {
        throw new Failures.FailureException(
            failuresBindings.failureCodec.lift(Codecs.payload(result)));
      }
      return infoCodec.lift(Codecs.payload(result));
    }

    @Override
    public Decoding.Animation decodeFrames(
        Pictures.File file, Pictures.Limits limits, @Unsigned int maxFrames) {
      @Nullable Val result =
          decodeFramesFunction.call(
              picturesBindings.fileCodec.lower(file),
              picturesBindings.limitsCodec.lower(limits),
              Codecs.U32.lower(maxFrames));
      if (!Codecs.isOk(result)) {
        throw new Failures.FailureException(
            failuresBindings.failureCodec.lift(Codecs.payload(result)));
      }
      return animationCodec.lift(Codecs.payload(result));
    }
  }
}
