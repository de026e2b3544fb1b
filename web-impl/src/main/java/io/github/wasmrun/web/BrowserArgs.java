package io.github.wasmrun.web;

import io.github.wasmrun.Args;
import io.github.wasmrun.V128;
import io.github.wasmrun.type.ValType;
import io.github.wasmrun.web.js.Js;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/** Reads JavaScript's {@code arguments} in place; a single result is kept as JavaScript's value. */
final class BrowserArgs implements Args {
  private final HostCall call;
  private final JSObject arguments;
  private JSObject result;
  private boolean several;

  BrowserArgs(HostCall call, JSObject arguments, JSObject zero) {
    this.call = call;
    this.arguments = arguments;
    this.result = zero;
  }

  /** What JavaScript's function gives back. */
  JSObject results() {
    return call.several && !several ? allZero() : result;
  }

  private JSObject allZero() {
    JSObject all = Js.array();
    for (int kind : call.shape.results) {
      Js.push(all, Values.zero(kind));
    }
    return all;
  }

  private void put(int index, JSObject value) {
    if (!call.several) {
      result = value;
      return;
    }
    if (!several) {
      result = allZero();
      several = true;
    }
    Js.put(result, index, value);
  }

  private JSObject argument(int index, int kind) {
    if (!isOf(kind, index, call.shape.paramBits)) {
      checkArgument(index, kind);
    }
    return Js.at(arguments, index);
  }

  private static boolean isOf(int kind, int index, int bits) {
    return (index & ~7) == 0 && (bits >>> 4 * index & 15) == kind + 1;
  }

  private void checkArgument(int index, int kind) {
    int[] params = call.shape.params;
    if (index < 0 || index >= params.length || params[index] != kind) {
      throw mismatch("argument", index, call.shape.type.params(), kind);
    }
  }

  private void result(int index, int kind, JSObject value) {
    if (!isOf(kind, index, call.shape.resultBits)) {
      checkResult(index, kind);
    }
    put(index, value);
  }

  private void checkResult(int index, int kind) {
    int[] results = call.shape.results;
    if (index < 0 || index >= results.length || results[index] != kind) {
      throw mismatch("result", index, call.shape.type.results(), kind);
    }
  }

  private static boolean isReference(int[] kinds, int index) {
    return index >= 0
        && index < kinds.length
        && kinds[index] >= Kind.EXTERN
        && kinds[index] <= Kind.OTHER;
  }

  private IllegalArgumentException mismatch(String what, int index, List<ValType> types, int kind) {
    String problem =
        index < 0 || index >= types.size()
            ? "there is none"
            : "it is " + types.get(index).toString() + ", not " + Kind.word(kind);
    return new IllegalArgumentException(
        what + " " + index + " of a host function " + call.shape.type.signature() + ": " + problem);
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
      throw mismatch("argument", index, call.shape.type.params(), Kind.EXTERN);
    }
    return get(index);
  }

  @Override
  public @Nullable Object get(int index) {
    if (index < 0 || index >= call.shape.params.length) {
      throw mismatch("argument", index, call.shape.type.params(), Kind.EXTERN);
    }
    return Values.toJava(
        call.engine, call.caller, call.shape.params[index], Js.at(arguments, index));
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
      throw mismatch("result", index, call.shape.type.results(), Kind.EXTERN);
    }
    result(index, value);
  }

  @Override
  public void result(int index, @Nullable Object value) {
    List<ValType> types = call.shape.type.results();
    if (index < 0 || index >= types.size()) {
      throw mismatch("result", index, types, Kind.EXTERN);
    }
    put(
        index,
        Values.toJs(
            call.engine, "result " + index, types.get(index), call.shape.results[index], value));
  }
}
