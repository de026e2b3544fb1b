package io.github.wasmrun.web;

import io.github.wasmrun.HostFunction;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/** Runs a host function on its {@link io.github.wasmrun.Args}. */
final class HostCall implements HostCode.Any {
  final BrowserEngine engine;
  final @Nullable Origin caller;
  final Shape shape;

  /** Whether there is more than one result. */
  final boolean several;

  private final HostFunction function;
  private final JSObject zero;

  /**
   * A call.
   *
   * @param caller the instance that imports the function, if it is known
   */
  HostCall(BrowserEngine engine, @Nullable Origin caller, Shape shape, HostFunction function) {
    this.engine = engine;
    this.caller = caller;
    this.shape = shape;
    this.function = function;
    this.several = shape.results.length > 1;
    this.zero = shape.results.length == 1 ? Values.zero(shape.results[0]) : Values.zero(Kind.I32);
  }

  @Override
  public JSObject call(JSObject arguments) {
    BrowserArgs args = new BrowserArgs(this, arguments, zero);
    function.call(args);
    return args.results();
  }
}
