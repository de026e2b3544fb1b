package io.github.wasmrun.integration;

import io.github.wasmrun.Engine;
import io.github.wasmrun.EngineConfig;
import io.github.wasmrun.WasmModule;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The modules that are compiled in this process, or more exactly for this class loader: each once,
 * whoever asks first, the others wait. What no task uses is kept for the next one, {@value
 * #MAX_IDLE} modules at most. Modules know no class of a job: imports come in with instances.
 */
final class CompiledModules {
  /** How many modules may be kept that no task uses. */
  static final int MAX_IDLE = 16;

  private record Key(String sha256, @Nullable String engine, @Nullable String cache) {}

  /** A module and how many tasks use it. */
  private static final class Entry {
    final ReentrantLock lock = new ReentrantLock();
    @Nullable WasmModule module;
    int users;
  }

  /** In the order of their last use. Guarded by itself. */
  private static final Map<Key, Entry> ENTRIES = new LinkedHashMap<>(16, 0.75f, true);

  private static long compilations;

  private CompiledModules() {}

  /** A module that stays here until it is closed. */
  static final class Lease implements AutoCloseable {
    private final Entry entry;
    private final WasmModule module;
    private boolean closed;

    private Lease(Entry entry, WasmModule module) {
      this.entry = entry;
      this.module = module;
    }

    WasmModule module() {
      return module;
    }

    @Override
    public void close() {
      if (!closed) {
        closed = true;
        release(entry);
      }
    }
  }

  /** How often a module was compiled. */
  static long compilations() {
    synchronized (ENTRIES) {
      return compilations;
    }
  }

  static Lease acquire(ModuleSource source, @Nullable String engine, @Nullable String cache) {
    Entry entry;
    synchronized (ENTRIES) {
      Key key = new Key(source.sha256(), engine, cache);
      entry = ENTRIES.computeIfAbsent(key, unknown -> new Entry());
      entry.users++;
    }
    boolean done = false;
    try {
      Lease lease = new Lease(entry, compiled(entry, source, engine, cache));
      done = true;
      return lease;
    } finally {
      if (!done) {
        release(entry);
      }
    }
  }

  private static WasmModule compiled(
      Entry entry, ModuleSource source, @Nullable String engine, @Nullable String cache) {
    entry.lock.lock();
    try {
      WasmModule known = entry.module;
      if (known == null) {
        known = compile(source, engine, cache);
        entry.module = known;
      }
      return known;
    } finally {
      entry.lock.unlock();
    }
  }

  private static WasmModule compile(
      ModuleSource source, @Nullable String engine, @Nullable String cache) {
    byte[] bytes = source.load();
    EngineConfig config = EngineConfig.DEFAULTS;
    if (engine != null) {
      config = config.withEngine(engine);
    }
    if (cache != null) {
      config = config.withCache(Path.of(cache));
    }
    synchronized (ENTRIES) {
      compilations++;
    }
    return Engine.create(config).compile(bytes);
  }

  private static void release(Entry entry) {
    synchronized (ENTRIES) {
      entry.users--;
      int idle = 0;
      for (Entry other : ENTRIES.values()) {
        idle += other.users == 0 ? 1 : 0;
      }
      Iterator<Entry> all = ENTRIES.values().iterator();
      while (all.hasNext() && idle > MAX_IDLE) {
        if (all.next().users == 0) {
          all.remove();
          idle--;
        }
      }
      if (entry.users == 0 && Objects.isNull(entry.module)) {
        // What could not be compiled is tried again.
        ENTRIES.values().remove(entry);
      }
    }
  }
}
