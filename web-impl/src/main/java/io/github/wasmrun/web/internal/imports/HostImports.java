package io.github.wasmrun.web.internal.imports;

import io.github.wasmrun.HostFunction;
import io.github.wasmrun.engine.host.Answers;
import io.github.wasmrun.type.DefinedType;
import io.github.wasmrun.web.internal.adapter.Adapters;
import io.github.wasmrun.web.internal.adapter.VectorBridge;
import io.github.wasmrun.web.internal.call.HostFrames;
import io.github.wasmrun.web.internal.call.Origin;
import io.github.wasmrun.web.internal.extern.BrowserStore;
import io.github.wasmrun.web.internal.extern.ExceptionReferences;
import io.github.wasmrun.web.internal.value.Shape;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/** Host functions as the engine takes them. */
public final class HostImports {
  private HostImports() {}

  /**
   * A function that can be imported.
   *
   * @param caller the instance that imports it, if it is known
   * @param wanted the type that it wants, if it is known
   */
  static JSObject importOf(
      BrowserStore engine,
      @Nullable Origin caller,
      @Nullable DefinedType wanted,
      HostFunction function) {
    Shape shape = new Shape(function.type());
    if (shape.exceptions) {
      return Adapters.refusing(shape.type, wanted, ExceptionReferences.refusing());
    }
    if (function instanceof ScriptFunction script && script.isDirect()) {
      return script.function();
    }
    JSObject later =
        Answers.ifLater(function, async -> SuspendingImport.of(engine, caller, wanted, async));
    if (later != null) {
      return later;
    }
    JSObject host =
        shape.plain && function instanceof TypedHost typed
            ? typed.function()
            : function(new HostCall(engine, caller, shape, function));
    return shape.vectors ? VectorBridge.ofHost(shape, wanted, host) : host;
  }

  private static JSObject function(HostCall call) {
    return call.shape.count <= HostCall.SHORT
        ? HostFrames.shortFunction(call)
        : HostFrames.function(call);
  }

  /** A function instance. */
  public static JSObject exportOf(BrowserStore engine, HostFunction function) {
    JSObject host = importOf(engine, null, null, function);
    Shape shape = new Shape(function.type());
    return shape.vectors || shape.exceptions
        ? host
        : Adapters.function(function.type(), null, host, false, false);
  }
}
