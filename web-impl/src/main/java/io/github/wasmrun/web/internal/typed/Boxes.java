package io.github.wasmrun.web.internal.typed;

import io.github.wasmrun.web.internal.js.Js;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/**
 * Boxes for the one moment of a call by TeaVM's {@code MethodCaller}. A new object each time: a
 * JavaScript engine takes it out again, which it cannot with the shared ones of {@code valueOf}; a
 * typed host function is 1.6 times slower with those.
 */
@SuppressWarnings("removal")
public final class Boxes {
  private Boxes() {}

  public static Object ofInt(JSObject value) {
    return new Integer(Js.toInt(value));
  }

  public static Object ofLong(JSObject value) {
    return new Long(Js.toLong(value));
  }

  public static Object ofFloat(JSObject value) {
    return new Float(Js.toFloat(value));
  }

  public static Object ofDouble(JSObject value) {
    return new Double(Js.toDouble(value));
  }

  /** Sets an element of an array. */
  public static void put(@Nullable Object[] array, int index, @Nullable Object value) {
    array[index] = value;
  }
}
