package io.github.wasmrun.compression.internal.wasmrun.compression;

import io.github.wasmrun.component.ComponentFunction;
import io.github.wasmrun.component.ComponentInstance;
import io.github.wasmrun.component.ResourceHandle;
import io.github.wasmrun.component.support.Codec;
import io.github.wasmrun.component.support.Codecs;
import io.github.wasmrun.component.support.GuestObject;
import io.github.wasmrun.component.support.Resources;
import io.github.wasmrun.component.support.Unsigned;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Connects {@code wasmrun:compression/streams@0.1.0} with components. One thread at a time. */
public final class StreamsBindings {
  /** The codec {@code formatCodec}. */
  public final Codec<Streams.Format> formatCodec;

  /** The codec {@code flushCodec}. */
  public final Codec<Streams.Flush> flushCodec;

  /** The codec {@code stateCodec}. */
  public final Codec<Streams.State> stateCodec;

  /** The codec {@code stepCodec}. */
  public final Codec<Streams.Step> stepCodec;

  /** The resources {@code encoderResources}. */
  public final Resources<Streams.Encoder> encoderResources;

  /** The resources {@code decoderResources}. */
  public final Resources<Streams.Decoder> decoderResources;

  private final @Nullable OfGuest guest;
  private final FailuresBindings failuresBindings;

  /**
   * Connects one instance, or the host.
   *
   * @param guest the instance that a component exports; null if the host implements it
   * @param failuresBindings what connects an interface whose types are used
   */
  public StreamsBindings(@Nullable ComponentInstance guest, FailuresBindings failuresBindings) {
    this.failuresBindings = failuresBindings;
    encoderResources =
        guest == null ? Resources.ofHost() : Resources.ofGuest(this::newOfGuestEncoder);
    decoderResources =
        guest == null ? Resources.ofHost() : Resources.ofGuest(this::newOfGuestDecoder);
    formatCodec = Codecs.enumOf(Streams.Format.values(), Streams.Format::witName);
    flushCodec = Codecs.enumOf(Streams.Flush.values(), Streams.Flush::witName);
    stateCodec = Codecs.enumOf(Streams.State.values(), Streams.State::witName);
    stepCodec =
        Codecs.record(
            List.of("output", "state", "unused"),
            (out, object) -> {
              out.bytes(object.output());
              stateCodec.write(out, object.state());
              out.u32(object.unused());
            },
            in -> new Streams.Step(in.bytes(), stateCodec.read(in), in.u32()));
    this.guest = guest == null ? null : new OfGuest(guest);
  }

  /**
   * What the component exports.
   *
   * @throws IllegalStateException if the host implements it
   */
  public Streams exports() {
    return guest();
  }

  private OfGuest guest() {
    if (guest == null) {
      throw new IllegalStateException("the host implements this interface");
    }
    return guest;
  }

  private Streams.Encoder newOfGuestEncoder(ResourceHandle handle) {
    return guest().new OfGuestEncoder(handle);
  }

  private Streams.Decoder newOfGuestDecoder(ResourceHandle handle) {
    return guest().new OfGuestDecoder(handle);
  }

  private final class OfGuest implements Streams {
    private final ComponentFunction encoderOpenFunction;
    private final ComponentFunction encoderStepFunction;
    private final ComponentFunction decoderOpenFunction;
    private final ComponentFunction decoderStepFunction;

    OfGuest(ComponentInstance guest) {
      encoderOpenFunction = guest.function("[static]encoder.open");
      encoderStepFunction = guest.function("[method]encoder.step");
      decoderOpenFunction = guest.function("[static]decoder.open");
      decoderStepFunction = guest.function("[method]decoder.step");
    }

    @Override
    public Streams.Encoder.Factory encoderFactory() {
      return new Streams.Encoder.Factory() {
        @Override
        public Streams.Encoder open(Streams.Format format, int level) {
          return encoderOpenFunction.call(
              out -> {
                formatCodec.write(out, format);
                out.s32(level);
              },
              in -> {
                if (!in.isOk()) {
                  throw new Failures.FailureException(failuresBindings.failureCodec.read(in));
                }
                return encoderResources.own().read(in);
              });
        }
      };
    }

    @Override
    public Streams.Decoder.Factory decoderFactory() {
      return new Streams.Decoder.Factory() {
        @Override
        public Streams.Decoder open(Streams.Format format, @Unsigned int maxWindowLog) {
          return decoderOpenFunction.call(
              out -> {
                formatCodec.write(out, format);
                out.u32(maxWindowLog);
              },
              in -> {
                if (!in.isOk()) {
                  throw new Failures.FailureException(failuresBindings.failureCodec.read(in));
                }
                return decoderResources.own().read(in);
              });
        }
      };
    }

    private final class OfGuestEncoder extends GuestObject implements Streams.Encoder {
      OfGuestEncoder(ResourceHandle handle) {
        super(handle);
      }

      @Override
      public Streams.Step step(byte[] input, Streams.Flush flush, @Unsigned int limit) {
        return encoderStepFunction.call(
            out -> {
              out.borrow(self(this));
              out.bytes(input);
              flushCodec.write(out, flush);
              out.u32(limit);
            },
            in -> {
              if (!in.isOk()) {
                throw new Failures.FailureException(failuresBindings.failureCodec.read(in));
              }
              return stepCodec.read(in);
            });
      }
    }

    private final class OfGuestDecoder extends GuestObject implements Streams.Decoder {
      OfGuestDecoder(ResourceHandle handle) {
        super(handle);
      }

      @Override
      public Streams.Step step(byte[] input, boolean end, @Unsigned int limit) {
        return decoderStepFunction.call(
            out -> {
              out.borrow(self(this));
              out.bytes(input);
              out.bool(end);
              out.u32(limit);
            },
            in -> {
              if (!in.isOk()) {
                throw new Failures.FailureException(failuresBindings.failureCodec.read(in));
              }
              return stepCodec.read(in);
            });
      }
    }
  }
}
