package io.github.wasmrun.crypto.internal.wasmrun.crypto;

import io.github.wasmrun.component.WasmComponent;

/** The world {@code crypto-guest}. */
public interface CryptoGuest {
  /**
   * Makes an instance of a component of this world.
   *
   * @param component the component
   * @param host what the host does when the component calls
   * @return what the host can call
   * @throws io.github.wasmrun.component.ComponentLinkException if the component wants something
   *     else
   */
  static Exports instantiate(WasmComponent component, Imports host) {
    CryptoGuestBindings bindings = new CryptoGuestBindings();
    return bindings.exports(component.instantiate(bindings.imports(host)));
  }

  /** What the guest imports: the host implements it. */
  interface Imports {}

  /** What the guest exports: the host calls it. */
  interface Exports {
    /** The interface {@code wasmrun:crypto/hashes@0.1.0}. */
    Hashes hashes();

    /** The interface {@code wasmrun:crypto/passwords@0.1.0}. */
    Passwords passwords();

    /** The interface {@code wasmrun:crypto/aes-gcm-siv@0.1.0}. */
    AesGcmSiv aesGcmSiv();
  }
}
