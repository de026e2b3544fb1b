package io.github.wasmrun.jvm.internal.instance;

import io.github.wasmrun.EngineConfig;
import io.github.wasmrun.UnsupportedFeatureException;
import io.github.wasmrun.engine.limit.HostLimits;
import io.github.wasmrun.feature.Feature;
import io.github.wasmrun.jvm.internal.storage.FlatMemory;
import io.github.wasmrun.jvm.internal.storage.LinearMemory;
import io.github.wasmrun.jvm.internal.storage.SharedMemory;
import io.github.wasmrun.jvm.internal.storage.TableStorage;
import io.github.wasmrun.jvm.internal.values.Kind;
import io.github.wasmrun.type.GlobalType;
import io.github.wasmrun.type.MemoryType;
import io.github.wasmrun.type.TableType;

/** Makes memories, tables and globals within the limits of an engine, for modules and the host. */
final class Externals {
  private final JvmStore store;
  private final int maxMemoryPages;
  private final long maxTableElements;

  Externals(JvmStore store, EngineConfig config) {
    this(store, config.maxMemoryPages(), config.maxTableElements());
  }

  private Externals(JvmStore store, int maxMemoryPages, long maxTableElements) {
    this.store = store;
    this.maxMemoryPages = maxMemoryPages;
    this.maxTableElements = maxTableElements;
  }

  /** The same with other limits. */
  Externals within(int maxMemoryPages, long maxTableElements) {
    return new Externals(store, maxMemoryPages, maxTableElements);
  }

  GuestMemory memory(MemoryType type) {
    if (type.memory64() && !store.maker().has64BitAddresses()) {
      throw lack(Feature.MEMORY64, "a memory with 64-bit addresses");
    }
    int allowed = maxMemoryPages;
    long minimum = type.minPages();
    HostLimits.checkPages(minimum, allowed);
    int initial = (int) minimum;
    int maximum = (int) least(type.maxPages().orElse(allowed), allowed);
    LinearMemory memory =
        type.shared()
            ? new SharedMemory(initial, maximum)
            : new FlatMemory(initial, maximum, store.maker().needsExactArrays());
    return new GuestMemory(store, memory, type);
  }

  /** The smaller one of an unsigned number and a positive one. */
  private static long least(long declared, long allowed) {
    return declared < 0 ? allowed : Math.min(declared, allowed);
  }

  GuestTable table(TableType type) {
    if (type.table64() && !store.maker().has64BitAddresses()) {
      throw lack(Feature.MEMORY64, "a table with 64-bit indexes");
    }
    long allowed = maxTableElements;
    HostLimits.checkElements(type.min(), allowed);
    long maximum = least(type.max().orElse(allowed), allowed);
    boolean functions = Kind.of(type.element()) == Kind.FUNC;
    return new GuestTable(store, type, new TableStorage(functions, type.min(), maximum));
  }

  /** A global without value. */
  GuestGlobal global(GlobalType type) {
    return new GuestGlobal(store, type);
  }

  UnsupportedFeatureException lack(Feature feature, String what) {
    return new UnsupportedFeatureException(feature, store.engine().info().name(), what, null);
  }
}
