package io.github.wasmrun.jvm.compiler;

import io.github.wasmrun.EngineConfig;
import io.github.wasmrun.contract.ContractSuite;
import io.github.wasmrun.contract.harness.ContractTest;
import io.github.wasmrun.contract.jvm.HttpTestServer;
import io.github.wasmrun.contract.jvm.ThreadChecks;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs the contract suite on the engine {@code compiled}. The build runs it twice, the second time
 * with very small methods, so that nearly every function is split.
 */
class CompiledContractTest {
  private static final EngineConfig CONFIG = EngineConfig.DEFAULTS.withEngine("compiled");

  @TestFactory
  Stream<DynamicTest> contract() {
    return tests(ContractSuite.all(CONFIG));
  }

  @TestFactory
  Stream<DynamicTest> components() {
    return tests(ContractSuite.components(CONFIG));
  }

  @TestFactory
  @Tag("host")
  Stream<DynamicTest> network() {
    HttpTestServer server = HttpTestServer.start();
    return tests(ContractSuite.network(CONFIG, server.authority())).onClose(server::close);
  }

  @TestFactory
  @Tag("packages")
  Stream<DynamicTest> packages() {
    return tests(ContractSuite.packages(CONFIG));
  }

  @TestFactory
  @Tag("host")
  Stream<DynamicTest> plugins() {
    return tests(ContractSuite.plugins(CONFIG));
  }

  @TestFactory
  Stream<DynamicTest> threads() {
    return tests(ContractSuite.threads(CONFIG));
  }

  @TestFactory
  Stream<DynamicTest> threadChecks() {
    return tests(ThreadChecks.all(CONFIG));
  }

  private static Stream<DynamicTest> tests(List<ContractTest> tests) {
    return tests.stream().map(test -> DynamicTest.dynamicTest(test.name(), () -> run(test)));
  }

  private static void run(ContractTest test) throws Throwable {
    try {
      CompletableFuture<?> end = test.body().run();
      if (end != null) {
        end.get(60, TimeUnit.SECONDS);
      }
    } catch (ExecutionException e) {
      throw e.getCause();
    }
  }
}
