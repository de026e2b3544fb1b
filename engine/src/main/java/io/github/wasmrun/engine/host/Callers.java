package io.github.wasmrun.engine.host;

import io.github.wasmrun.Instance;
import io.github.wasmrun.Memory;
import org.jspecify.annotations.Nullable;

/** The guest that calls a host function. */
public final class Callers {
  private Callers() {}

  /** The instance that calls. */
  public static Instance known(@Nullable Instance caller) {
    if (caller == null) {
      throw new IllegalStateException(
          "the host function does not know its caller: the host calls it, its instance is still"
              + " being made, it comes from createFunction, or the caller is in a worker");
    }
    return caller;
  }

  /** The memory of the instance that calls. */
  public static Memory memory(@Nullable Instance caller) {
    Memory memory = ((FirstMemory) known(caller)).firstMemory();
    if (memory == null) {
      throw new IllegalStateException(
          "the caller neither imports nor exports its first memory, or has none");
    }
    return memory;
  }
}
