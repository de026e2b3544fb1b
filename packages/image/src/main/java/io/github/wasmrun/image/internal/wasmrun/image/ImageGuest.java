package io.github.wasmrun.image.internal.wasmrun.image;

import io.github.wasmrun.component.WasmComponent;

/** The world {@code image-guest}. */
public interface ImageGuest {
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
    ImageGuestBindings bindings = new ImageGuestBindings();
    return bindings.exports(component.instantiate(bindings.imports(host)));
  }

  /** What the guest imports: the host implements it. */
  interface Imports {}

  /** What the guest exports: the host calls it. */
  interface Exports {
    /** The interface {@code wasmrun:image/decoding@0.1.0}. */
    Decoding decoding();

    /** The interface {@code wasmrun:image/editing@0.1.0}. */
    Editing editing();
  }
}
