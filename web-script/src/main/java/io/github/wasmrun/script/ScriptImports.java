package io.github.wasmrun.script;

import io.github.wasmrun.Engine;
import io.github.wasmrun.Imports;
import io.github.wasmrun.LinkException;
import io.github.wasmrun.WasmModule;
import io.github.wasmrun.type.ExternType;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.type.GlobalType;
import io.github.wasmrun.type.ImportType;
import io.github.wasmrun.type.ValType;
import io.github.wasmrun.web.internal.engine.ScriptAccess;
import io.github.wasmrun.web.internal.js.Calls;
import io.github.wasmrun.web.internal.js.Js;
import io.github.wasmrun.web.internal.value.Kind;
import java.util.List;
import java.util.Optional;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** The imports of a module, looked up in what a script gives: objects of objects. */
final class ScriptImports {
  private final Engine engine;
  private final JSObject script;

  /**
   * @param script the script's side: {@code handle(value)} is our extern of one of its objects or
   *     null; {@code host(function, type)} is a function that takes and gives the guest's values
   */
  ScriptImports(Engine engine, JSObject script) {
    this.engine = engine;
    this.script = script;
  }

  Imports of(WasmModule module, JSObject given) {
    Imports imports = Imports.none();
    if (Js.isMissing(given)) {
      return imports;
    }
    for (ImportType wanted : module.imports()) {
      JSObject names = Js.get(given, wanted.module());
      JSObject value = Js.isMissing(names) ? names : Js.get(names, wanted.name());
      if (!Js.isMissing(value)) {
        imports = with(imports, wanted, value);
      }
    }
    return imports;
  }

  private Imports with(Imports imports, ImportType wanted, JSObject value) {
    String module = wanted.module();
    String name = wanted.name();
    ExternType type = wanted.type();
    JSObject handle = Calls.call(Js.get(script, "handle"), value);
    if (!Js.isMissing(handle)) {
      return imports.with(module, name, Handles.extern(handle));
    }
    if (type instanceof FuncType function) {
      if (Js.isFunction(value)) {
        return imports.withFunction(
            module, name, ScriptAccess.function(function, host(value, function)));
      }
    } else if (isA(value, type.kind().toString())) {
      return imports.with(module, name, ScriptAccess.extern(engine, value, type));
    } else if (type instanceof GlobalType global && isValue(value)) {
      return imports.with(module, name, Externs.global(engine, global, value));
    }
    throw new LinkException(
        new LinkException.Problem(module, name, type, Optional.empty()),
        Objects.describe(value) + " does not fit",
        null);
  }

  private JSObject host(JSObject function, FuncType type) {
    // WebKitGTK 2.50 dies of several results that are no array.
    return isSimple(type) && type.results().size() <= 1
        ? function
        : Calls.call(Js.get(script, "host"), function, Types.of(type));
  }

  /** Whether the values of a function are the same on both sides. */
  static boolean isSimple(FuncType type) {
    return isSimple(type.params()) && isSimple(type.results());
  }

  private static boolean isSimple(List<ValType> types) {
    for (ValType type : types) {
      int kind = Kind.of(type);
      if (kind == Kind.FUNC || kind == Kind.V128 || kind == Kind.EXN) {
        return false;
      }
    }
    return true;
  }

  @JSBody(
      params = {"value", "kind"},
      script =
          "var type = WebAssembly[kind.charAt(0).toUpperCase() + kind.slice(1)];"
              + "return !!type && value instanceof type;")
  private static native boolean isA(JSObject value, String kind);

  @JSBody(
      params = "value",
      script = "return typeof value === 'number' || typeof value === 'bigint';")
  private static native boolean isValue(JSObject value);
}
