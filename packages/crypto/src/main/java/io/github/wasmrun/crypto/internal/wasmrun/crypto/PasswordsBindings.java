package io.github.wasmrun.crypto.internal.wasmrun.crypto;

import io.github.wasmrun.component.ComponentFunction;
import io.github.wasmrun.component.ComponentInstance;
import io.github.wasmrun.component.support.ArrayCodecs;
import io.github.wasmrun.component.support.Codec;
import io.github.wasmrun.component.support.Codecs;
import io.github.wasmrun.component.support.Unsigned;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Connects {@code wasmrun:crypto/passwords@0.1.0} with components. One thread at a time. */
public final class PasswordsBindings {
  /** The codec {@code algorithmCodec}. */
  public final Codec<Passwords.Algorithm> algorithmCodec;

  /** The codec {@code parametersCodec}. */
  public final Codec<Passwords.Parameters> parametersCodec;

  private final Codec<byte @Nullable []> nullableU8sCodec;
  private final @Nullable OfGuest guest;
  private final FailuresBindings failuresBindings;

  /**
   * Connects one instance, or the host.
   *
   * @param guest the instance that a component exports; null if the host implements it
   * @param failuresBindings what connects an interface whose types are used
   */
  public PasswordsBindings(@Nullable ComponentInstance guest, FailuresBindings failuresBindings) {
    this.failuresBindings = failuresBindings;
    algorithmCodec = Codecs.enumOf(Passwords.Algorithm.values(), Passwords.Algorithm::witName);
    parametersCodec =
        Codecs.record(
            List.of(
                "algorithm", "version", "memory", "passes", "lanes", "length", "associated-data"),
            (out, object) -> {
              algorithmCodec.write(out, object.algorithm());
              out.u32(object.version());
              out.u32(object.memory());
              out.u32(object.passes());
              out.u32(object.lanes());
              out.u32(object.length());
              out.bytes(object.associatedData());
            },
            in ->
                new Passwords.Parameters(
                    algorithmCodec.read(in),
                    in.u32(),
                    in.u32(),
                    in.u32(),
                    in.u32(),
                    in.u32(),
                    in.bytes()));
    nullableU8sCodec = Codecs.nullable(ArrayCodecs.U8S);
    this.guest = guest == null ? null : new OfGuest(guest);
  }

  /**
   * What the component exports.
   *
   * @throws IllegalStateException if the host implements it
   */
  public Passwords exports() {
    return guest();
  }

  private OfGuest guest() {
    if (guest == null) {
      throw new IllegalStateException("the host implements this interface");
    }
    return guest;
  }

  private final class OfGuest implements Passwords {
    private final ComponentFunction rawFunction;
    private final ComponentFunction hashFunction;
    private final ComponentFunction verifyFunction;
    private final ComponentFunction parseFunction;

    OfGuest(ComponentInstance guest) {
      rawFunction = guest.function("raw");
      hashFunction = guest.function("hash");
      verifyFunction = guest.function("verify");
      parseFunction = guest.function("parse");
    }

    @Override
    public byte[] raw(
        Passwords.Parameters parameters, byte @Nullable [] secret, byte[] password, byte[] salt) {
      return rawFunction.call(
          out -> {
            parametersCodec.write(out, parameters);
            nullableU8sCodec.write(out, secret);
            out.bytes(password);
            out.bytes(salt);
          },
          in -> {
            if (!in.isOk()) {
              throw new Failures.FailureException(failuresBindings.failureCodec.read(in));
            }
            return in.bytes();
          });
    }

    @Override
    public String hash(
        Passwords.Parameters parameters, byte @Nullable [] secret, byte[] password, byte[] salt) {
      return hashFunction.call(
          out -> {
            parametersCodec.write(out, parameters);
            nullableU8sCodec.write(out, secret);
            out.bytes(password);
            out.bytes(salt);
          },
          in -> {
            if (!in.isOk()) {
              throw new Failures.FailureException(failuresBindings.failureCodec.read(in));
            }
            return in.string();
          });
    }

    @Override
    public boolean verify(
        String hash,
        byte @Nullable [] secret,
        byte[] password,
        @Unsigned int maxMemory,
        @Unsigned int maxPasses) {
      return verifyFunction.call(
          out -> {
            out.string(hash);
            nullableU8sCodec.write(out, secret);
            out.bytes(password);
            out.u32(maxMemory);
            out.u32(maxPasses);
          },
          in -> {
            if (!in.isOk()) {
              throw new Failures.FailureException(failuresBindings.failureCodec.read(in));
            }
            return in.bool();
          });
    }

    @Override
    public Passwords.Parameters parse(String hash) {
      return parseFunction.call(
          out -> out.string(hash),
          in -> {
            if (!in.isOk()) {
              throw new Failures.FailureException(failuresBindings.failureCodec.read(in));
            }
            return parametersCodec.read(in);
          });
    }
  }
}
