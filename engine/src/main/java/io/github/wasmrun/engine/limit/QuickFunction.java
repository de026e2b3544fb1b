package io.github.wasmrun.engine.limit;

import io.github.wasmrun.rewrite.QuickCode;

/** A function of an instance, which may take no time worth a look at the clock. */
public interface QuickFunction {
  /** Whether its module has {@link QuickCode}. */
  boolean isQuick();
}
