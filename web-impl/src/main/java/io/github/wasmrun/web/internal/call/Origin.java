package io.github.wasmrun.web.internal.call;

import io.github.wasmrun.binary.ModuleInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The instance that functions come from: its module, and what ends when it is closed. */
public final class Origin {
  private final ModuleInfo module;
  private final List<Slot> slots = new ArrayList<>();

  /** What to do with holders that come after the end; null before it. */
  private @Nullable Consumer<Slot> end;

  public Origin(ModuleInfo module) {
    this.module = module;
  }

  public ModuleInfo module() {
    return module;
  }

  public boolean isClosed() {
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

  public void close() {
    end = Slot::close;
    slots.forEach(end);
    slots.clear();
  }
}
