package io.github.wasmrun.sql.internal.wasmrun.sql;

import io.github.wasmrun.component.WasmComponent;

/** The world {@code sql-guest}. */
public interface SqlGuest {
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
    SqlGuestBindings bindings = new SqlGuestBindings();
    return bindings.exports(component.instantiate(bindings.imports(host)));
  }

  /** What the guest imports: the host implements it. */
  interface Imports {}

  /** What the guest exports: the host calls it. */
  interface Exports {
    /** The interface {@code wasmrun:sql/statements@0.1.0}. */
    Statements statements();
  }
}
