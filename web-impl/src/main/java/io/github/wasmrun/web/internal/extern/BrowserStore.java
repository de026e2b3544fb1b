package io.github.wasmrun.web.internal.extern;

import io.github.wasmrun.Engine;
import io.github.wasmrun.WasmFunction;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.web.internal.adapter.HeapTypes;
import io.github.wasmrun.web.internal.call.Origin;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/** What externals ask their engine. */
public interface BrowserStore extends Engine {
  /** The name of the engine. */
  String NAME = "browser";

  /** Who tells whether a value is of a type of the garbage-collected heap. */
  HeapTypes heapTypes();

  /**
   * Our object for a function of a guest.
   *
   * @param likely where it probably comes from
   */
  WasmFunction functionOf(JSObject js, List<Origin> likely);

  /** Which instance a function without a name comes from, where that is known; keeps nothing. */
  JSObject owners();

  /** Makes our object for a function that is not known yet. */
  BrowserFunction function(
      JSObject js, FuncType type, @Nullable String name, @Nullable Origin origin);

  /** What Java code would have caught, had the error been thrown and not come by a promise. */
  Throwable thrown(JSObject error);
}
