package io.github.wasmrun.plugins;

import io.github.wasmrun.Engine;
import io.github.wasmrun.WasmModule;
import io.github.wasmrun.plugins.internal.extism.ExtismKernel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The modules that were compiled last, the latest first. A plugin that is loaded again, for another
 * user or after a change of its settings, is not compiled again, nor are limits written into it
 * once more.
 */
final class CompiledModules {
  private static final int MOST = 16;

  /** Of all modules. */
  private static final long MOST_BYTES = 32 << 20;

  /** The bytes are a copy of their own, so that nobody changes them. */
  private record Known(byte[] bytes, WasmModule module) {}

  private final Engine engine;
  private final AtomicReference<List<Known>> known = new AtomicReference<>(List.of());

  /** Each restart of a guest of Extism needs it, so that others do not take its place. */
  private volatile @Nullable WasmModule kernel;

  CompiledModules(Engine engine) {
    this.engine = engine;
  }

  Engine engine() {
    return engine;
  }

  /** Compiled, on this thread if that must be done. */
  WasmModule get(byte[] bytes) {
    WasmModule found = find(bytes);
    return found == null ? keep(bytes.clone(), engine.compile(bytes)) : found;
  }

  /** Compiled, elsewhere if that must be done. */
  CompletableFuture<WasmModule> later(byte[] bytes) {
    WasmModule found = find(bytes);
    if (found != null) {
      return CompletableFuture.completedFuture(found);
    }
    byte[] copy = bytes.clone();
    return engine.compileAsync(copy).thenApply(module -> keep(copy, module));
  }

  /** The functions of Extism's environment that are in Wasm. */
  WasmModule kernel() {
    WasmModule made = kernel;
    if (made == null) {
      made = engine.compile(ExtismKernel.code());
      kernel = made;
    }
    return made;
  }

  /** Forgets all. */
  void clear() {
    known.set(List.of());
  }

  private @Nullable WasmModule find(byte[] bytes) {
    for (Known one : known.get()) {
      if (Arrays.equals(one.bytes, bytes)) {
        return keep(one.bytes, one.module);
      }
    }
    return null;
  }

  private WasmModule keep(byte[] bytes, WasmModule module) {
    while (true) {
      List<Known> before = known.get();
      List<Known> after = new ArrayList<>();
      after.add(new Known(bytes, module));
      long sum = bytes.length;
      for (Known one : before) {
        sum += one.bytes.length;
        if (one.module != module && after.size() < MOST && sum <= MOST_BYTES) {
          after.add(one);
        }
      }
      if (known.compareAndSet(before, after)) {
        return module;
      }
    }
  }
}
