package io.github.wasmrun.jvm;

import io.github.wasmrun.EngineConfig;
import io.github.wasmrun.contract.ContractSuite;
import io.github.wasmrun.contract.ContractTest;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Runs the contract suite on one engine of the JVM. */
abstract class JvmContract {
  private final String engine;

  JvmContract(String engine) {
    this.engine = engine;
  }

  @TestFactory
  Stream<DynamicTest> contract() {
    return ContractSuite.all(EngineConfig.DEFAULTS.withEngine(engine)).stream()
        .map(test -> DynamicTest.dynamicTest(test.name(), () -> run(test)));
  }

  @TestFactory
  Stream<DynamicTest> threads() {
    return ContractSuite.threads(EngineConfig.DEFAULTS.withEngine(engine)).stream()
        .map(test -> DynamicTest.dynamicTest(test.name(), () -> run(test)));
  }

  private static void run(ContractTest test) throws Throwable {
    CompletableFuture<?> end = test.body().run();
    if (end == null) {
      return;
    }
    try {
      end.get(60, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw e.getCause();
    }
  }
}
