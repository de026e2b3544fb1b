package io.github.wasmrun.web;

import io.github.wasmrun.spi.ModuleInfo;
import java.util.ArrayList;
import java.util.List;

/** The instance that functions come from: its module, and what ends when it is closed. */
final class Origin {
  private final ModuleInfo module;
  private final List<Slot> slots = new ArrayList<>();
  private boolean closed;

  Origin(ModuleInfo module) {
    this.module = module;
  }

  ModuleInfo module() {
    return module;
  }

  boolean isClosed() {
    return closed;
  }

  /** Has closing end the calls of a holder. */
  void add(Slot slot) {
    if (closed) {
      slot.close();
    } else {
      slots.add(slot);
    }
  }

  void close() {
    closed = true;
    for (Slot slot : slots) {
      slot.close();
    }
    slots.clear();
  }
}
