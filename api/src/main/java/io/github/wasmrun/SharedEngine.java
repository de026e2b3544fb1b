package io.github.wasmrun;

import org.jspecify.annotations.Nullable;

/** The engine behind {@link io.github.wasmrun.Wasm}. */
final class SharedEngine {
  private static volatile @Nullable Engine engine;

  private SharedEngine() {}

  /**
   * This host's best engine, made at the first call; two threads that race may both make one, one
   * of them stays.
   */
  static Engine get() {
    Engine present = engine;
    if (present == null) {
      present = Engine.create();
      engine = present;
    }
    return present;
  }
}
