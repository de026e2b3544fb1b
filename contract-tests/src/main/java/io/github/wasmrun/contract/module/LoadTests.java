package io.github.wasmrun.contract.module;

import io.github.wasmrun.CompileException;
import io.github.wasmrun.Imports;
import io.github.wasmrun.LinkException;
import io.github.wasmrun.LoadException;
import io.github.wasmrun.Wasm;
import io.github.wasmrun.WasmSource;
import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Failures;
import io.github.wasmrun.contract.harness.Fixtures;
import io.github.wasmrun.contract.harness.Tests;
import io.github.wasmrun.feature.Feature;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Modules are loaded from where they are. */
public final class LoadTests {
  private LoadTests() {}

  private static final String FOLDER = "classpath:io/github/wasmrun/contract/harness/";

  public static void add(Tests tests) {
    locations(tests);
    variants(tests);
    failures(tests);
  }

  private static void locations(Tests tests) {
    tests.async(
        "loading: a module on the class path",
        () ->
            tests
                .engine()
                .load(FOLDER + "add.wasm")
                .thenAccept(module -> Expect.equal(5, module.instantiate().call("add", 2, 3))));
    tests.async(
        "loading: bytes at hand",
        () ->
            tests
                .engine()
                .load(WasmSource.of(Fixtures.bytes("add")))
                .thenAccept(
                    module -> {
                      Expect.equal(tests.module("add").sha256(), module.sha256());
                      Expect.same(tests.engine(), module.engine());
                    }));
    tests.async(
        "loading: the short way gives an instance",
        () ->
            Wasm.load(FOLDER + "add.wasm")
                .thenAccept(instance -> Expect.equal(5, instance.call("add", 2, 3))));
    tests.async(
        "loading: the short way with imports",
        () ->
            Wasm.load(
                    FOLDER + "imports_add.wasm", Imports.of("env", "add", (int a, int b) -> a - b))
                .thenAccept(instance -> Expect.equal(-1, instance.call("call", 2, 3))));
    tests.test(
        "loading: the short way with bytes",
        () -> {
          Expect.equal(5, Wasm.instantiate(Fixtures.bytes("add")).call("add", 2, 3));
          Expect.equal(
              6,
              Wasm.instantiate(
                      Fixtures.bytes("imports_add"),
                      Imports.of("env", "add", (int a, int b) -> a * b))
                  .call("call", 2, 3));
          Expect.same(Wasm.engine(), Wasm.engine());
        });
    tests.async(
        "loading: bytes at hand are copied",
        () -> {
          byte[] bytes = Fixtures.bytes("add").clone();
          WasmSource source = WasmSource.of(bytes);
          bytes[0] = 1;
          return tests
              .engine()
              .load(source)
              .thenAccept(module -> Expect.equal(5, module.instantiate().call("add", 2, 3)));
        });
  }

  private static void variants(Tests tests) {
    tests.async(
        "loading: variants that need most come first, then the plain one, then fallbacks",
        () ->
            Failures.of(
                tests
                    .engine()
                    .load(
                        WasmSource.of(FOLDER + "missing-plain.wasm")
                            .withVariant(FOLDER + "missing-one.wasm", Feature.MULTI_VALUE)
                            .withVariant(
                                FOLDER + "missing-two.wasm",
                                Feature.MULTI_VALUE,
                                Feature.BULK_MEMORY)
                            .withFallback(WasmSource.of(FOLDER + "missing-last.wasm"))),
                error -> {
                  List<String> tried = new ArrayList<>();
                  for (LoadException.Attempt each :
                      Expect.ofClass(LoadException.class, error).attempts()) {
                    tried.add(each.location().substring(FOLDER.length()));
                  }
                  Expect.equal(
                      "[missing-two.wasm, missing-one.wasm, missing-plain.wasm, missing-last.wasm]",
                      tried.toString());
                }));
    tests.async(
        "loading: the variant for this engine is taken",
        () ->
            tests
                .engine()
                .load(
                    WasmSource.of(FOLDER + "missing.wasm")
                        .withVariant(
                            FOLDER + "feature_wideArithmetic.wasm", Feature.WIDE_ARITHMETIC)
                        .withVariant(FOLDER + "feature_multiValue.wasm", Feature.MULTI_VALUE))
                .thenAccept(
                    module -> {
                      Expect.equal(7, module.instantiate().call("test"));
                      String taken =
                          tests.engine().features().has(Feature.WIDE_ARITHMETIC)
                              ? "feature_wideArithmetic"
                              : "feature_multiValue";
                      Expect.equal(tests.module(taken).sha256(), module.sha256());
                    }));
    tests.async(
        "loading: a fallback is taken when the rest fails",
        () ->
            tests
                .engine()
                .load(
                    WasmSource.of(FOLDER + "missing.wasm")
                        .withFallback(WasmSource.of(new byte[] {1, 2, 3, 4}))
                        .withFallback(WasmSource.of(FOLDER + "add.wasm")))
                .thenAccept(module -> Expect.equal(5, module.instantiate().call("add", 2, 3))));
  }

