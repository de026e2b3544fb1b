package io.github.wasmrun.crypto.internal.wasmrun.crypto;

import io.github.wasmrun.component.ComponentFunction;
import io.github.wasmrun.component.ComponentInstance;
import org.jspecify.annotations.Nullable;

/** Connects {@code wasmrun:crypto/aes-gcm-siv@0.1.0} with components. One thread at a time. */
public final class AesGcmSivBindings {
  private final @Nullable OfGuest guest;
  private final FailuresBindings failuresBindings;

  /**
   * Connects one instance, or the host.
   *
   * @param guest the instance that a component exports; null if the host implements it
   * @param failuresBindings what connects an interface whose types are used
   */
  public AesGcmSivBindings(@Nullable ComponentInstance guest, FailuresBindings failuresBindings) {
    this.failuresBindings = failuresBindings;
    this.guest = guest == null ? null : new OfGuest(guest);
  }

  /**
   * What the component exports.
   *
   * @throws IllegalStateException if the host implements it
   */
  public AesGcmSiv exports() {
    return guest();
  }

  private OfGuest guest() {
    if (guest == null) {
      throw new IllegalStateException("the host implements this interface");
    }
    return guest;
  }

  private final class OfGuest implements AesGcmSiv {
    private final ComponentFunction encryptFunction;
    private final ComponentFunction decryptFunction;

    OfGuest(ComponentInstance guest) {
      encryptFunction = guest.function("encrypt");
      decryptFunction = guest.function("decrypt");
    }

    @Override
    public byte[] encrypt(byte[] key, byte[] nonce, byte[] plaintext, byte[] associatedData) {
      return encryptFunction.call(
          out -> {
            out.bytes(key);
            out.bytes(nonce);
            out.bytes(plaintext);
            out.bytes(associatedData);
          },
          in -> {
            if (!in.isOk()) {
              throw new Failures.FailureException(failuresBindings.failureCodec.read(in));
            }
            return in.bytes();
          });
    }

    @Override
    public byte[] decrypt(byte[] key, byte[] nonce, byte[] ciphertext, byte[] associatedData) {
      return decryptFunction.call(
          out -> {
            out.bytes(key);
            out.bytes(nonce);
            out.bytes(ciphertext);
            out.bytes(associatedData);
          },
          in -> {
            if (!in.isOk()) {
              throw new Failures.FailureException(failuresBindings.failureCodec.read(in));
            }
            return in.bytes();
          });
    }
  }
}
