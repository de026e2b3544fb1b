package io.github.wasmrun.jvm.compiler.engine;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wasmrun.EngineConfig;
import io.github.wasmrun.binary.ModuleInfo;
import io.github.wasmrun.contract.ContractSuite;
import io.github.wasmrun.contract.harness.ContractTest;
import io.github.wasmrun.jvm.compiler.cache.ClassPathEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs the contract suite on classes as they are on a class path, for each module that can be
 * precompiled; each is in a set of its own, so that all calls between modules are calls between
 * different sets.
 */
class ClassPathContractTest {
  private static final EngineConfig CONFIG = EngineConfig.DEFAULTS.withEngine("compiled");
  private static final int MOST_BYTES = 20_000;

  /** It wants time for validation: what is on a class path was validated when it was made. */
  private static final String VALIDATES = "statistics: modules are counted that are valid";

  private static final Map<String, List<ClassLoader>> LOADERS = new ConcurrentHashMap<>();

  private static long usedBefore;

  @BeforeAll
  static void precompileAll() {
    usedBefore = ClassPathCode.USED.get();
    ClassPathCode.more = ClassPathContractTest::loaders;
  }

  @AfterAll
  static void manyModulesWereOnTheClassPath() {
    ClassPathCode.more = info -> List.of();
    long used = ClassPathCode.USED.get() - usedBefore;
    assertTrue(used > 500, () -> used + " modules were used");
  }

  private static List<ClassLoader> loaders(ModuleInfo info) {
    return info.bytes().length > MOST_BYTES
        ? List.of()
        : LOADERS.computeIfAbsent(ClassPathEntry.file(info.bytes()), file -> precompiled(info));
  }

  private static List<ClassLoader> precompiled(ModuleInfo info) {
    ClassPathMaker maker = new ClassPathMaker();
    return maker.add(info.bytes())
        ? List.of(new FilesLoader(maker.files(), ClassPathContractTest.class.getClassLoader()))
        : List.of();
  }

  @TestFactory
  Stream<DynamicTest> contract() {
    List<ContractTest> tests = new ArrayList<>(ContractSuite.all(CONFIG));
    assertTrue(tests.removeIf(test -> test.name().equals(VALIDATES)));
    return tests(tests);
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
