package io.github.wasmrun.engine.host;

import io.github.wasmrun.Memory;
import org.jspecify.annotations.Nullable;

/** An instance that can be asked for its first memory. */
@FunctionalInterface
public interface FirstMemory {
  /**
   * The first memory, if the host can see it: the one of index 0, imported or exported.
   *
   * @return null if there is none
   */
  @Nullable Memory firstMemory();
}
