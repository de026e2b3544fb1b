package io.github.wasmrun.web;

import io.github.wasmrun.HostFunction;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/** Host functions as the engine takes them. */
final class HostImports {
  private HostImports() {}

  /**
   * A function that can be imported.
   *
   * @param caller the instance that imports it, if it is known
   */
  static JSObject importOf(BrowserEngine engine, @Nullable Origin caller, HostFunction function) {
    Shape shape = new Shape(function.type());
    JSObject host =
        shape.plain && function instanceof TypedHost typed
            ? typed.function()
            : function(new HostCall(engine, caller, shape, function));
    return shape.vectors ? VectorBridge.ofHost(shape, host) : host;
  }

  private static JSObject function(HostCall call) {
    return call.shape.count <= HostCall.SHORT
        ? HostFrames.shortFunction(call)
        : HostFrames.function(call);
  }

  /** A function instance. */
  static JSObject exportOf(BrowserEngine engine, HostFunction function) {
    JSObject host = importOf(engine, null, function);
    return new Shape(function.type()).vectors
        ? host
        : Adapters.function(function.type(), host, false, false);
  }
}
