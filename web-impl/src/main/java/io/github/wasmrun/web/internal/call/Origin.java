package io.github.wasmrun.web.internal.call;

import io.github.wasmrun.Instance;
import io.github.wasmrun.binary.ModuleInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/** The instance that functions come from: its module, and what ends when it is closed. */
public final class Origin {
  private final ModuleInfo module;
  private final List<Slot> slots = new ArrayList<>();

  /** What to do with holders that come after the end; null before it. */
  private @Nullable Consumer<Slot> end;

  private @Nullable Instance instance;

  private @Nullable Runnable closing;

  /** What must know of the host's calls; null if nothing must. */
  private @Nullable Watch watch;

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

  /** Has {@code watch} know of the host's calls, before there are holders of functions. */
  public void watch(Watch watch) {
    this.watch = watch;
  }

  /** What must know of the host's calls; null if nothing must. */
  @Nullable Watch watch() {
    return watch;
  }

  /** What a holder calls instead of {@code function}. */
  JSObject watched(JSObject function) {
    return watch == null ? function : watch.around(function);
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

  /** Has closing run {@code action}, too. */
  public void onClose(Runnable action) {
    closing = action;
  }

  public void close() {
    end = Slot::close;
    slots.forEach(end);
    slots.clear();
    if (closing != null) {
      closing.run();
    }
  }
}
