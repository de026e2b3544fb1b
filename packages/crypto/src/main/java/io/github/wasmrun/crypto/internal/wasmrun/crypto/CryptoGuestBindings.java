package io.github.wasmrun.crypto.internal.wasmrun.crypto;

import io.github.wasmrun.component.ComponentImports;
import io.github.wasmrun.component.ComponentInstance;

/** Connects the world {@code crypto-guest} with one component. One thread at a time. */
public final class CryptoGuestBindings {
  private final FailuresBindings failuresBindings;

  /** Connects nothing yet. */
  public CryptoGuestBindings() {
    failuresBindings = new FailuresBindings();
  }

  /**
   * What a component of this world imports.
   *
   * @param host what the host does when the component calls
   */
  public ComponentImports imports(CryptoGuest.Imports host) {
    return ComponentImports.none()
        .withInstance("wasmrun:crypto/failures@0.1.0", failuresBindings.imports());
  }

  /**
   * What a component of this world exports.
   *
   * @param guest an instance that got the imports of this object
   */
  public CryptoGuest.Exports exports(ComponentInstance guest) {
    return new OfGuest(guest);
  }

  private final class OfGuest implements CryptoGuest.Exports {
    private final Hashes hashes;
    private final Passwords passwords;
    private final AesGcmSiv aesGcmSiv;

    OfGuest(ComponentInstance guest) {
      HashesBindings madeHashesBindings =
          new HashesBindings(guest.instance("wasmrun:crypto/hashes@0.1.0"), failuresBindings);
      PasswordsBindings madePasswordsBindings =
          new PasswordsBindings(guest.instance("wasmrun:crypto/passwords@0.1.0"), failuresBindings);
      AesGcmSivBindings madeAesGcmSivBindings =
          new AesGcmSivBindings(
              guest.instance("wasmrun:crypto/aes-gcm-siv@0.1.0"), failuresBindings);
      this.hashes = madeHashesBindings.exports();
      this.passwords = madePasswordsBindings.exports();
      this.aesGcmSiv = madeAesGcmSivBindings.exports();
    }

    @Override
    public Hashes hashes() {
      return hashes;
    }

    @Override
    public Passwords passwords() {
      return passwords;
    }

    @Override
    public AesGcmSiv aesGcmSiv() {
      return aesGcmSiv;
    }
  }
}
