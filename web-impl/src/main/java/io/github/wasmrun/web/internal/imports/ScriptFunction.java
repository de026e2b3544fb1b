package io.github.wasmrun.web.internal.imports;

import io.github.wasmrun.Args;
import io.github.wasmrun.HostFunction;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.web.internal.extern.Values;
import io.github.wasmrun.web.internal.js.Calls;
import io.github.wasmrun.web.internal.js.Js;
import io.github.wasmrun.web.internal.value.Kind;
import io.github.wasmrun.web.internal.value.Shape;
import org.teavm.jso.JSObject;

/**
 * A function that somebody else has written in JavaScript, as a host function.
 *
 * <p>Called directly, it is the guest's import itself, without anything of ours between them: the
 * browser converts what it takes and gives.
 */
public final class ScriptFunction implements HostFunction {
  private final FuncType type;
  private final Shape shape;
  private final JSObject function;
  private final boolean direct;

  public ScriptFunction(FuncType type, JSObject function, boolean direct) {
    this.type = type;
    this.shape = new Shape(type);
    this.function = function;
    this.direct = direct && !shape.vectors && !shape.exceptions;
  }

  boolean isDirect() {
    return direct;
  }

  JSObject function() {
    return function;
  }

  @Override
  public FuncType type() {
    return type;
  }

  @Override
  public void call(Args args) {
    JSObject values = Js.array();
    for (int i = 0; i < shape.params.length; i++) {
      int kind = shape.params[i];
      Object value = args.get(i);
      Js.push(values, kind <= Kind.F64 ? Values.number(kind, value) : Js.ofObject(value));
    }
    JSObject result = Calls.apply(function, values);
    for (int i = 0; i < shape.results.length; i++) {
      int kind = shape.results[i];
      JSObject value = shape.results.length == 1 ? result : Js.at(result, i);
      args.result(i, kind <= Kind.F64 ? coerced(kind, value) : Js.toObject(value));
    }
  }

  /** As WebAssembly converts what a function of JavaScript gives. */
  private static Object coerced(int kind, JSObject value) {
    return Values.boxed(kind, Js.toWasm(value, kind));
  }
}
