package io.github.wasmrun.web.internal.engine;

import io.github.wasmrun.engine.limit.HostCalls;
import io.github.wasmrun.engine.limit.Meter;
import io.github.wasmrun.web.internal.call.Watch;
import io.github.wasmrun.web.internal.call.WatchedCall;
import io.github.wasmrun.web.internal.js.Calls;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** Has a meter know of the host's calls. */
final class WatchedCalls implements Watch {
  private final Meter meter;

  WatchedCalls(Meter meter) {
    this.meter = meter;
  }

  @Override
  public JSObject around(JSObject function) {
    return watched(this, function);
  }

  @Override
  public WatchedCall begin() {
    HostCalls.Call call = meter.begin();
    return new WatchedCall() {
      @Override
      public void suspend() {
        meter.suspend(call);
      }

      @Override
      public void resume() {
        meter.resume(call);
      }

      @Override
      public void end() {
        meter.end(call, true); // sets what is right already if the call has not failed
      }
    };
  }

  /** Called from JavaScript. */
  static JSObject run(WatchedCalls calls, JSObject function, JSObject arguments) {
    HostCalls.Call call = calls.meter.begin();
    boolean failed = true;
    try {
      JSObject result = Calls.apply(function, arguments);
      failed = false;
      return result;
    } finally {
      calls.meter.end(call, failed);
    }
  }

  @JSBody(
      params = {"calls", "target"},
      script =
          "return function() { return"
              + " javaMethods.get('io.github.wasmrun.web.internal.engine.WatchedCalls"
              + ".run(Lio/github/wasmrun/web/internal/engine/WatchedCalls;Lorg/teavm/jso/JSObject;"
              + "Lorg/teavm/jso/JSObject;)Lorg/teavm/jso/JSObject;').invoke(calls, target,"
              + " arguments); };")
  private static native JSObject watched(WatchedCalls calls, JSObject target);
}
