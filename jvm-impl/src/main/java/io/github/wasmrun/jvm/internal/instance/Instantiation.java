package io.github.wasmrun.jvm.internal.instance;

import io.github.wasmrun.HostFunction;
import io.github.wasmrun.binary.ModuleInfo;
import io.github.wasmrun.engine.link.Supplied;
import io.github.wasmrun.jvm.internal.storage.FlatStorage;
import io.github.wasmrun.jvm.internal.storage.Limits;
import io.github.wasmrun.type.MemoryType;

/** Makes one instance: its externals first, then its code. */
final class Instantiation implements GuestEntry {
  private final GuestModule module;
  private final Externals externals;
  private final Externals own;
  private final ModuleInfo info;
  private final Supplied[] imports;
  private final GuestInstance guest;

  // How many of each kind there are so far, in the order of the index spaces.
  private int functions;
  private int memories;
  private int tables;
  private int globals;
  private int tags;

  /**
   * An instance to be made.
   *
   * @param own makes the module's own memories and tables, within its limits
   */
  Instantiation(GuestModule module, Externals externals, Externals own, Supplied[] imports) {
    this.module = module;
    this.externals = externals;
    this.own = own;
    this.info = module.info();
    this.imports = imports;
    this.guest = new GuestInstance(module);
  }

  /** The instance, also if {@link #run} has failed: its functions may be in tables of others. */
  GuestInstance guest() {
    return guest;
  }

  GuestInstance run() {
    ModuleInfo visible = module.visible().info();
    for (Supplied supplied : imports) {
      add(supplied.value());
    }
    Limits.checkRoom(heapPages());
    for (; memories < info.memories().size(); memories++) {
      guest.setMemory(memories, own.memory(visible.memories().get(memories)));
    }
    for (; tables < info.tables().size(); tables++) {
      guest.setTable(
          tables,
          tables < visible.tables().size()
              ? own.table(visible.tables().get(tables))
              : externals.table(info.tables().get(tables)));
    }
    for (; globals < info.globals().size(); globals++) {
      guest.setGlobal(globals, externals.global(info.globals().get(globals)));
    }
    for (; tags < info.tags().size(); tags++) {
      guest.setTag(
          tags,
          new GuestTag(module.store(), info.tags().get(tags), info.tagTypes().get(tags), null));
    }
    ThreadMark mark = guest.mark();
    boolean outermost = mark != null && mark.enter();
    try {
      module.code().instantiate(guest);
    } finally {
      if (mark != null) {
        mark.leave(outermost);
      }
    }
    return guest;
  }

  /** The pages that the module's own memories start with in the heap; shared ones are elsewhere. */
  private long heapPages() {
    long pages = 0;
    for (MemoryType type : info.memories().subList(memories, info.memories().size())) {
      pages += type.shared() ? 0 : Math.min(type.minPages(), FlatStorage.MAX_PAGES);
    }
    return pages;
  }

  private void add(Object value) {
    if (value instanceof GuestMemory memory) {
      guest.setMemory(memories++, memory);
    } else if (value instanceof GuestTable table) {
      guest.setTable(tables++, table);
    } else if (value instanceof GuestGlobal global) {
      guest.setGlobal(globals++, global);
    } else if (value instanceof GuestTag tag) {
      guest.setTag(tags++, tag);
    } else {
      guest.setImportedFunction(
          functions++,
          value instanceof HostFunction function ? WaitingFunction.of(function) : value);
    }
  }
}
