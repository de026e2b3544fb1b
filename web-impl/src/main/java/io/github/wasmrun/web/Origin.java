package io.github.wasmrun.web;

import io.github.wasmrun.spi.ModuleInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The instance that functions come from: its module, and what ends when it is closed. */
final class Origin {
  private final ModuleInfo module;
  private final List<Slot> slots = new ArrayList<>();

  /** What to do with holders that come after the end; null before it. */
  private @Nullable Consumer<Slot> end;

  Origin(ModuleInfo module) {
    this.module = module;
  }

  ModuleInfo module() {
    return module;
  }

  boolean isClosed() {
    return end != null;
  }

  /** Has closing end the calls of a holder. */
  void add(Slot slot) {
    if (end == null) {
      slots.add(slot);
    } else {
      end.accept(slot);
    }
  }

  void close() {
    end = Slot::close;
    slots.forEach(end);
    slots.clear();
  }
}
