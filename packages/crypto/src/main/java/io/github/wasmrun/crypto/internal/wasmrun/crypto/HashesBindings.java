package io.github.wasmrun.crypto.internal.wasmrun.crypto;

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
    List<String> modeLabels = List.of("plain", "hmac", "keyed", "derive");
    modeCodec =
        Codec.of(
            (out, object) -> {
              if (object instanceof Hashes.Mode.Plain) {
                out.variant(modeLabels, 0);
              } else if (object instanceof Hashes.Mode.Hmac one) {
                out.variant(modeLabels, 1);
                out.bytes(one.value());
              } else if (object instanceof Hashes.Mode.Keyed one) {
                out.variant(modeLabels, 2);
                out.bytes(one.value());
              } else if (object instanceof Hashes.Mode.Derive one) {
                out.variant(modeLabels, 3);
                out.string(one.value());
              } else {
                throw Codecs.unknownCase(object);
              }
            },
            in ->
                switch (in.variant(modeLabels)) {
                  case 0 -> new Hashes.Mode.Plain();
                  case 1 -> new Hashes.Mode.Hmac(in.bytes());
                  case 2 -> new Hashes.Mode.Keyed(in.bytes());
                  default -> new Hashes.Mode.Derive(in.string());
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
      return hashFunction.call(
          out -> {
            algorithmCodec.write(out, algorithm);
            modeCodec.write(out, mode);
            out.bytes(bytes);
            out.u32(length);
          },
          in -> {
            if (!in.isOk()) {
              throw new Failures.FailureException(failuresBindings.failureCodec.read(in));
            }
            return in.bytes();
          });
    }

    @Override
    public Hashes.Hasher.Factory hasherFactory() {
      return new Hashes.Hasher.Factory() {
        @Override
        public Hashes.Hasher open(Hashes.Algorithm algorithm, Hashes.Mode mode) {
          return hasherOpenFunction.call(
              out -> {
                algorithmCodec.write(out, algorithm);
                modeCodec.write(out, mode);
              },
              in -> {
                if (!in.isOk()) {
                  throw new Failures.FailureException(failuresBindings.failureCodec.read(in));
                }
                return hasherResources.own().read(in);
              });
        }
      };
    }

    private final class OfGuestHasher extends GuestObject implements Hashes.Hasher {
      OfGuestHasher(ResourceHandle handle) {
        super(handle);
      }

      @Override
      public void update(byte[] bytes) {
        hasherUpdateFunction.call(
            out -> {
              out.borrow(self(this));
              out.bytes(bytes);
            });
      }

      @Override
      public byte[] digest(@Unsigned int length) {
        return hasherDigestFunction.call(
            out -> {
              out.borrow(self(this));
              out.u32(length);
            },
            in -> in.bytes());
      }

      @Override
      public void reset() {
        hasherResetFunction.call(out -> out.borrow(self(this)));
      }
    }
  }
}
