package io.github.wasmrun.contract;

import io.github.wasmrun.Instance;
import java.util.function.IntBinaryOperator;

/** Ways to call an export. */
final class CallTests {
  private CallTests() {}

  static void add(Tests tests) {
    tests.test(
        "calls: an export is called by name with boxed values",
        () -> {
          Instance instance = tests.instance("add");
          Expect.equal((Object) 5, instance.call("add", 2, 3));
        });
    tests.async(
        "async: a module compiles and instantiates by futures",
        () ->
            tests
                .engine()
                .compileAsync(Fixtures.bytes("add"))
                .thenCompose(module -> module.instantiateAsync(io.github.wasmrun.Imports.none()))
                .thenAccept(
                    instance -> {
                      IntBinaryOperator add = instance.function("add").asIntBinaryOperator();
                      Expect.equal(5, add.applyAsInt(2, 3));
                    }));
  }
}
