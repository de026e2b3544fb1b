package io.github.wasmrun.web.internal.call;

import io.github.wasmrun.Instance;
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

  private @Nullable Instance instance;

  public Origin(ModuleInfo module) {
    this.module = module;
  }

  /** The instance; null before it is made. */
  public @Nullable Instance instance() {
    return instance;
  }

  /** Called when there is the instance. */
  public void made(Instance made) {
    instance = made;
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
