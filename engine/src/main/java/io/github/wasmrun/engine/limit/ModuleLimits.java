package io.github.wasmrun.engine.limit;

import io.github.wasmrun.EngineConfig;
import io.github.wasmrun.LimitException;
import io.github.wasmrun.binary.ModuleInfo;
import io.github.wasmrun.rewrite.SizeLimits;

/** Holds a module's own memories and tables to the limits of an engine. */
public final class ModuleLimits {
  private ModuleLimits() {}

  /**
   * The bytes of the module, or a copy in which the maximum of each memory and table is at most the
   * limit; {@code info} goes on to describe the original.
   *
   * @throws LimitException if a memory or table starts larger than the limit
   */
  public static byte[] enforce(ModuleInfo info, EngineConfig config) {
    return SizeLimits.enforce(
        info,
        config.maxMemoryPages(),
        config.maxTableElements(),
        (limit, message) -> new LimitException(limit, message, null));
  }
}
