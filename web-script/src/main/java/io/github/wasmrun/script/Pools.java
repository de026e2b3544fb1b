package io.github.wasmrun.script;

import io.github.wasmrun.WasmModule;
import io.github.wasmrun.engine.check.Checks;
import io.github.wasmrun.type.ExportType;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.web.internal.js.Calls;
import io.github.wasmrun.web.internal.js.Js;
import io.github.wasmrun.web.internal.js.Views;
import io.github.wasmrun.worker.WorkerOptions;
import io.github.wasmrun.worker.WorkerPool;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** Pools of workers as a script asks for them. */
final class Pools {
  private Pools() {}

  static WorkerOptions options(WasmModule module, JSObject options, JSObject script) {
    WorkerOptions all =
        WorkerPool.of(module)
            .size((int) Js.toDouble(Js.get(options, "size")))
            .imports(
                new ScriptImports(module.engine(), script).of(module, Js.get(options, "imports")));
    JSObject name = Js.get(options, "name");
    if (!Js.isMissing(name)) {
      all = all.name(Js.text(name));
    }
    JSObject limit = Js.get(options, "queueLimit");
    if (!Js.isMissing(limit)) {
      all = all.queueLimit((int) Js.toDouble(limit));
    }
    JSObject local = Js.get(options, "workerImports");
    if (!Js.isMissing(local)) {
      all = all.localModule(Js.text(local));
    }
    JSObject listener = Js.get(options, "onMessage");
    if (!Js.isMissing(listener)) {
      all =
          all.onMessage((worker, message) -> Calls.call(listener, Js.of(worker), message(message)));
    }
    return all;
  }

  private static JSObject message(@Nullable Object value) {
    if (value instanceof List<?> list) {
      JSObject array = Js.array();
      for (Object element : list) {
        Js.push(array, message(element));
      }
      return array;
    }
    if (value instanceof String text) {
      return Js.ofString(text);
    }
    if (value instanceof Boolean flag) {
      return Objects.bool(flag);
    }
    if (value instanceof byte[] bytes) {
      return copy(Views.ofJava(bytes));
    }
    return Values.toJs(value);
  }

  @JSBody(params = "bytes", script = "return new Uint8Array(bytes);")
  private static native JSObject copy(JSObject bytes);

  /** The arguments of a call, checked. */
  static Object[] arguments(WasmModule module, String name, JSObject arguments) {
    FuncType type = null;
    List<String> there = new ArrayList<>();
    for (ExportType export : module.exports()) {
      there.add(export.name());
      if (export.name().equals(name) && export.type() instanceof FuncType function) {
        type = function;
      }
    }
    if (type == null) {
      throw Checks.noExport(name, there);
    }
    Values.check(name, type, arguments);
    Object[] all = new Object[Js.length(arguments)];
    for (int i = 0; i < all.length; i++) {
      all[i] =
          Externs.value(
              module.engine(),
              Checks.argumentName(name, i),
              type.params().get(i),
              Js.at(arguments, i));
    }
    return all;
  }

  /** A result; several are an array. */
  static JSObject result(@Nullable Object value) {
    if (value instanceof Object[] several) {
      JSObject array = Js.array();
      for (Object one : several) {
        Js.push(array, Values.toJs(one));
      }
      return array;
    }
    return value == null ? undefined() : Values.toJs(value);
  }

  @JSBody(script = "return undefined;")
  private static native JSObject undefined();
}
