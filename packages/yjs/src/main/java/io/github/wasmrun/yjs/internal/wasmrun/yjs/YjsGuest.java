package io.github.wasmrun.yjs.internal.wasmrun.yjs;

import io.github.wasmrun.component.WasmComponent;

/** The world {@code yjs-guest}. */
public interface YjsGuest {
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
    YjsGuestBindings bindings = new YjsGuestBindings();
    return bindings.exports(component.instantiate(bindings.imports(host)));
  }

  /** What the guest imports: the host implements it. */
  interface Imports {}

  /** What the guest exports: the host calls it. */
  interface Exports {
    /** The interface {@code wasmrun:yjs/documents@0.1.0}. */
    Documents documents();
  }
}
