package io.github.wasmrun.web.internal.imports;

import io.github.wasmrun.HostFunction;
import io.github.wasmrun.Instance;
import io.github.wasmrun.engine.host.HostFunctions;
import io.github.wasmrun.web.internal.call.HostCode;
import io.github.wasmrun.web.internal.call.Origin;
import io.github.wasmrun.web.internal.extern.BrowserStore;
import io.github.wasmrun.web.internal.extern.Values;
import io.github.wasmrun.web.internal.js.Js;
import io.github.wasmrun.web.internal.value.Shape;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/** Runs a host function on its {@link io.github.wasmrun.Args}. */
final class HostCall implements HostCode.Any, HostCode.Short {
  /** So many arguments are passed as they are, more in a list. */
  static final int SHORT = 4;

  final BrowserStore engine;
  final @Nullable Origin caller;
  final Shape shape;
  private final HostFunction.Body body;
  private final JSObject zero;

  /**
   * A call.
   *
   * @param caller the instance that imports the function, if it is known
   */
  HostCall(BrowserStore engine, @Nullable Origin caller, Shape shape, HostFunction function) {
    this.engine = engine;
    this.caller = caller;
    this.shape = shape;
    this.body = HostFunctions.body(function);
    this.zero = shape.single >= 0 ? Values.zero(shape.single) : Js.ofObject(null);
  }

  /** The instance that calls; null if it is not known, or not made yet. */
  @Nullable Instance instance() {
    return caller == null ? null : caller.instance();
  }

  @Override
  public JSObject call(JSObject arguments) {
    return run(
        new BrowserArgs(
            this, Js.at(arguments, 0), Js.at(arguments, 1), Js.at(arguments, 2), arguments, zero));
  }

  /** A call with {@link #SHORT} arguments at most. */
  @Override
  public JSObject call(JSObject a, JSObject b, JSObject c, JSObject d) {
    return run(new BrowserArgs(this, a, b, c, d, zero));
  }

  private JSObject run(BrowserArgs args) {
    body.call(args);
    return args.results();
  }
}
