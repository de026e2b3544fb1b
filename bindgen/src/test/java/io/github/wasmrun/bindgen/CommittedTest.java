package io.github.wasmrun.bindgen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.wasmrun.bindgen.files.WitFiles;
import io.github.wasmrun.wit.WitOptions;
import io.github.wasmrun.wit.model.WitGraph;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The project's own generated sources are what this generator writes, up to their layout. */
class CommittedTest {
  private static final Path PROJECT = Path.of("..");

  @TestFactory
  Stream<DynamicTest> committed() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    try (Stream<Path> folders = Files.list(PROJECT.resolve("packages"))) {
      for (Path folder : folders.sorted().toList()) {
        String name = folder.getFileName().toString();
        if (Files.isDirectory(folder.resolve("wit"))) {
          tests.add(test("packages/" + name, "wit", "io.github.wasmrun." + name + ".internal"));
        }
      }
    }
    assertFalse(tests.isEmpty());
    tests.add(test("benchmarks", "src/main/guest/wit", "io.github.wasmrun.bench.guest"));
    tests.add(test("contract-tests", "src/main/wit", "io.github.wasmrun.contract.bindings"));
    return tests.stream();
  }

  private static DynamicTest test(String module, String wit, String basePackage) {
    return DynamicTest.dynamicTest(
        module,
        () -> {
          Path folder = PROJECT.resolve(module);
          WitGraph graph = WitFiles.resolve(folder.resolve(wit), WitOptions.DEFAULTS);
          Map<String, String> files =
              Bindgen.generate(
                  graph,
                  Bindgen.world(graph, null),
                  BindgenOptions.DEFAULTS.withBasePackage(basePackage));
          for (Map.Entry<String, String> file : files.entrySet()) {
            Path committed = folder.resolve("src/main/java").resolve(file.getKey());
            assertEquals(
                withoutLayout(file.getValue()),
                withoutLayout(Files.readString(committed)),
                () -> committed + " is to be generated again");
          }
        });
  }

  private static String withoutLayout(String text) {
    return text.replaceAll("[\\s*]", "");
  }
}
