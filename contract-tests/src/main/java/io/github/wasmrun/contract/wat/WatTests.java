package io.github.wasmrun.contract.wat;

import io.github.wasmrun.CompileException;
import io.github.wasmrun.WasmSource;
import io.github.wasmrun.binary.ModuleException;
import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Failures;
import io.github.wasmrun.contract.harness.Fixtures;
import io.github.wasmrun.contract.harness.Tests;
import io.github.wasmrun.wat.Wast;
import io.github.wasmrun.wat.Wat;
import io.github.wasmrun.wat.WatException;
import java.nio.charset.StandardCharsets;

/** Modules in the text format. */
public final class WatTests {
  private static final String TEXT =
      """
      (module
        (func $f (export "f") (param $x f64) (result f64)
          (if (result f64) (f64.lt (local.get $x) (f64.const 0x1.8p1))
            (then (f64.const -nan:0x123))
            (else (f64.mul (local.get $x) (f64.const 1e-3)))))
        (func (export "g") (result i64) i64.const 0x7fff_ffff_ffff_ffff)
        (memory (export "m") 1)
        (data (i32.const 0) "\\u{1D11E}\\00ü"))
      """;

  private WatTests() {}

  public static void add(Tests tests) {
    tests.test(
        "wat: a text is a module",
        () -> {
          byte[] module = Wat.parse(TEXT);
          Expect.equal(0.004, tests.engine().compile(module).instantiate().call("f", 4.0));
          Expect.equal(Long.MAX_VALUE, tests.engine().compile(module).instantiate().call("g"));
        });
    tests.test(
        "wat: what is printed is parsed to the same bytes",
        () -> {
          byte[] module = Wat.parse(TEXT);
          Expect.array(module, Wat.parse(Wat.print(module)));
          Expect.array(module, Wat.parse(Wat.printFolded(module)));
          Expect.contains("f64.const 0x1.8p+1", Wat.print(module));
          Expect.contains("-nan:0x123", Wat.print(module));
          for (String name : new String[] {"names", "exceptions", "refs_gc", "v128", "threads"}) {
            byte[] bytes = Fixtures.bytes(name);
            Expect.array(bytes, Wat.parse(Wat.print(bytes)));
            Expect.array(bytes, Wat.parse(Wat.printFolded(bytes)));
          }
        });
    tests.test(
        "wat: mistakes have line, column and what was expected",
        () -> {
          WatException error =
              Expect.thrown(WatException.class, () -> Wat.parse("(module\n  (func (result i33)))"));
          Expect.equal(2, error.line());
          Expect.equal(17, error.column());
          Expect.contains("expected a value type", error.getMessage());
          Expect.thrown(WatException.class, () -> Wat.parse("(module (func)"));
          Expect.thrown(WatException.class, () -> Wat.parse(new byte[] {'(', (byte) 0xFF}));
          Expect.thrown(ModuleException.class, () -> Wat.print(new byte[] {0, 'a', 's'}));
        });
    tests.test(
        "wat: a script is a list of commands",
        () ->
            Expect.equal(
                2, Wast.parse("(module) (assert_return (invoke \"f\" (i32.const 1)))").size()));
    tests.test("wat: depth costs no stack", WatTests::depth);
    loading(tests);
  }

  private static void depth() {
    StringBuilder text = new StringBuilder("(module (func ");
    for (int i = 0; i < 20_000; i++) {
      text.append("(block ");
    }
    for (int i = 0; i < 20_000; i++) {
      text.append(')');
    }
    byte[] module = Wat.parse(text.append("))").toString());
    Expect.array(module, Wat.parse(Wat.print(module)));
  }

  private static void loading(Tests tests) {
    tests.async(
        "wat: a text is loaded by a source that decodes",
        () -> {
          WasmSource source =
              WasmSource.of(TEXT.getBytes(StandardCharsets.UTF_8)).withDecoder(Wat::decode);
          return tests
              .engine()
              .load(source)
              .thenAccept(module -> Expect.equal(0.004, module.instantiate().call("f", 4.0)));
        });
    tests.async(
        "wat: a binary module passes a source that decodes",
        () ->
            tests
                .engine()
                .load(
                    WasmSource.of("classpath:io/github/wasmrun/contract/harness/add.wasm")
                        .withDecoder(Wat::decode))
                .thenAccept(module -> Expect.equal(tests.module("add").sha256(), module.sha256())));
    tests.async(
        "wat: loading a malformed text fails with its mistake",
        () ->
            Failures.of(
                tests
                    .engine()
                    .load(
                        WasmSource.of("(modul)".getBytes(StandardCharsets.UTF_8))
                            .withDecoder(Wat::decode)),
                error -> {
                  CompileException refused = Expect.ofClass(CompileException.class, error);
                  WatException cause = Expect.ofClass(WatException.class, refused.getCause());
                  Expect.equal(1, cause.line());
                  Expect.message(String.valueOf(cause.getMessage()), refused);
                }));
  }
}