  private static void failures(Tests tests) {
    tests.async(
        "loading: the errors of all attempts are collected",
        () ->
            Failures.of(
                tests
                    .engine()
                    .load(
                        WasmSource.of(FOLDER + "missing.wasm")
                            .withFallback(WasmSource.of("classpath:none/at/all.wasm"))
                            .withFallback(WasmSource.of(new byte[] {1, 2, 3, 4}))),
                error -> {
                  LoadException load = Expect.ofClass(LoadException.class, error);
                  Expect.message(
                      "no candidate could be loaded: "
                          + FOLDER
                          + "missing.wasm: cannot load "
                          + FOLDER
                          + "missing.wasm: not found; classpath:none/at/all.wasm: cannot load"
                          + " classpath:none/at/all.wasm: not found; (4 bytes): magic header not"
                          + " detected (at byte 0)",
                      load);
                  Expect.equal(3, load.attempts().size());
                  Expect.equal(FOLDER + "missing.wasm", load.attempts().get(0).location());
                  Expect.ofClass(LoadException.class, load.attempts().get(1).error());
                  Expect.ofClass(CompileException.class, load.attempts().get(2).error());
                }));
    tests.async(
        "loading: a single location fails with its own error",
        () ->
            Failures.of(
                tests.engine().load(FOLDER + "missing.wasm"),
                error -> {
                  LoadException load = Expect.ofClass(LoadException.class, error);
                  Expect.message("cannot load " + FOLDER + "missing.wasm: not found", load);
                  Expect.equal(0, load.attempts().size());
                }));
    tests.async(
        "loading: bytes that are no module fail with their own error",
        () ->
            Failures.of(
                tests.engine().load(WasmSource.of(new byte[] {1, 2, 3, 4})),
                error ->
                    Expect.message(
                        "magic header not detected (at byte 0)",
                        Expect.ofClass(CompileException.class, error))));
    tests.async(
        "loading: a scheme that nobody knows fails",
        () ->
            Failures.of(
                tests.engine().load("gopher://example.org/add.wasm"),
                error -> Expect.ofClass(LoadException.class, error)));
    tests.async(
        "loading: an empty location fails",
        () ->
            Failures.of(
                tests.engine().load(" "),
                error ->
                    Expect.message(
                        "cannot load \" \": the location is empty",
                        Expect.ofClass(LoadException.class, error))));
    tests.async(
        "loading: a module in an address",
        () ->
            tests
                .engine()
                .load("data:application/wasm;base64,AGFzbQEAAAA=")
                .thenAccept(module -> Expect.equal(8, module.byteLength())));
    tests.async(
        "loading: imports that are missing fail the future",
        () ->
            Failures.of(
                Wasm.load(FOLDER + "imports_add.wasm"),
                error ->
                    Expect.message(
                        "import env.add: expected func [i32 i32] -> [i32], nothing supplied",
                        Expect.ofClass(LinkException.class, error))));
    tests.async(
        "loading: two loads at once do not disturb each other",
        () -> {
          CompletableFuture<?> first = tests.engine().load(FOLDER + "add.wasm");
          CompletableFuture<?> second = tests.engine().load(FOLDER + "multi.wasm");
          return CompletableFuture.allOf(first, second);
        });
  }
}
