package io.github.wasmrun.web.internal.imports;

import static org.teavm.metaprogramming.Metaprogramming.caller;
import static org.teavm.metaprogramming.Metaprogramming.emit;
import static org.teavm.metaprogramming.Metaprogramming.environment;
import static org.teavm.metaprogramming.Metaprogramming.exit;
import static org.teavm.metaprogramming.Metaprogramming.proxy;

import io.github.wasmrun.engine.host.JavaSignature;
import io.github.wasmrun.web.internal.call.HostCode;
import io.github.wasmrun.web.internal.call.HostFrames;
import io.github.wasmrun.web.internal.js.Js;
import io.github.wasmrun.web.internal.typed.Boxes;
import io.github.wasmrun.web.internal.typed.MetaSignature;
import io.github.wasmrun.web.internal.typed.TypedInterfaces;
import org.teavm.extension.introspect.IntrospectClass;
import org.teavm.extension.introspect.IntrospectMethod;
import org.teavm.jso.JSObject;
import org.teavm.metaprogramming.CompileTime;
import org.teavm.metaprogramming.Meta;
import org.teavm.metaprogramming.MethodCaller;
import org.teavm.metaprogramming.Value;

/**
 * Makes JavaScript functions of the methods of an interface, while TeaVM compiles: for each method
 * a small object of a class of {@link HostCode} that calls it.
 */
@CompileTime
final class HostMethods {
  private HostMethods() {}

  @Meta
  static native void collect(Class<?> type, Object implementation, HostTable table);

  private static void collect(
      IntrospectClass<?> type, Value<Object> implementation, Value<HostTable> table) {
    String name = type.name();
    if (!type.isInterface()) {
      emit(() -> TypedInterfaces.noInterface(name));
      return;
    }
    emit(() -> table.get().begin());
    for (IntrospectMethod method : MetaSignature.abstractMethods(type)) {
      String wasm = MetaSignature.wasmName(method);
      String params = MetaSignature.params(method);
      String result = MetaSignature.result(method);
      Value<JSObject> function = function(method, params, result, implementation);
      if (result.equals(MetaSignature.LATER)) {
        emit(() -> table.get().addLater(wasm, new JavaSignature(params, result), function.get()));
      } else {
        emit(() -> table.get().add(wasm, new JavaSignature(params, result), function.get()));
      }
    }
  }

  private static Value<JSObject> function(
      IntrospectMethod method, String params, String result, Value<Object> implementation) {
    MethodCaller caller = caller(method);
    switch (params.length()) {
      case 0:
        Value<HostCode.Of0> code0 =
            proxy(
                environment().findClass(HostCode.Of0.class),
                (self, called, args) ->
                    exitWith(result, emit(() -> caller.call(implementation.get()))));
        return emit(() -> HostFrames.function(code0.get()));
      case 1:
        Value<HostCode.Of1> code1 =
            proxy(
                environment().findClass(HostCode.Of1.class),
                (self, called, args) -> {
                  Value<Object> a = fromJs(params.charAt(0), args[0]);
                  exitWith(result, emit(() -> caller.call(implementation.get(), a.get())));
                });
        return emit(() -> HostFrames.function(code1.get()));
      case 2:
        Value<HostCode.Of2> code2 =
            proxy(
                environment().findClass(HostCode.Of2.class),
                (self, called, args) -> {
                  Value<Object> a = fromJs(params.charAt(0), args[0]);
                  Value<Object> b = fromJs(params.charAt(1), args[1]);
                  exitWith(result, emit(() -> caller.call(implementation.get(), a.get(), b.get())));
                });
        return emit(() -> HostFrames.function(code2.get()));
      case 3:
        Value<HostCode.Of3> code3 =
            proxy(
                environment().findClass(HostCode.Of3.class),
                (self, called, args) -> {
                  Value<Object> a = fromJs(params.charAt(0), args[0]);
                  Value<Object> b = fromJs(params.charAt(1), args[1]);
                  Value<Object> c = fromJs(params.charAt(2), args[2]);
                  exitWith(
                      result,
                      emit(() -> caller.call(implementation.get(), a.get(), b.get(), c.get())));
                });
        return emit(() -> HostFrames.function(code3.get()));
      case 4:
        Value<HostCode.Of4> code4 =
            proxy(
                environment().findClass(HostCode.Of4.class),
                (self, called, args) -> {
                  Value<Object> a = fromJs(params.charAt(0), args[0]);
                  Value<Object> b = fromJs(params.charAt(1), args[1]);
                  Value<Object> c = fromJs(params.charAt(2), args[2]);
                  Value<Object> d = fromJs(params.charAt(3), args[3]);
                  exitWith(
                      result,
                      emit(
                          () ->
                              caller.call(
                                  implementation.get(), a.get(), b.get(), c.get(), d.get())));
                });
        return emit(() -> HostFrames.function(code4.get()));
      default:
        return functionOfAny(caller, params, result, implementation);
    }
  }

  private static Value<JSObject> functionOfAny(
      MethodCaller caller, String params, String result, Value<Object> implementation) {
    int count = params.length();
    Value<HostCode.Any> code =
        proxy(
            environment().findClass(HostCode.Any.class),
            (self, called, args) -> {
              Value<Object> arguments = args[0];
              Value<Object[]> all = emit(() -> new Object[count]);
              for (int i = 0; i < count; i++) {
                int index = i;
                Value<JSObject> raw = emit(() -> Js.at((JSObject) arguments.get(), index));
                Value<Object> value = boxed(params.charAt(i), raw);
                emit(() -> Boxes.put(all.get(), index, value.get()));
              }
              exitWith(result, emit(() -> caller.call(implementation.get(), all.get())));
            });
    return emit(() -> HostFrames.function(code.get()));
  }

  private static Value<Object> fromJs(char letter, Value<Object> value) {
    Value<JSObject> raw = emit(() -> (JSObject) value.get());
    return boxed(letter, raw);
  }

  /** In a box that the engine's compiler can see through, which those of valueOf are not. */
  private static Value<Object> boxed(char letter, Value<JSObject> value) {
    switch (letter) {
      case 'I':
        return emit(() -> Boxes.ofInt(value.get()));
      case 'J':
        return emit(() -> Boxes.ofLong(value.get()));
      case 'F':
        return emit(() -> Boxes.ofFloat(value.get()));
      case 'D':
        return emit(() -> Boxes.ofDouble(value.get()));
      default:
        return emit(() -> Js.toObject(value.get()));
    }
  }

  private static void exitWith(String letters, Value<Object> result) {
    switch (letters) {
      case "V":
        exit(() -> Js.ofObject(null));
        break;
      case "I":
        exit(() -> Js.of((int) (Integer) result.get()));
        break;
      case "J":
        exit(() -> Js.of((long) (Long) result.get()));
        break;
      case "F":
        exit(() -> Js.of((float) (Float) result.get()));
        break;
      case "D":
        exit(() -> Js.of((double) (Double) result.get()));
        break;
      default:
        exit(() -> Js.ofObject(result.get()));
        break;
    }
  }
}
