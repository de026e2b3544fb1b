package io.github.wasmrun.jvm.internal.instance;

import io.github.wasmrun.engine.limit.LimitedModule;
import io.github.wasmrun.rewrite.MeteredModule;
import org.jspecify.annotations.Nullable;

/**
 * What a module is for into which limits were written.
 *
 * @param module the module as users see it
 * @param key the limits in it
 * @param metered what was added to its code; null if only sizes are limited
 */
record LimitedVariant(GuestModule module, LimitedModule.Key key, @Nullable MeteredModule metered) {
  /** Whether a meter must know of calls of the host. */
  boolean watchesCalls() {
    return key.metering().clock() || key.metering().depth();
  }
}
