package io.github.wasmrun.jvm.internal.endive;

import io.github.wasmrun.WasmFunction;
import io.github.wasmrun.jvm.internal.code.InstanceParts;
import io.github.wasmrun.jvm.internal.endive.values.FunctionRefs;
import io.github.wasmrun.jvm.internal.endive.values.Heap;
import io.github.wasmrun.jvm.internal.instance.EngineFunction;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import run.endive.runtime.Instance;

/** The functions that one instance has or knows by a reference. */
final class InstanceFunctions extends FunctionRefs {
  private final EndiveCode module;
  private final InstanceParts parts;
  private final Heap heap;
  private final List<WasmFunction> foreign = new ArrayList<>();
  private final Map<WasmFunction, Integer> numbers = new IdentityHashMap<>();
  private final List<@Nullable Instance> adapters = new ArrayList<>();
  private @Nullable Instance instance;

  InstanceFunctions(EndiveCode module, InstanceParts parts) {
    this.module = module;
    this.parts = parts;
    this.heap = module.newHeap();
  }

  @Override
  public io.github.wasmrun.Instance owner() {
    return parts.instance();
  }

  @Override
  public Heap heap() {
    return heap;
  }

  /** Called when Endive makes the instance. */
  void attach(Instance made) {
    instance = made;
  }

  /** The instance; null before Endive makes it. */
  @Nullable Instance instance() {
    return instance;
  }

  @Override
  public @Nullable WasmFunction toHost(int reference) {
    if (reference == NULL) {
      return null;
    }
    return reference >= 0 ? parts.function(reference) : foreign.get(FIRST_FOREIGN - reference);
  }

  @Override
  public void checkOwn(String what, @Nullable Object function) {
    parts.checkOwn(what, function);
  }

  @Override
  public int toGuest(@Nullable WasmFunction function) {
    if (function == null) {
      return NULL;
    }
    int own = parts.indexOf(function);
    if (own >= 0) {
      return own;
    }
    Integer known = numbers.get(function);
    if (known == null) {
      known = foreign.size();
      foreign.add(function);
      numbers.put(function, known);
      adapters.add(null);
    }
    return FIRST_FOREIGN - known;
  }

  @Override
  public Instance adapter(int reference) {
    int place = FIRST_FOREIGN - reference;
    Instance adapter = adapters.get(place);
    if (adapter == null) {
      adapter = ForeignCalls.adapter(module, this, (EngineFunction) foreign.get(place));
      adapters.set(place, adapter);
    }
    return adapter;
  }
}
