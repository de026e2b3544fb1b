package io.github.wasmrun.web.internal.imports;

import io.github.wasmrun.Args;
import io.github.wasmrun.HostFunction;
import io.github.wasmrun.engine.check.Checks;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.web.internal.extern.Values;
import io.github.wasmrun.web.internal.js.Calls;
import io.github.wasmrun.web.internal.js.Js;
import io.github.wasmrun.web.internal.value.Kind;
import io.github.wasmrun.web.internal.value.Shape;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/** A method of a typed interface as a host function. */
final class TypedHost implements HostFunction {
  private final FuncType type;
  private final Shape shape;
  private final JSObject function;

  /**
   * A host function.
   *
   * @param function takes and gives the method's values; objects as they are
   */
  TypedHost(FuncType type, JSObject function) {
    this.type = type;
    this.shape = new Shape(type);
    this.function = function;
  }

  /** What takes and gives the method's values; objects as they are. */
  JSObject function() {
    return function;
  }

  @Override
  public FuncType type() {
    return type;
  }

  /** What the method gives. */
  JSObject run(Args args) {
    JSObject values = Js.array();
    for (int i = 0; i < shape.params.length; i++) {
      Object value = args.get(i);
      Js.push(
          values,
          shape.params[i] <= Kind.F64 ? Values.number(shape.params[i], value) : Js.ofObject(value));
    }
    return Calls.apply(function, values);
  }

  @Override
  public void call(Args args) {
    JSObject result = run(args);
    if (shape.results.length == 1) {
      int kind = shape.results[0];
      args.result(0, kind <= Kind.F64 ? Values.boxed(kind, result) : Js.toObject(result));
    } else if (shape.results.length > 1) {
      several(args, Js.toObject(result));
    }
  }

  private void several(Args args, @Nullable Object results) {
    int count = Arrays.length(results);
    if (count != shape.results.length) {
      throw results == null
          ? new IllegalArgumentException("a host function " + type.signature() + " gave null")
          : Checks.resultCount(type, count);
    }
    for (int i = 0; i < count; i++) {
      args.result(i, Arrays.get(results, i));
    }
  }
}
