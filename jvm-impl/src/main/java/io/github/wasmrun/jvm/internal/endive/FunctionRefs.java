package io.github.wasmrun.jvm.internal.endive;

import io.github.wasmrun.WasmFunction;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import run.endive.runtime.Instance;
import run.endive.wasm.types.Value;

/**
 * Function references as one instance sees them.
 *
 * <p>To Endive a function reference is the index of a function of the instance that holds it, so a
 * function of another instance has none. We give it a number below -1: it passes through locals,
 * globals, tables and the host, and {@code call_indirect} finds the {@linkplain #adapter instance}
 * that leads to it. Only {@code call_ref} on such a reference does not work: it traps.
 */
final class FunctionRefs {
  private static final int NULL = Value.REF_NULL_VALUE;
  private static final int FIRST_FOREIGN = -2;

  private final GuestInstance instance;
  private final @Nullable WasmFunction[] own;
  private final List<WasmFunction> foreign = new ArrayList<>();
  private final List<@Nullable Instance> adapters = new ArrayList<>();

  FunctionRefs(GuestInstance instance, int functionCount) {
    this.instance = instance;
    this.own = new WasmFunction[functionCount];
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

  @Nullable WasmFunction toHost(int reference) {
    if (reference == NULL) {
      return null;
    }
    return reference >= 0 ? get(reference) : foreign.get(FIRST_FOREIGN - reference);
  }

  int toGuest(@Nullable WasmFunction function) {
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

  /** Whether {@code reference} is a number of ours for a function of another instance. */
  static boolean isForeign(int reference) {
    return reference <= FIRST_FOREIGN;
  }

  /** An instance whose function 0 is the foreign function {@code reference}. */
  Instance adapter(int reference) {
    int place = FIRST_FOREIGN - reference;
    Instance adapter = adapters.get(place);
    if (adapter == null) {
      adapter = ForeignCalls.adapter(instance, (EngineFunction) foreign.get(place));
      adapters.set(place, adapter);
    }
    return adapter;
  }
}
