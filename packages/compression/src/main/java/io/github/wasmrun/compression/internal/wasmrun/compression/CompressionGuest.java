package io.github.wasmrun.compression.internal.wasmrun.compression;

import io.github.wasmrun.component.WasmComponent;

/** The world {@code compression-guest}. */
public interface CompressionGuest {
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
    CompressionGuestBindings bindings = new CompressionGuestBindings();
    return bindings.exports(component.instantiate(bindings.imports(host)));
  }

  /** What the guest imports: the host implements it. */
  interface Imports {
    /** The interface {@code wasmrun:compression/sources@0.1.0}. */
    Sources sources();
  }

  /** What the guest exports: the host calls it. */
  interface Exports {
    /** The interface {@code wasmrun:compression/streams@0.1.0}. */
    Streams streams();

    /** The interface {@code wasmrun:compression/zip@0.1.0}. */
    Zip zip();

    /** The interface {@code wasmrun:compression/tar@0.1.0}. */
    Tar tar();
  }
}
