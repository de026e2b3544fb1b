package io.github.wasmrun.demo.example;

import io.github.wasmrun.wasi.Wasi;
import io.github.wasmrun.wasi.WasiHost;
import io.github.wasmrun.wasi.io.WasiOutput;
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
          return wasi.imports().withAll(QuickJs.ENVIRONMENT);
        },
        QuickJsExample::run);
  }

  private static void run(Steps steps) {
    Guest guest = steps.guest();
    guest.instance().call("_initialize");
    QuickJs.start(guest.instance());
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
    long start = System.nanoTime();
    String result = QuickJs.evaluate(guest.instance(), code);
    steps.spent(System.nanoTime() - start);
    steps.line(code + " = " + result);
    steps.check(known, result);
  }
}
