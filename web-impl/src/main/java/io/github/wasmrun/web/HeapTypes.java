package io.github.wasmrun.web;

import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.type.HeapType;
import io.github.wasmrun.type.ValType;
import io.github.wasmrun.web.js.Calls;
import io.github.wasmrun.web.js.Js;
import java.util.HashMap;
import java.util.Map;
import org.teavm.jso.JSObject;

/**
 * Asks the engine whether a value is of a type of its heap, which JavaScript cannot see: by calling
 * a function with a parameter of that type that does nothing.
 */
final class HeapTypes {
  private final Map<ValType, JSObject> functions = new HashMap<>();

  /** Whether a value that is not null is of a type. */
  boolean accepts(ValType type, JSObject value) {
    if (type.heapType().equals(HeapType.ANY)) {
      return true;
    }
    JSObject function = functions.get(type);
    if (function == null) {
      function = Adapters.function(FuncType.of(type), nothing(), false, false);
      functions.put(type, function);
    }
    try {
      Calls.call(function, value);
      return true;
    } catch (RuntimeException refused) {
      return false;
    }
  }

  private static JSObject nothing() {
    HostCode.Any code = arguments -> Js.ofObject(null);
    return HostFrames.function(code);
  }
}
