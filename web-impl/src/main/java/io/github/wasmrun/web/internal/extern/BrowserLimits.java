package io.github.wasmrun.web.internal.extern;

import io.github.wasmrun.LimitException;
import io.github.wasmrun.type.MemoryType;
import io.github.wasmrun.type.TableType;

/** The limits of an engine for what the host makes; those of modules are written into them. */
final class BrowserLimits {
  private BrowserLimits() {}

  static void checkPages(MemoryType type, long allowed) {
    if (Long.compareUnsigned(type.minPages(), allowed) > 0) {
      throw new LimitException(
          "maxMemoryPages",
          "memory of " + type.minPages() + " pages: at most " + allowed + " are allowed",
          null);
    }
  }

  static void checkElements(TableType type, long allowed) {
    if (Long.compareUnsigned(type.min(), allowed) > 0) {
      throw new LimitException(
          "maxTableElements",
          "table of " + type.min() + " elements: at most " + allowed + " are allowed",
          null);
    }
  }
}
