package io.github.wasmrun.web.internal.imports;

import io.github.wasmrun.Args;
import io.github.wasmrun.Instance;
import io.github.wasmrun.Memory;
import io.github.wasmrun.V128;
import io.github.wasmrun.engine.check.Checks;
import io.github.wasmrun.engine.host.Callers;
import io.github.wasmrun.type.ValType;
import io.github.wasmrun.web.internal.extern.Values;
import io.github.wasmrun.web.internal.js.Js;
import io.github.wasmrun.web.internal.value.Kind;
import io.github.wasmrun.web.internal.value.Shape;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/** Reads JavaScript's values in place; a single result is kept as JavaScript's value. */
final class BrowserArgs implements Args {
  private final HostCall call;
  private final JSObject a;
  private final JSObject b;
  private final JSObject c;
  private final JSObject d;
  private JSObject result;

  /**
   * Arguments.
   *
   * @param a the first ones in fields of their own, which is faster than JavaScript's list of them
   * @param d the fourth one; if there are more, JavaScript's list of all
   * @param zero the result if none is set; null for several
   */
  BrowserArgs(HostCall call, JSObject a, JSObject b, JSObject c, JSObject d, JSObject zero) {
    this.call = call;
    this.a = a;
    this.b = b;
    this.c = c;
    this.d = d;
    this.result = zero;
  }

  private JSObject at(int index) {
    switch (index) {
      case 0:
        return a;
      case 1:
        return b;
      case 2:
        return c;
      default:
        return call.shape.count <= HostCall.SHORT ? d : Js.at(d, index);
    }
  }

  /** What JavaScript's function gives back. */
  JSObject results() {
    return call.shape.single == Shape.SEVERAL && Js.isMissing(result) ? allZero() : result;
  }

  private JSObject allZero() {
    JSObject all = Js.array();
    for (int kind : call.shape.results) {
      Js.push(all, Values.zero(kind));
    }
    return all;
  }

  private void put(int index, JSObject value) {
    if (call.shape.single >= 0) {
      result = value;
      return;
    }
    if (Js.isMissing(result)) {
      result = allZero();
    }
    Js.put(result, index, value);
  }

  private JSObject argument(int index, int kind) {
    if (!isOf(kind, index, call.shape.paramBits)) {
      checkArgument(index, kind);
    }
    return at(index);
  }

  private static boolean isOf(int kind, int index, int bits) {
    return (index & ~7) == 0 && (bits >>> 4 * index & 15) == kind + 1;
  }

  private void checkArgument(int index, int kind) {
    int[] params = call.shape.params;
    if (index < 0 || index >= params.length || params[index] != kind) {
      throw Checks.hostArgument(call.shape.type, index, Kind.word(kind));
    }
  }

  private void checkResult(int index, int kind) {
    int[] results = call.shape.results;
    if (index < 0 || index >= results.length || results[index] != kind) {
      throw Checks.hostResult(call.shape.type, index, Kind.word(kind));
    }
  }

  private void result(int index, int kind, JSObject value) {
    if (!isOf(kind, index, call.shape.resultBits)) {
      checkResult(index, kind);
    }
    put(index, value);
  }

  private void putOnly(int kind, JSObject value) {
    if (call.shape.single == kind) {
      result = value;
      return;
    }
    checkResult(0, kind);
    put(0, value);
  }

  @Override
  public void returnI32(int value) {
    putOnly(Kind.I32, Js.of(value));
  }

  @Override
  public void returnI64(long value) {
    putOnly(Kind.I64, Js.of(value));
  }

  @Override
  public void returnF32(float value) {
    putOnly(Kind.F32, Js.of(value));
  }

  @Override
  public void returnF64(double value) {
    putOnly(Kind.F64, Js.of(value));
  }

  private static boolean isReference(int[] kinds, int index) {
    return index >= 0
        && index < kinds.length
        && kinds[index] >= Kind.EXTERN
        && kinds[index] <= Kind.OTHER;
  }

  @Override
  public int count() {
    return call.shape.params.length;
  }

  @Override
  public int i32(int index) {
    return Js.toInt(argument(index, Kind.I32));
  }

  @Override
  public long i64(int index) {
    return Js.toLong(argument(index, Kind.I64));
  }

  @Override
  public float f32(int index) {
    return Js.toFloat(argument(index, Kind.F32));
  }

  @Override
  public double f64(int index) {
    return Js.toDouble(argument(index, Kind.F64));
  }

  @Override
  public V128 v128(int index) {
    return (V128) Js.toObject(argument(index, Kind.V128));
  }

  @Override
  public @Nullable Object ref(int index) {
    if (!isReference(call.shape.params, index)) {
      throw Checks.hostArgument(call.shape.type, index, Kind.word(Kind.EXTERN));
    }
    return get(index);
  }

  @Override
  public @Nullable Object get(int index) {
    if (index < 0 || index >= call.shape.params.length) {
      throw Checks.hostArgument(call.shape.type, index, Kind.word(Kind.EXTERN));
    }
    return Values.toJava(call.engine, call.caller, call.shape.params[index], at(index));
  }

  @Override
  public Instance instance() {
    return Callers.known(call.instance());
  }

  @Override
  public Memory memory() {
    return Callers.memory(call.instance());
  }

  @Override
  public void resultI32(int index, int value) {
    result(index, Kind.I32, Js.of(value));
  }

  @Override
  public void resultI64(int index, long value) {
    result(index, Kind.I64, Js.of(value));
  }

  @Override
  public void resultF32(int index, float value) {
    result(index, Kind.F32, Js.of(value));
  }

  @Override
  public void resultF64(int index, double value) {
    result(index, Kind.F64, Js.of(value));
  }

  @Override
  public void resultV128(int index, V128 value) {
    checkResult(index, Kind.V128);
    result(index, value);
  }

  @Override
  public void resultRef(int index, @Nullable Object value) {
    if (!isReference(call.shape.results, index)) {
      throw Checks.hostResult(call.shape.type, index, Kind.word(Kind.EXTERN));
    }
    result(index, value);
  }

  @Override
  public void result(int index, @Nullable Object value) {
    List<ValType> types = call.shape.type.results();
    if (index < 0 || index >= types.size()) {
      throw Checks.hostResult(call.shape.type, index, Kind.word(Kind.EXTERN));
    }
    int kind = call.shape.results[index];
    if (kind == Kind.I32 && value instanceof Integer number) {
      put(index, Js.of((int) number));
    } else if (kind == Kind.I64 && value instanceof Long number) {
      put(index, Js.of((long) number));
    } else if (kind == Kind.F64 && value instanceof Double number) {
      put(index, Js.of((double) number));
    } else {
      put(index, Values.toJs(call.engine, "result " + index, types.get(index), kind, value));
    }
  }
}
