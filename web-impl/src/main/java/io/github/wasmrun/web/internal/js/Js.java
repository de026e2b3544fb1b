package io.github.wasmrun.web.internal.js;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/**
 * Values as JavaScript has them. TeaVM's int, float and double are JavaScript numbers and its long
 * is a BigInt, as WebAssembly wants them, so all of these are the value itself.
 */
public final class Js {
  private Js() {}

  @JSBody(params = "value", script = "return value;")
  public static native JSObject of(int value);

  @JSBody(params = "value", script = "return value;")
  public static native JSObject of(long value);

  @JSBody(params = "value", script = "return value;")
  public static native JSObject of(float value);

  @JSBody(params = "value", script = "return value;")
  public static native JSObject of(double value);

  /** A JavaScript string. */
  @JSBody(params = "value", script = "return value;")
  public static native JSObject ofString(String value);

  /** The Java object itself; one that stands for a JavaScript value becomes that value. */
  @JSBody(params = "value", script = "return value;")
  public static native JSObject ofObject(Object value);

  @JSBody(params = "value", script = "return value;")
  public static native int toInt(JSObject value);

  @JSBody(params = "value", script = "return value;")
  public static native long toLong(JSObject value);

  @JSBody(params = "value", script = "return value;")
  public static native float toFloat(JSObject value);

  @JSBody(params = "value", script = "return value;")
  public static native double toDouble(JSObject value);

  @JSBody(params = "value", script = "return String(value);")
  public static native String text(JSObject value);

  /** The Java object itself; a JavaScript value comes in an object that stands for it. */
  @JSBody(params = "value", script = "return value;")
  public static native Object toObject(JSObject value);

  @JSBody(params = "value", script = "return typeof value === 'function';")
  public static native boolean isFunction(JSObject value);

  @JSBody(params = "value", script = "return typeof value === 'number';")
  public static native boolean isNumber(JSObject value);

  @JSBody(params = "value", script = "return value === undefined || value === null;")
  public static native boolean isMissing(JSObject value);

  @JSBody(
      params = {"first", "second"},
      script = "return first === second;")
  public static native boolean same(JSObject first, JSObject second);

  /** An object without prototype, where every name is only a name. */
  @JSBody(script = "return Object.create(null);")
  public static native JSObject object();

  @JSBody(
      params = {"object", "key"},
      script = "return object[key];")
  public static native JSObject get(JSObject object, String key);

  @JSBody(
      params = {"object", "key", "value"},
      script = "object[key] = value;")
  public static native void set(JSObject object, String key, JSObject value);

  @JSBody(script = "return [];")
  public static native JSObject array();

  @JSBody(
      params = {"array", "index"},
      script = "return array[index];")
  public static native JSObject at(JSObject array, int index);

  @JSBody(
      params = {"array", "value"},
      script = "array.push(value);")
  public static native void push(JSObject array, JSObject value);

  @JSBody(
      params = {"array", "index", "value"},
      script = "array[index] = value;")
  public static native void put(JSObject array, int index, JSObject value);

  @JSBody(params = "array", script = "return array.length;")
  public static native int length(JSObject array);

  /** A value converted to a number as WebAssembly does: kinds are i32, i64, f32 and f64. */
  @JSBody(
      params = {"value", "kind"},
      script =
          "return kind === 0 ? value | 0 : kind === 1 ? BigInt.asIntN(64, BigInt(value))"
              + " : kind === 2 ? Math.fround(value) : Number(value);")
  public static native JSObject toWasm(JSObject value, int kind);
}
