package io.github.wasmrun.jvm;

import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.wasmrun.EngineConfig;
import io.github.wasmrun.contract.ContractSuite;
import io.github.wasmrun.contract.harness.ContractTest;
import io.github.wasmrun.contract.jvm.HttpTestServer;
import io.github.wasmrun.contract.jvm.ThreadChecks;
import io.github.wasmrun.jvm.internal.worker.WorkerThread;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
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
  Stream<DynamicTest> components() {
    return ContractSuite.components(EngineConfig.DEFAULTS.withEngine(engine)).stream()
        .map(test -> DynamicTest.dynamicTest(test.name(), () -> run(test)));
  }

  @TestFactory
  @Tag("host")
  Stream<DynamicTest> network() {
    HttpTestServer server = HttpTestServer.start();
    return ContractSuite.network(EngineConfig.DEFAULTS.withEngine(engine), server.authority())
        .stream()
        .map(test -> DynamicTest.dynamicTest(test.name(), () -> run(test)))
        .onClose(server::close);
  }

  @TestFactory
  @Tag("packages")
  Stream<DynamicTest> packages() {
    return ContractSuite.packages(EngineConfig.DEFAULTS.withEngine(engine)).stream()
        .map(test -> DynamicTest.dynamicTest(test.name(), () -> run(test)));
  }

  @TestFactory
  @Tag("host")
  Stream<DynamicTest> plugins() {
    return ContractSuite.plugins(EngineConfig.DEFAULTS.withEngine(engine)).stream()
        .map(test -> DynamicTest.dynamicTest(test.name(), () -> run(test)));
  }

  @TestFactory
  Stream<DynamicTest> threads() {
    return ContractSuite.threads(EngineConfig.DEFAULTS.withEngine(engine)).stream()
        .map(test -> DynamicTest.dynamicTest(test.name(), () -> runAndLookForThreads(test)));
  }

  @TestFactory
  Stream<DynamicTest> threadChecks() {
    return ThreadChecks.all(EngineConfig.DEFAULTS.withEngine(engine)).stream()
        .map(test -> DynamicTest.dynamicTest(test.name(), () -> run(test)));
  }

  /** No test may leave a thread of a pool or of a program behind. */
  private static void runAndLookForThreads(ContractTest test) throws Throwable {
    Set<Thread> before = Thread.getAllStackTraces().keySet();
    run(test);
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      boolean ours = thread instanceof WorkerThread || thread.getName().endsWith("-main");
      if (ours && !before.contains(thread)) {
        thread.join(10_000);
        assertFalse(thread.isAlive(), () -> "thread " + thread.getName() + " is left");
      }
    }
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
