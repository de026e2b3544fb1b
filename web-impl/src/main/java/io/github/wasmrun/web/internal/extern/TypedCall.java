package io.github.wasmrun.web.internal.extern;

import io.github.wasmrun.engine.host.JavaSignature;
import io.github.wasmrun.web.internal.call.Slot;
import io.github.wasmrun.web.internal.js.Calls;
import io.github.wasmrun.web.internal.js.Js;
import io.github.wasmrun.web.internal.value.Kind;
import io.github.wasmrun.web.internal.value.Shape;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/**
 * A call by a typed interface of a function that is not {@linkplain Shape#plain plain}: the method
 * passes its objects as they are, and this turns them into JavaScript's values and back.
 */
public final class TypedCall {
  private final BrowserFunction function;
  private final Slot slot;
  private final String result;

  private TypedCall(BrowserFunction function, Slot slot, String result) {
    this.function = function;
    this.slot = slot;
    this.result = result;
  }

  /** What a method of {@code signature} calls to reach {@code slot}. */
  public static Slot slot(BrowserFunction function, Slot slot, JavaSignature signature) {
    if (function.shape().plain) {
      return slot;
    }
    TypedCall call = new TypedCall(function, slot, signature.result());
    return new Slot(function(call), slot.exportName(), slot.origin());
  }

  /** Called from JavaScript. */
  static JSObject run(TypedCall call, JSObject arguments) {
    return call.run(arguments);
  }

  private JSObject run(JSObject arguments) {
    Shape shape = function.shape();
    JSObject converted = Js.array();
    for (int i = 0; i < shape.params.length; i++) {
      JSObject value = Js.at(arguments, i);
      Js.push(converted, shape.params[i] <= Kind.F64 ? value : argument(i, value));
    }
    JSObject value = Calls.apply(slot.enter(), converted);
    switch (shape.results.length) {
      case 0:
        return value;
      case 1:
        return shape.results[0] <= Kind.F64 ? value : Js.ofObject(toJava(0, value));
      default:
        return Js.ofObject(results(value));
    }
  }

  private JSObject argument(int index, JSObject value) {
    return Values.argument(
        function.engine(), slot.exportName(), function.shape(), index, Js.toObject(value));
  }

  private @Nullable Object toJava(int index, JSObject value) {
    return Values.toJava(function.engine(), slot.origin(), function.shape().results[index], value);
  }

  private Object results(JSObject values) {
    int count = function.shape().results.length;
    switch (result.charAt(1)) {
      case 'I':
        int[] ints = new int[count];
        for (int i = 0; i < count; i++) {
          ints[i] = Js.toInt(Js.at(values, i));
        }
        return ints;
      case 'J':
        long[] longs = new long[count];
        for (int i = 0; i < count; i++) {
          longs[i] = Js.toLong(Js.at(values, i));
        }
        return longs;
      case 'F':
        float[] floats = new float[count];
        for (int i = 0; i < count; i++) {
          floats[i] = Js.toFloat(Js.at(values, i));
        }
        return floats;
      case 'D':
        double[] doubles = new double[count];
        for (int i = 0; i < count; i++) {
          doubles[i] = Js.toDouble(Js.at(values, i));
        }
        return doubles;
      default:
        Object[] objects = new Object[count];
        for (int i = 0; i < count; i++) {
          objects[i] = toJava(i, Js.at(values, i));
        }
        return objects;
    }
  }

  @JSBody(
      params = "call",
      script =
          "return function() { return"
              + " javaMethods.get('io.github.wasmrun.web.internal.extern.TypedCall"
              + ".run(Lio/github/wasmrun/web/internal/extern/TypedCall;Lorg/teavm/jso/JSObject;)Lorg/teavm/jso/JSObject;').invoke(call,"
              + " arguments); };")
  private static native JSObject function(TypedCall call);
}
