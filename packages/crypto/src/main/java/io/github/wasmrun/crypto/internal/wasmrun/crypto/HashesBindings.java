package io.github.wasmrun.crypto.internal.wasmrun.crypto;

import io.github.wasmrun.component.ComponentFunction;
import io.github.wasmrun.component.ComponentInstance;
import io.github.wasmrun.component.ResourceHandle;
import io.github.wasmrun.component.Val;
import io.github.wasmrun.component.support.ArrayCodecs;
import io.github.wasmrun.component.support.Codec;
import io.github.wasmrun.component.support.Codecs;
import io.github.wasmrun.component.support.GuestObject;
import io.github.wasmrun.component.support.Resources;
import io.github.wasmrun.component.support.Unsigned;
import org.jspecify.annotations.Nullable;

/** Connects {@code wasmrun:crypto/hashes@0.1.0} with components. One thread at a time. */
public final class HashesBindings {
  /** The codec {@code algorithmCodec}. */
  public final Codec<Hashes.Algorithm> algorithmCodec;

  /** The codec {@code modeCodec}. */
  public final Codec<Hashes.Mode> modeCodec;

  /** The resources {@code hasherResources}. */
  public final Resources<Hashes.Hasher> hasherResources;

  private final @Nullable OfGuest guest;
  private final FailuresBindings failuresBindings;

  /**
   * Connects one instance, or the host.
   *
   * @param guest the instance that a component exports; null if the host implements it
   * @param failuresBindings what connects an interface whose types are used
   */
  public HashesBindings(@Nullable ComponentInstance guest, FailuresBindings failuresBindings) {
    this.failuresBindings = failuresBindings;
    hasherResources =
        guest == null ? Resources.ofHost() : Resources.ofGuest(this::newOfGuestHasher);
    algorithmCodec = Codecs.enumOf(Hashes.Algorithm.values(), Hashes.Algorithm::witName);
    modeCodec =
        Codec.of(
            object ->
                object.<Val>match(
                    () -> new Val.Variant("plain", null),
                    carried -> new Val.Variant("hmac", ArrayCodecs.U8S.lower(carried)),
                    carried -> new Val.Variant("keyed", ArrayCodecs.U8S.lower(carried)),
                    carried -> new Val.Variant("derive", Codecs.STRING.lower(carried))),
            value ->
                switch (Codecs.label(value)) {
                  case "plain" -> new Hashes.Mode.Plain();
                  case "hmac" -> new Hashes.Mode.Hmac(ArrayCodecs.U8S.lift(Codecs.payload(value)));
                  case "keyed" ->
                      new Hashes.Mode.Keyed(ArrayCodecs.U8S.lift(Codecs.payload(value)));
                  case "derive" ->
                      new Hashes.Mode.Derive(Codecs.STRING.lift(Codecs.payload(value)));
                  default -> throw Codecs.unknownCase(value);
                });
    this.guest = guest == null ? null : new OfGuest(guest);
  }

  /**
   * What the component exports.
   *
   * @throws IllegalStateException if the host implements it
   */
  public Hashes exports() {
    return guest();
  }

  private OfGuest guest() {
    if (guest == null) {
      throw new IllegalStateException("the host implements this interface");
    }
    return guest;
  }

  private Hashes.Hasher newOfGuestHasher(ResourceHandle handle) {
    return guest().new OfGuestHasher(handle);
  }

  private final class OfGuest implements Hashes {
    private final ComponentFunction hasherOpenFunction;
    private final ComponentFunction hasherUpdateFunction;
    private final ComponentFunction hasherDigestFunction;
    private final ComponentFunction hasherResetFunction;
    private final ComponentFunction hashFunction;

    OfGuest(ComponentInstance guest) {
      hasherOpenFunction = guest.function("[static]hasher.open");
      hasherUpdateFunction = guest.function("[method]hasher.update");
      hasherDigestFunction = guest.function("[method]hasher.digest");
      hasherResetFunction = guest.function("[method]hasher.reset");
      hashFunction = guest.function("hash");
    }

    @Override
    public byte[] hash(
        Hashes.Algorithm algorithm, Hashes.Mode mode, byte[] bytes, @Unsigned int length) {
      @Nullable Val result =
          hashFunction.call(
              algorithmCodec.lower(algorithm),
              modeCodec.lower(mode),
              ArrayCodecs.U8S.lower(bytes),
              Codecs.U32.lower(length));
      if (!Codecs.isOk(result)) {
        throw new Failures.FailureException(
            failuresBindings.failureCodec.lift(Codecs.payload(result)));
      }
      return ArrayCodecs.U8S.lift(Codecs.payload(result));
    }

    @Override
    public Hashes.Hasher.Factory hasherFactory() {
      return new Hashes.Hasher.Factory() {
        @Override
        public Hashes.Hasher open(Hashes.Algorithm algorithm, Hashes.Mode mode) {
          @Nullable Val result =
              hasherOpenFunction.call(algorithmCodec.lower(algorithm), modeCodec.lower(mode));
          if (!Codecs.isOk(result)) {
            throw new Failures.FailureException(
                failuresBindings.failureCodec.lift(Codecs.payload(result)));
          }
          return hasherResources.own().lift(Codecs.payload(result));
        }
      };
    }

    private final class OfGuestHasher extends GuestObject implements Hashes.Hasher {
      OfGuestHasher(ResourceHandle handle) {
        super(handle);
      }

      @Override
      public void update(byte[] bytes) {
        hasherUpdateFunction.call(self(this), ArrayCodecs.U8S.lower(bytes));
      }

      @Override
      public byte[] digest(@Unsigned int length) {
        return ArrayCodecs.U8S.lift(
            hasherDigestFunction.call(self(this), Codecs.U32.lower(length)));
      }

      @Override
      public void reset() {
        hasherResetFunction.call(self(this));
      }
    }
  }
}
