package io.github.wasmrun.demo.example;

import io.github.wasmrun.HostFunction;
import io.github.wasmrun.Imports;
import io.github.wasmrun.Instance;
import io.github.wasmrun.Memory;
import io.github.wasmrun.WasmModule;
import io.github.wasmrun.type.ExportType;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.type.ValType;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** How to use the module {@code quickjs.wasm} of the npm package quickjs-wasi. */
public final class QuickJs {
  private static final String EVALUATE = "qjs_eval";

  /** What it asks the embedder: the answer 0 is no interruption, no time zone, no modules. */
  public static final Imports ENVIRONMENT = environment();

  private QuickJs() {}

  /** Whether {@code module} is QuickJS. */
  public static boolean is(WasmModule module) {
    for (ExportType export : module.exports()) {
      if (export.name().equals(EVALUATE)) {
        return true;
      }
    }
    return false;
  }

  private static Imports environment() {
    Imports imports = Imports.none();
    imports = answeringZero(imports, "host_call", 5);
    imports = answeringZero(imports, "host_interrupt", 0);
    imports = answeringZero(imports, "host_module_load", 2);
    imports = answeringZero(imports, "host_module_normalize", 2);
    imports = answeringZero(imports, "host_get_timezone_offset", 2);
    return imports.withFunction(
        "env", "host_promise_rejection", HostFunction.of(type(3), args -> {}));
  }

  private static Imports answeringZero(Imports imports, String name, int params) {
    FuncType type = type(params).returning(ValType.I32);
    return imports.withFunction("env", name, HostFunction.of(type, args -> args.returnI32(0)));
  }

  private static FuncType type(int params) {
    ValType[] types = new ValType[params];
    Arrays.fill(types, ValType.I32);
    return FuncType.of(types);
  }

  /** Prepares an instance that is initialized, before the first {@link #evaluate}. */
  public static void start(Instance quickJs) {
    quickJs.call("qjs_init");
  }

  /** The value of a script as text, or the exception that it throws. */
  public static String evaluate(Instance quickJs, String code) {
    Memory memory = quickJs.memory();
    byte[] bytes = code.getBytes(StandardCharsets.UTF_8);
    int address = (Integer) quickJs.call("wasm_malloc", bytes.length + 1);
    int length = memory.writeUtf8Z(address, code) - 1;
    int name = (Integer) quickJs.call("wasm_malloc", 8);
    memory.writeUtf8Z(name, "demo");
    int value = (Integer) quickJs.call(EVALUATE, address, length, name, 0);
    if ((Integer) quickJs.call("qjs_is_exception", value) != 0) {
      quickJs.call("qjs_free_value", value);
      value = (Integer) quickJs.call("qjs_get_exception");
    }
    int text = (Integer) quickJs.call("qjs_get_string", value);
    String result = memory.readUtf8Z(text);
    quickJs.call("qjs_free_cstring", text);
    quickJs.call("qjs_free_value", value);
    quickJs.call("wasm_free", address);
    quickJs.call("wasm_free", name);
    return result;
  }
}
