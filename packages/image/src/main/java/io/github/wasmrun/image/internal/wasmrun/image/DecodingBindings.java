package io.github.wasmrun.image.internal.wasmrun.image;

import io.github.wasmrun.component.ComponentFunction;
import io.github.wasmrun.component.ComponentInstance;
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
            (out, object) -> {
              picturesBindings.formatCodec.write(out, object.format());
              out.u32(object.width());
              out.u32(object.height());
              picturesBindings.colorTypeCodec.write(out, object.color());
              out.u8(object.orientation());
              nullableU8sCodec.write(out, object.iccProfile());
              nullableU8sCodec.write(out, object.exif());
            },
            in ->
                new Decoding.Info(
                    picturesBindings.formatCodec.read(in),
                    in.u32(),
                    in.u32(),
                    picturesBindings.colorTypeCodec.read(in),
                    in.u8(),
                    nullableU8sCodec.read(in),
                    nullableU8sCodec.read(in)));
    frameCodec =
        Codecs.record(
            List.of("picture", "delay-millis"),
            (out, object) -> {
              picturesBindings.pictureCodec.write(out, object.picture());
              out.u32(object.delayMillis());
            },
            in -> new Decoding.Frame(picturesBindings.pictureCodec.read(in), in.u32()));
    listFrameCodec = Codecs.list(frameCodec);
    animationCodec =
        Codecs.record(
            List.of("frames", "loops"),
            (out, object) -> {
              listFrameCodec.write(out, object.frames());
              out.u32(object.loops());
            },
            in -> new Decoding.Animation(listFrameCodec.read(in), in.u32()));
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
      return guessFormatFunction.call(out -> out.bytes(bytes), in -> nullableFormatCodec.read(in));
    }

    @Override
    public Decoding.Info probe(Pictures.File file, Pictures.Limits limits) {
      return probeFunction.call(
          out -> {
            picturesBindings.fileCodec.write(out, file);
            picturesBindings.limitsCodec.write(out, limits);
          },
          in -> {
            if (!in.isOk()) {
              throw new Failures.FailureException(failuresBindings.failureCodec.read(in));
            }
            return infoCodec.read(in);
          });
    }

    @Override
    public Decoding.Animation decodeFrames(
        Pictures.File file, Pictures.Limits limits, @Unsigned int maxFrames) {
      return decodeFramesFunction.call(
          out -> {
            picturesBindings.fileCodec.write(out, file);
            picturesBindings.limitsCodec.write(out, limits);
            out.u32(maxFrames);
          },
          in -> {
            if (!in.isOk()) {
              throw new Failures.FailureException(failuresBindings.failureCodec.read(in));
            }
            return animationCodec.read(in);
          });
    }
  }
}
