package io.github.wasmrun.demo.example;

import io.github.wasmrun.HostFunction;
import io.github.wasmrun.Imports;
import io.github.wasmrun.Instance;
import io.github.wasmrun.Memory;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.type.ValType;
import io.github.wasmrun.wasi.Wasi;
import io.github.wasmrun.wasi.WasiHost;
import io.github.wasmrun.wasi.WasiOutput;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The JavaScript engine QuickJS, a reactor of WASI: JavaScript inside of Java, sandboxed. */
final class QuickJsExample {
  private static final String FILE = "quickjs.wasm";

  private QuickJsExample() {}

  static Example example() {
    return new Example(
        "quickjs",
        "JavaScript in a sandbox",
        "The engine QuickJS evaluates JavaScript: on the JVM, and in a browser beside its own.",
        "From the npm package quickjs-wasi 3.6.2, MIT licence",
        List.of("quickjs.LICENSE.txt"),
        List.of(FILE),
        context -> {
          WasiOutput log = WasiOutput.lines(context::log);
          WasiHost wasi = Wasi.host().stdout(log).stderr(log).open();
          context.onInstance(wasi::attach);
          return wasi.imports().withAll(ENVIRONMENT);
        },
        QuickJsExample::run);
  }

  /** What it asks the embedder: the answer 0 is no interruption, no time zone, no modules. */
  private static final Imports ENVIRONMENT = environment();

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

  private static void run(Steps steps) {
    Guest guest = steps.guest();
    guest.instance().call("_initialize");
    guest.instance().call("qjs_init");
    evaluate(steps, guest, "6 * 7", "42");
    evaluate(
        steps,
        guest,
        "let a = 0; for (let i = 0; i < 1e6; i++) { a = i * 3; }"
            + " JSON.stringify({ a, s: [...'wasm'].reverse().join(''),"
            + " b: (2n ** 64n).toString(), d: new Date(0).toISOString() })",
        "{\"a\":2999997,\"s\":\"msaw\",\"b\":\"18446744073709551616\","
            + "\"d\":\"1970-01-01T00:00:00.000Z\"}");
    evaluate(steps, guest, "[...'Zoë 🚀'].length + typeof fetch", "5undefined");
  }

  private static void evaluate(Steps steps, Guest guest, String code, String known) {
    Instance quickJs = guest.instance();
    Memory memory = quickJs.memory();
    byte[] bytes = code.getBytes(StandardCharsets.UTF_8);
    int address = (Integer) quickJs.call("wasm_malloc", bytes.length + 1);
    int length = memory.writeUtf8Z(address, code) - 1;
    int name = (Integer) quickJs.call("wasm_malloc", 8);
    memory.writeUtf8Z(name, "demo");
    long start = System.nanoTime();
    int value = (Integer) quickJs.call("qjs_eval", address, length, name, 0);
    steps.spent(System.nanoTime() - start);
    int text = (Integer) quickJs.call("qjs_get_string", value);
    String result = memory.readUtf8Z(text);
    quickJs.call("qjs_free_cstring", text);
    quickJs.call("qjs_free_value", value);
    quickJs.call("wasm_free", address);
    quickJs.call("wasm_free", name);
    steps.line(code + " = " + result);
    steps.check(known, result);
  }
}
