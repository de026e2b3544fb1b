package io.github.wasmrun.web.internal.adapter;

import io.github.wasmrun.V128;
import io.github.wasmrun.type.DefinedType;
import io.github.wasmrun.web.internal.js.Calls;
import io.github.wasmrun.web.internal.js.Js;
import io.github.wasmrun.web.internal.js.Jspi;
import io.github.wasmrun.web.internal.value.Kind;
import io.github.wasmrun.web.internal.value.Shape;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/**
 * Functions with vectors among their values, which no JavaScript function can take or give. Towards
 * us a vector is a Java object, towards the guest two i64 that one of our {@link Adapters} puts
 * together.
 */
public final class VectorBridge {
  private final int[] in;
  private final int[] out;
  private final JSObject target;
  private final boolean targetFlat;

  private VectorBridge(int[] in, int[] out, JSObject target, boolean targetFlat) {
    this.in = in;
    this.out = out;
    this.target = target;
    this.targetFlat = targetFlat;
  }

  /** A JavaScript function with whole vectors that calls an exported function. */
  public static JSObject ofExport(Shape shape, @Nullable DefinedType definedType, JSObject export) {
    JSObject flat = Adapters.function(shape.type, definedType, export, false, true);
    return function(new VectorBridge(shape.params, shape.results, flat, true));
  }

  /** {@link #ofExport}, whose guest can be suspended: gives a promise. */
  public static JSObject promising(
      Shape shape, @Nullable DefinedType definedType, JSObject export) {
    JSObject flat = Adapters.function(shape.type, definedType, export, false, true);
    JSObject entry =
        function(new VectorBridge(shape.params, new int[0], Jspi.promising(flat), true));
    return later(entry, new VectorBridge(shape.params, shape.results, flat, true));
  }

  /** Called from JavaScript. */
  static JSObject give(VectorBridge bridge, JSObject results) {
    return bridge.results(results);
  }

  /** An exported function that calls a JavaScript function with whole vectors. */
  public static JSObject ofHost(Shape shape, @Nullable DefinedType definedType, JSObject host) {
    JSObject flat = function(new VectorBridge(shape.params, shape.results, host, false));
    return Adapters.function(shape.type, definedType, flat, true, false);
  }

  /** Called from JavaScript. */
  static JSObject run(VectorBridge bridge, JSObject arguments) {
    JSObject converted = Js.array();
    if (bridge.targetFlat) {
      for (int i = 0; i < bridge.in.length; i++) {
        flatten(bridge.in[i], Js.at(arguments, i), converted);
      }
    } else {
      bridge.assemble(bridge.in, arguments, converted);
    }
    return bridge.results(Calls.apply(bridge.target, converted));
  }

  private JSObject results(JSObject given) {
    if (out.length == 0) {
      return given;
    }
    JSObject converted = Js.array();
    if (targetFlat) {
      assemble(out, out.length == 1 && out[0] != Kind.V128 ? single(given) : given, converted);
    } else {
      for (int i = 0; i < out.length; i++) {
        flatten(out[i], out.length == 1 ? given : Js.at(given, i), converted);
      }
    }
    return Js.length(converted) == 1 ? Js.at(converted, 0) : converted;
  }

  private static JSObject single(JSObject value) {
    JSObject array = Js.array();
    Js.push(array, value);
    return array;
  }

  private static void flatten(int kind, JSObject value, JSObject flat) {
    if (kind == Kind.V128) {
      V128 vector = (V128) Js.toObject(value);
      Js.push(flat, Js.of(vector.low()));
      Js.push(flat, Js.of(vector.high()));
    } else {
      Js.push(flat, value);
    }
  }

  private void assemble(int[] kinds, JSObject flat, JSObject whole) {
    int next = 0;
    for (int kind : kinds) {
      JSObject value = Js.at(flat, next++);
      if (kind == Kind.V128) {
        V128 vector = new V128(Js.toLong(value), Js.toLong(Js.at(flat, next++)));
        Js.push(whole, Js.ofObject(vector));
      } else {
        Js.push(whole, value);
      }
    }
  }

  @JSBody(
      params = "bridge",
      script =
          "return function() { return"
              + " javaMethods.get('io.github.wasmrun.web.internal.adapter.VectorBridge"
              + ".run(Lio/github/wasmrun/web/internal/adapter/VectorBridge;Lorg/teavm/jso/JSObject;)Lorg/teavm/jso/JSObject;').invoke(bridge,"
              + " arguments); };")
  private static native JSObject function(VectorBridge bridge);

  @JSBody(
      params = {"entry", "bridge"},
      script =
          "return function() { return entry.apply(null, arguments).then(function(results) { return"
              + " javaMethods.get('io.github.wasmrun.web.internal.adapter.VectorBridge"
              + ".give(Lio/github/wasmrun/web/internal/adapter/VectorBridge;Lorg/teavm/jso/JSObject;)Lorg/teavm/jso/JSObject;').invoke(bridge,"
              + " results); }); };")
  private static native JSObject later(JSObject entry, VectorBridge bridge);
}
