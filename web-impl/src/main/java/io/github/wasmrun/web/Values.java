package io.github.wasmrun.web;

import io.github.wasmrun.V128;
import io.github.wasmrun.spi.ModuleInfo;
import io.github.wasmrun.web.js.Js;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/**
 * Turns values of the kinds of {@link Kind} into JavaScript's and back. A vector stays a Java
 * object here; {@link VectorBridge} takes it apart.
 */
final class Values {
  private Values() {}

  /** A boxed value, checked before, as JavaScript has it. */
  static JSObject toJs(BrowserEngine engine, int kind, @Nullable Object value) {
    return kind <= Kind.F64 ? number(kind, value) : objectToJs(engine, kind, value);
  }

  /** A boxed number, checked before. */
  static JSObject number(int kind, @Nullable Object value) {
    switch (kind) {
      case Kind.I32:
        return Js.of((int) (Integer) value);
      case Kind.I64:
        return Js.of((long) (Long) value);
      case Kind.F32:
        return Js.of((float) (Float) value);
      default:
        return Js.of((double) (Double) value);
    }
  }

  /** A value that is an object in Java, checked before. */
  static JSObject objectToJs(BrowserEngine engine, int kind, @Nullable Object value) {
    if (kind == Kind.FUNC && value != null) {
      return engine.own((BrowserFunction) value).js();
    }
    if (kind == Kind.OTHER && value instanceof Integer number) {
      return Js.of((int) number);
    }
    return Js.ofObject(value);
  }

  /**
   * A value of JavaScript, boxed.
   *
   * @param module where an unknown function may come from
   */
  static @Nullable Object toJava(
      BrowserEngine engine, @Nullable ModuleInfo module, int kind, JSObject value) {
    return kind <= Kind.F64 ? boxed(kind, value) : objectToJava(engine, module, kind, value);
  }

  /** A number, boxed. */
  static Object boxed(int kind, JSObject value) {
    switch (kind) {
      case Kind.I32:
        return Js.toInt(value);
      case Kind.I64:
        return Js.toLong(value);
      case Kind.F32:
        return Js.toFloat(value);
      default:
        return Js.toDouble(value);
    }
  }

  /** A value that is an object in Java. */
  static @Nullable Object objectToJava(
      BrowserEngine engine, @Nullable ModuleInfo module, int kind, JSObject value) {
    if (kind == Kind.FUNC) {
      return Js.isMissing(value) ? null : engine.functionOf(value, module);
    }
    if (kind == Kind.OTHER && Js.isNumber(value)) {
      return Js.toInt(value);
    }
    return Js.toObject(value);
  }

  /** Zero or null of a kind, as JavaScript has it. */
  static JSObject zero(int kind) {
    switch (kind) {
      case Kind.I32:
      case Kind.F32:
      case Kind.F64:
        return Js.of(0);
      case Kind.I64:
        return Js.of(0L);
      case Kind.V128:
        return Js.ofObject(V128.ZERO);
      default:
        return Js.ofObject(null);
    }
  }
}
