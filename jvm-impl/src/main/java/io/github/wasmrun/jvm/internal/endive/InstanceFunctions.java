package io.github.wasmrun.jvm.internal.endive;

import io.github.wasmrun.WasmFunction;
import io.github.wasmrun.jvm.internal.endive.values.FunctionRefs;
import io.github.wasmrun.jvm.internal.endive.values.Heap;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import run.endive.runtime.Instance;

/** The functions that one instance has or knows by a reference. */
final class InstanceFunctions extends FunctionRefs {
  private final GuestInstance instance;
  private final @Nullable WasmFunction[] own;
  private final Heap heap;
  private final List<WasmFunction> foreign = new ArrayList<>();
  private final List<@Nullable Instance> adapters = new ArrayList<>();

  InstanceFunctions(GuestInstance instance, int functionCount) {
    this.instance = instance;
    this.own = new WasmFunction[functionCount];
    this.heap = instance.guestModule().newHeap();
  }

  @Override
  public Heap heap() {
    return heap;
  }

  /** Sets the object that stands for an imported function. */
  void setImported(int index, WasmFunction function) {
    own[index] = function;
  }

  /** The function {@code index} of the instance; always the same object. */
  WasmFunction get(int index) {
    WasmFunction function = own[index];
    if (function == null) {
      function = new GuestFunction(instance, index);
      own[index] = function;
    }
    return function;
  }

  @Override
  public @Nullable WasmFunction toHost(int reference) {
    if (reference == NULL) {
      return null;
    }
    return reference >= 0 ? get(reference) : foreign.get(FIRST_FOREIGN - reference);
  }

  @Override
  public int toGuest(@Nullable WasmFunction function) {
    if (function == null) {
      return NULL;
    }
    if (function instanceof GuestFunction guest && guest.instance() == instance) {
      return guest.index();
    }
    for (int i = 0; i < instance.guestModule().importedFunctions(); i++) {
      if (own[i] == function) {
        return i;
      }
    }
    int known = foreign.indexOf(function);
    if (known < 0) {
      known = foreign.size();
      foreign.add(function);
      adapters.add(null);
    }
    return FIRST_FOREIGN - known;
  }

  @Override
  public Instance adapter(int reference) {
    int place = FIRST_FOREIGN - reference;
    Instance adapter = adapters.get(place);
    if (adapter == null) {
      adapter = ForeignCalls.adapter(instance, (EngineFunction) foreign.get(place));
      adapters.set(place, adapter);
    }
    return adapter;
  }
}
