package io.github.wasmrun.script;

import io.github.wasmrun.Extern;
import io.github.wasmrun.V128;
import io.github.wasmrun.WasmFunction;
import io.github.wasmrun.engine.check.Checks;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.type.ValType;
import io.github.wasmrun.web.internal.engine.ScriptAccess;
import io.github.wasmrun.web.internal.js.Js;
import io.github.wasmrun.web.internal.value.Kind;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** Values of the guest as those of JavaScript. */
final class Values {
  private Values() {}

  /** A value of ours; a function as the guest's own. */
  static JSObject toJs(@Nullable Object value) {
    if (value instanceof Integer number) {
      return Js.of((int) number);
    }
    if (value instanceof Long number) {
      return Js.of((long) number);
    }
    if (value instanceof Float number) {
      return Js.of((float) number);
    }
    if (value instanceof Double number) {
      return Js.of((double) number);
    }
    if (value instanceof V128 vector) {
      return bytes(vector.low(), vector.high());
    }
    if (value instanceof WasmFunction function) {
      return ScriptAccess.js((Extern) function);
    }
    return Js.ofObject(value);
  }

  /** A vector of ours, in a JavaScript function that our adapters call. */
  static JSObject vector(JSObject bytes) {
    return Js.ofObject(new V128(low(bytes), high(bytes)));
  }

  static JSObject bytes(JSObject vector) {
    V128 value = (V128) Js.toObject(vector);
    return bytes(value.low(), value.high());
  }

  /** Checks what JavaScript gives for a function's parameter or a global's value. */
  static void check(String what, ValType type, JSObject value) {
    boolean fits;
    switch (Kind.of(type)) {
      case Kind.I32:
        fits = isInteger(value);
        break;
      case Kind.I64:
        fits = Objects.isBigInt(value) && is64(value);
        break;
      case Kind.F32:
      case Kind.F64:
        fits = Js.isNumber(value);
        break;
      case Kind.V128:
        fits = isVector(value);
        break;
      case Kind.FUNC:
        fits = Js.isMissing(value) ? type.isNullable() : Js.isFunction(value);
        break;
      default:
        fits = !Js.isMissing(value) || type.isNullable();
    }
    if (!fits) {
      throw mismatch(what, type, Objects.describe(value));
    }
  }

  static IllegalArgumentException mismatch(String what, ValType type, String got) {
    return new IllegalArgumentException(what + ": expected " + expected(type) + ", got " + got);
  }

  static void check(String function, FuncType type, JSObject arguments) {
    Checks.argumentCount(function, type, Js.length(arguments));
    for (int i = 0; i < Js.length(arguments); i++) {
      check(Checks.argumentName(function, i), type.params().get(i), Js.at(arguments, i));
    }
  }

  private static String expected(ValType type) {
    switch (Kind.of(type)) {
      case Kind.I32:
        return "i32 (an integer of 32 bits)";
      case Kind.I64:
        return "i64 (a bigint of 64 bits)";
      case Kind.F32:
        return "f32 (a number)";
      case Kind.F64:
        return "f64 (a number)";
      case Kind.V128:
        return "v128 (a Uint8Array of 16 bytes)";
      case Kind.FUNC:
        return type + " (a function of a module)";
      default:
        return type.toString();
    }
  }

  @JSBody(
      params = "value",
      script =
          "return typeof value === 'number' && Math.floor(value) === value"
              + " && value >= -2147483648 && value <= 4294967295;")
  private static native boolean isInteger(JSObject value);

  @JSBody(
      params = "value",
      script = "return BigInt.asIntN(64, value) === value || BigInt.asUintN(64, value) === value;")
  private static native boolean is64(JSObject value);

  @JSBody(params = "value", script = "return value instanceof Uint8Array && value.length === 16;")
  private static native boolean isVector(JSObject value);

  @JSBody(
      params = {"low", "high"},
      script =
          "var bytes = new Uint8Array(16), view = new DataView(bytes.buffer);"
              + "view.setBigInt64(0, low, true); view.setBigInt64(8, high, true); return bytes;")
  private static native JSObject bytes(long low, long high);

  @JSBody(
      params = "bytes",
      script = "return new DataView(bytes.buffer, bytes.byteOffset).getBigInt64(0, true);")
  private static native long low(JSObject bytes);

  @JSBody(
      params = "bytes",
      script = "return new DataView(bytes.buffer, bytes.byteOffset).getBigInt64(8, true);")
  private static native long high(JSObject bytes);
}
