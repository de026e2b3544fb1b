package io.github.wasmrun.web.internal.worker;

import io.github.wasmrun.Imports;
import io.github.wasmrun.WasmModule;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.type.ImportType;
import io.github.wasmrun.web.internal.engine.WorkerAccess;
import io.github.wasmrun.web.internal.js.Js;
import io.github.wasmrun.worker.WorkerContext;
import io.github.wasmrun.worker.WorkerImports;
import org.teavm.jso.JSObject;

/** The functions that a JavaScript module has given for a worker, see {@code localModule}. */
final class ScriptImports implements WorkerImports {
  private final String script;
  private final JSObject given;

  /**
   * Functions for a worker.
   *
   * @param script the address of the module
   * @param given what {@code WebAssembly.Instance} would take
   */
  ScriptImports(String script, JSObject given) {
    this.script = script;
    this.given = given;
  }

  @Override
  public Imports imports(WorkerContext context) {
    WasmModule module = context.module();
    Imports imports = Imports.none();
    for (ImportType wanted : module.imports()) {
      JSObject names = Js.get(given, wanted.module());
      if (wanted.type() instanceof FuncType type && !Js.isMissing(names)) {
        JSObject function = Js.get(names, wanted.name());
        if (!Js.isMissing(function)) {
          if (!Js.isFunction(function)) {
            throw new IllegalArgumentException(
                "localModule "
                    + script
                    + ": import "
                    + wanted.module()
                    + "."
                    + wanted.name()
                    + " is no function");
          }
          imports =
              imports.withFunction(
                  wanted.module(), wanted.name(), WorkerAccess.function(type, function));
        }
      }
    }
    return imports;
  }
}
