package io.github.wasmrun.web.internal.extern;

import io.github.wasmrun.V128;
import io.github.wasmrun.engine.check.Checks;
import io.github.wasmrun.type.ValType;
import io.github.wasmrun.web.internal.adapter.VectorBridge;
import io.github.wasmrun.web.internal.call.Origin;
import io.github.wasmrun.web.internal.js.Js;
import io.github.wasmrun.web.internal.value.Kind;
import io.github.wasmrun.web.internal.value.Shape;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/**
 * Turns values of the kinds of {@link Kind} into JavaScript's and back. A vector stays a Java
 * object here; {@link VectorBridge} takes it apart.
 */
public final class Values {
  private Values() {}

  /**
   * An argument of a call as JavaScript has it.
   *
   * @param function the name of the function, for the text of errors
   * @throws IllegalArgumentException if it does not fit
   */
  static JSObject argument(
      BrowserStore engine,
      @Nullable String function,
      Shape shape,
      int index,
      @Nullable Object value) {
    Object checked = Checks.argument(function, shape.type, index, value);
    int kind = shape.params[index];
    if (kind <= Kind.F64) {
      return number(kind, checked);
    }
    return object(engine, function, index, shape.type.params().get(index), kind, checked);
  }

  /**
   * A value for a table, a global or a result as JavaScript has it.
   *
   * @param what what the value is for, the start of the text of errors
   * @throws IllegalArgumentException if it does not fit
   */
  public static JSObject toJs(
      BrowserStore engine, String what, ValType type, int kind, @Nullable Object value) {
    Object checked = Checks.value(what, type, value);
    return kind <= Kind.F64 ? number(kind, checked) : object(engine, what, -1, type, kind, checked);
  }

  private static JSObject object(
      BrowserStore engine,
      @Nullable String name,
      int index,
      ValType type,
      int kind,
      @Nullable Object value) {
    if (kind == Kind.FUNC && value != null) {
      if (value instanceof BrowserFunction function && function.engine() == engine) {
        return function.js();
      }
      throw Checks.foreignFunction(what(name, index));
    }
    if (kind == Kind.EXN) {
      throw ExceptionReferences.lack();
    }
    if (kind != Kind.OTHER || value == null) {
      return Js.ofObject(value);
    }
    JSObject js = value instanceof Integer number ? Js.of((int) number) : Js.ofObject(value);
    if (!engine.heapTypes().accepts(type, js)) {
      throw Checks.mismatch(what(name, index), type, value);
    }
    return js;
  }

  private static String what(@Nullable String name, int index) {
    return index < 0 && name != null ? name : Checks.argumentName(name, index);
  }

  /** A boxed number, checked before. */
  public static JSObject number(int kind, @Nullable Object value) {
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

  /**
   * A value of JavaScript, boxed.
   *
   * @param origin where an unknown function may come from
   */
  public static @Nullable Object toJava(
      BrowserStore engine, @Nullable Origin origin, int kind, JSObject value) {
    return kind <= Kind.F64 ? boxed(kind, value) : objectToJava(engine, origin, kind, value);
  }

  /** A number, boxed. */
  public static Object boxed(int kind, JSObject value) {
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
      BrowserStore engine, @Nullable Origin origin, int kind, JSObject value) {
    if (kind == Kind.FUNC) {
      return Js.isMissing(value)
          ? null
          : engine.functionOf(value, origin == null ? List.of() : List.of(origin));
    }
    if (kind == Kind.OTHER && Js.isNumber(value)) {
      return Js.toInt(value);
    }
    return Js.toObject(value);
  }

  /** Zero or null of a kind, as JavaScript has it. */
  public static JSObject zero(int kind) {
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
