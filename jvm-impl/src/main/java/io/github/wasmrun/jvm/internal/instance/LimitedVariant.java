package io.github.wasmrun.jvm.internal.instance;

import io.github.wasmrun.engine.limit.LimitedModule;

/**
 * What a module is for into which limits were written.
 *
 * @param module the module as users see it
 * @param key the limits in it
 * @param limited what was added to it
 */
record LimitedVariant(GuestModule module, LimitedModule.Key key, LimitedModule limited) {
  /** Whether a meter must know of calls of the host. */
  boolean watchesCalls() {
    return key.metering().clock() || key.metering().depth();
  }
}
