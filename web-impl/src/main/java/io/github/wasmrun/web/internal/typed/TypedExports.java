package io.github.wasmrun.web.internal.typed;

import static org.teavm.metaprogramming.Metaprogramming.emit;
import static org.teavm.metaprogramming.Metaprogramming.exit;
import static org.teavm.metaprogramming.Metaprogramming.proxy;

import io.github.wasmrun.WasmFunction;
import io.github.wasmrun.engine.host.JavaSignature;
import io.github.wasmrun.web.internal.call.Slot;
import io.github.wasmrun.web.internal.js.Calls;
import io.github.wasmrun.web.internal.js.Js;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.teavm.extension.introspect.IntrospectClass;
import org.teavm.extension.introspect.IntrospectMethod;
import org.teavm.jso.JSObject;
import org.teavm.metaprogramming.CompileTime;
import org.teavm.metaprogramming.Meta;
import org.teavm.metaprogramming.Value;

/**
 * Implements interfaces by exports, while TeaVM compiles: a method becomes the bare call of a
 * JavaScript function.
 */
@CompileTime
final class TypedExports {
  private TypedExports() {}

  @Meta
  static native <T> T bind(Class<T> type, Binding binding);

  private static <T> void bind(IntrospectClass<T> type, Value<Binding> binding) {
    String name = type.name();
    if (!type.isInterface()) {
      exit(() -> TypedInterfaces.noInterface(name));
      return;
    }
    List<IntrospectMethod> methods = MetaSignature.abstractMethods(type);
    int count = methods.size();
    emit(() -> binding.get().begin(name, count));
    Map<IntrospectMethod, Value<Slot>> slots = new HashMap<>();
    Map<IntrospectMethod, Value<WasmFunction>> later = new HashMap<>();
    for (IntrospectMethod method : methods) {
      String wasm = MetaSignature.wasmName(method);
      String params = MetaSignature.params(method);
      String result = MetaSignature.result(method);
      String java = method.name() + new JavaSignature(params, result);
      if (result.equals(MetaSignature.LATER)) {
        later.put(
            method, emit(() -> binding.get().later(java, wasm, new JavaSignature(params, result))));
        continue;
      }
      slots.put(
          method,
          MetaSignature.isNumeric(params + result)
              ? emit(() -> binding.get().numbers(java, wasm, new JavaSignature(params, result)))
              : emit(() -> binding.get().slot(java, wasm, new JavaSignature(params, result))));
    }
    emit(() -> binding.get().end());
    Value<T> bound =
        proxy(
            type,
            (self, method, args) -> {
              Value<Slot> slot = slots.get(method);
              if (later.containsKey(method)) {
                implementLater(later.get(method), args);
              } else if (slot != null) {
                implement(slot, method, args);
              } else {
                implementOfObject(name, self, method, args);
              }
            });
    exit(() -> bound.get());
  }

  /** Methods of Object that the interface declares again, which would be made empty. */
  private static <T> void implementOfObject(
      String name, Value<T> self, IntrospectMethod method, Value<Object>[] args) {
    switch (method.name()) {
      case "equals":
        Value<Object> other = args[0];
        exit(() -> self.get() == other.get());
        break;
      case "hashCode":
        exit(() -> System.identityHashCode(self.get()));
        break;
      default:
        exit(() -> name + "@" + Integer.toHexString(System.identityHashCode(self.get())));
        break;
    }
  }

  private static void implementLater(Value<WasmFunction> function, Value<Object>[] args) {
    int count = args.length;
    Value<Object[]> all = emit(() -> new Object[count]);
    for (int i = 0; i < count; i++) {
      int index = i;
      Value<Object> value = args[i];
      emit(() -> Boxes.put(all.get(), index, value.get()));
    }
    exit(() -> function.get().callAsync(all.get()));
  }

  private static void implement(Value<Slot> slot, IntrospectMethod method, Value<Object>[] args) {
    String params = MetaSignature.params(method);
    Value<JSObject>[] values = MetaValues.list(args.length);
    for (int i = 0; i < values.length; i++) {
      values[i] = MetaValues.toJs(params.charAt(i), args[i]);
    }
    MetaValues.exitWith(MetaSignature.result(method), call(slot, values));
  }

  private static Value<JSObject> call(Value<Slot> slot, Value<JSObject>[] args) {
    Value<JSObject> f = emit(() -> slot.get().enter());
    if (args.length == 0) {
      return emit(() -> Calls.call(f.get()));
    }
    Value<JSObject> a = args[0];
    if (args.length == 1) {
      return emit(() -> Calls.call(f.get(), a.get()));
    }
    Value<JSObject> b = args[1];
    if (args.length == 2) {
      return emit(() -> Calls.call(f.get(), a.get(), b.get()));
    }
    Value<JSObject> c = args[2];
    if (args.length == 3) {
      return emit(() -> Calls.call(f.get(), a.get(), b.get(), c.get()));
    }
    Value<JSObject> d = args[3];
    if (args.length == 4) {
      return emit(() -> Calls.call(f.get(), a.get(), b.get(), c.get(), d.get()));
    }
    Value<JSObject> e = args[4];
    if (args.length == 5) {
      return emit(() -> Calls.call(f.get(), a.get(), b.get(), c.get(), d.get(), e.get()));
    }
    Value<JSObject> g = args[5];
    if (args.length == 6) {
      return emit(() -> Calls.call(f.get(), a.get(), b.get(), c.get(), d.get(), e.get(), g.get()));
    }
    Value<JSObject> all = emit(() -> Js.array());
    for (Value<JSObject> value : args) {
      emit(() -> Js.push(all.get(), value.get()));
    }
    return emit(() -> Calls.apply(f.get(), all.get()));
  }
}
