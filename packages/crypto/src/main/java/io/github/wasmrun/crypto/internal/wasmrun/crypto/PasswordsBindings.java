package io.github.wasmrun.crypto.internal.wasmrun.crypto;

import io.github.wasmrun.component.ComponentFunction;
import io.github.wasmrun.component.ComponentInstance;
import io.github.wasmrun.component.Val;
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
            object ->
                List.<Val>of(
                    algorithmCodec.lower(object.algorithm()),
                    Codecs.U32.lower(object.version()),
                    Codecs.U32.lower(object.memory()),
                    Codecs.U32.lower(object.passes()),
                    Codecs.U32.lower(object.lanes()),
                    Codecs.U32.lower(object.length()),
                    ArrayCodecs.U8S.lower(object.associatedData())),
            values ->
                new Passwords.Parameters(
                    algorithmCodec.lift(values.get(0)),
                    Codecs.U32.lift(values.get(1)),
                    Codecs.U32.lift(values.get(2)),
                    Codecs.U32.lift(values.get(3)),
                    Codecs.U32.lift(values.get(4)),
                    Codecs.U32.lift(values.get(5)),
                    ArrayCodecs.U8S.lift(values.get(6))));
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
      @Nullable Val result =
          rawFunction.call(
              parametersCodec.lower(parameters),
              nullableU8sCodec.lower(secret),
              ArrayCodecs.U8S.lower(password),
              ArrayCodecs.U8S.lower(salt));
      if (!Codecs.isOk(result)) {
        throw new Failures.FailureException(
            failuresBindings.failureCodec.lift(Codecs.payload(result)));
      }
      return ArrayCodecs.U8S.lift(Codecs.payload(result));
    }

    @Override
    public String hash(
        Passwords.Parameters parameters, byte @Nullable [] secret, byte[] password, byte[] salt) {
      @Nullable Val result =
          hashFunction.call(
              parametersCodec.lower(parameters),
              nullableU8sCodec.lower(secret),
              ArrayCodecs.U8S.lower(password),
              ArrayCodecs.U8S.lower(salt));
      if (!Codecs.isOk(result)) {
        throw new Failures.FailureException(
            failuresBindings.failureCodec.lift(Codecs.payload(result)));
      }
      return Codecs.STRING.lift(Codecs.payload(result));
    }

    @Override
    public boolean verify(
        String hash,
        byte @Nullable [] secret,
        byte[] password,
        @Unsigned int maxMemory,
        @Unsigned int maxPasses) {
      @Nullable Val result =
          verifyFunction.call(
              Codecs.STRING.lower(hash),
              nullableU8sCodec.lower(secret),
              ArrayCodecs.U8S.lower(password),
              Codecs.U32.lower(maxMemory),
              Codecs.U32.lower(maxPasses));
      if (!Codecs.isOk(result)) {
        throw new Failures.FailureException(
            failuresBindings.failureCodec.lift(Codecs.payload(result)));
      }
      return Codecs.BOOL.lift(Codecs.payload(result));
    }

    @Override
    public Passwords.Parameters parse(String hash) {
      @Nullable Val result = parseFunction.call(Codecs.STRING.lower(hash));
      if (!Codecs.isOk(result)) {
        throw new Failures.FailureException(
            failuresBindings.failureCodec.lift(Codecs.payload(result)));
      }
      return parametersCodec.lift(Codecs.payload(result));
    }
  }
}
