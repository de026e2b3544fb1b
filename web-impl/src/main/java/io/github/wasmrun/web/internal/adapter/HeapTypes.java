package io.github.wasmrun.web.internal.adapter;

import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.type.HeapType;
import io.github.wasmrun.type.ValType;
import io.github.wasmrun.web.internal.call.HostCode;
import io.github.wasmrun.web.internal.call.HostFrames;
import io.github.wasmrun.web.internal.js.Calls;
import io.github.wasmrun.web.internal.js.Js;
import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.JSObject;

/**
 * Asks the engine whether a value is of a type of its heap, which JavaScript cannot see: by calling
 * a function with a parameter of that type that does nothing.
 */
public final class HeapTypes {
  /** Not a map to JavaScript objects: TeaVM would take each value of each map for anything. */
  private static final class Checker {
    final ValType type;
    final JSObject function;

    Checker(ValType type) {
      this.type = type;
      this.function = Adapters.function(FuncType.of(type), null, nothing(), false, false);
    }
  }

  private final List<Checker> checkers = new ArrayList<>();

  /** Whether a value that is not null is of a type. */
  public boolean accepts(ValType type, JSObject value) {
    if (type.heapType().equals(HeapType.ANY)) {
      return true;
    }
    try {
      Calls.call(checker(type).function, value);
      return true;
    } catch (RuntimeException refused) {
      return false;
    }
  }

  private Checker checker(ValType type) {
    for (Checker checker : checkers) {
      if (checker.type.equals(type)) {
        return checker;
      }
    }
    Checker checker = new Checker(type);
    checkers.add(checker);
    return checker;
  }

  private static JSObject nothing() {
    HostCode.Any code = arguments -> Js.ofObject(null);
    return HostFrames.function(code);
  }
}
