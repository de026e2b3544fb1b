package io.github.wasmrun.contract.module;

import io.github.wasmrun.CompileException;
import io.github.wasmrun.HostFunction;
import io.github.wasmrun.Imports;
import io.github.wasmrun.LinkException;
import io.github.wasmrun.Memory;
import io.github.wasmrun.TrapException;
import io.github.wasmrun.UnsupportedFeatureException;
import io.github.wasmrun.WasmException;
import io.github.wasmrun.WasmModule;
import io.github.wasmrun.contract.harness.Binary;
import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Failures;
import io.github.wasmrun.contract.harness.Fixtures;
import io.github.wasmrun.contract.harness.Tests;
import io.github.wasmrun.feature.Feature;
import io.github.wasmrun.type.MemoryType;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;

/** Compiling and instantiating by futures. */
public final class AsyncTests {
  private AsyncTests() {}

  public static void add(Tests tests) {
    tests.async(
        "async: a module compiles and instantiates by futures",
        () ->
            tests
                .engine()
                .compileAsync(Fixtures.bytes("add"))
                .thenCompose(module -> module.instantiateAsync(Imports.none()))
                .thenAccept(instance -> Expect.equal(5, instance.call("add", 2, 3))));
    tests.async(
        "async: a module compiled by a future is like one compiled at once",
        () ->
            tests
                .engine()
                .compileAsync(Fixtures.bytes("types"))
                .thenAccept(
                    module -> {
                      Expect.equal(tests.module("types").imports(), module.imports());
                      Expect.equal(tests.module("types").exports(), module.exports());
                      Expect.equal(tests.module("types").sha256(), module.sha256());
                      Expect.same(tests.engine(), module.engine());
                    }));
    tests.async(
        "async: the bytes may change after the call",
        () -> {
          byte[] bytes = Fixtures.bytes("add");
          CompletableFuture<?> end =
              tests
                  .engine()
                  .compileAsync(bytes)
                  .thenAccept(module -> Expect.equal(5, module.instantiate().call("add", 2, 3)));
          for (int i = 0; i < bytes.length; i++) {
            bytes[i] = 0;
          }
          return end;
        });
    tests.async(
        "async: bytes that are no module fail the future with the same error",
        () ->
            Failures.of(
                tests.engine().compileAsync(Binary.hex("00 61 73 6d 02 00 00 00")),
                error ->
                    Expect.message(
                        "unknown binary version (at byte 4)",
                        Expect.ofClass(CompileException.class, error))));
    tests.async(
        "async: a body that is not valid fails the future with the same class",
        () ->
            Failures.of(
                tests.engine().compileAsync(Binary.function(Binary.hex("00 41 00 0b"))),
                error ->
                    Expect.contains(
                        "the code is not valid: ",
                        Expect.ofClass(CompileException.class, error).getMessage())));
    tests.async(
        "async: a feature that the engine lacks fails the future",
        () -> {
          CompletableFuture<WasmModule> compiled =
              tests.engine().compileAsync(Fixtures.bytes("feature_wideArithmetic"));
          if (tests.engine().features().has(Feature.WIDE_ARITHMETIC)) {
            return compiled;
          }
          return Failures.of(
              compiled,
              error ->
                  Expect.isTrue(
                      error instanceof CompileException
                          || error instanceof UnsupportedFeatureException,
                      "failed with " + error));
        });
    tests.async(
        "async: imports that are missing fail the future",
        () ->
            Failures.of(
                tests.module("imports_add").instantiateAsync(Imports.none()),
                error ->
                    Expect.message(
                        "import env.add: expected func [i32 i32] -> [i32], nothing supplied",
                        Expect.ofClass(LinkException.class, error))));
    tests.async(
        "async: a start function that traps fails the future",
        () -> {
          Memory memory = tests.engine().createMemory(MemoryType.of(1));
          return Failures.of(
              tests.module("start_trap").instantiateAsync(Imports.of("env", "memory", memory)),
              error -> {
                Expect.message("unreachable", Expect.ofClass(TrapException.class, error));
                Expect.equal(7, memory.getByte(0));
              });
        });
    tests.async(
        "async: what a host function throws at the start fails the future as the same object",
        () -> {
          IllegalStateException thrown = new IllegalStateException("at the start");
          Imports imports =
              Imports.of(
                  "env",
                  "log",
                  HostFunction.of(
                      (IntConsumer)
                          x -> {
                            throw thrown;
                          }));
          return Failures.of(
              tests.module("start").instantiateAsync(imports), error -> Expect.same(thrown, error));
        });
    tests.async(
        "async: the failure of a future of ours is our exception without a wrapper",
        () ->
            tests
                .engine()
                .compileAsync(new byte[0])
                .handle(
                    (module, error) -> {
                      Expect.ofClass(CompileException.class, error);
                      return null;
                    }));
    tests.async(
        "async: ten modules at once all compile",
        () -> {
          CompletableFuture<?>[] all = new CompletableFuture<?>[10];
          for (int i = 0; i < all.length; i++) {
            byte[] bytes = Binary.manyExports(i + 1);
            int exports = i + 1;
            all[i] =
                tests
                    .engine()
                    .compileAsync(bytes)
                    .thenCompose(module -> module.instantiateAsync(Imports.none()))
                    .thenAccept(instance -> Expect.equal(exports, instance.exports().size()));
          }
          return CompletableFuture.allOf(all);
        });
    tests.async(
        "async: calls work in the continuation as anywhere",
        () ->
            tests
                .engine()
                .compileAsync(Fixtures.bytes("traps"))
                .thenCompose(module -> module.instantiateAsync(Imports.none()))
                .thenAccept(
                    instance -> {
                      Expect.equal(3, instance.call("divS", 7, 2));
                      WasmException trap =
                          Expect.thrown(
                              TrapException.class,
                              "integer divide by zero (in export divS)",
                              () -> instance.call("divS", 1, 0));
                      Expect.isTrue(trap.getCause() != null, "a cause");
                    }));
  }
}
