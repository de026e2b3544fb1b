package io.github.wasmrun;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** The engine behind {@link io.github.wasmrun.Wasm}. */
final class SharedEngine {
  private static final AtomicReference<Engine> ENGINE = new AtomicReference<>();

  private SharedEngine() {}

  /** This host's best engine, made at the first call. */
  static Engine get() {
    return get(ENGINE, Engine::create);
  }

  /** The engine in {@code shared}; of threads that race to make it, all get the same one. */
  static Engine get(AtomicReference<Engine> shared, Supplier<Engine> create) {
    Engine present = shared.get();
    if (present == null) {
      // Without a lock, which TeaVM pays for. An engine that nobody gets holds nothing yet.
      shared.compareAndSet(null, create.get());
      present = shared.get();
    }
    return present;
  }
}
