package io.github.wasmrun.wit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The public suites, if their archives are unpacked in {@code target/suites} of the project or in
 * the directory that the system property {@code wasmrun.suites} names.
 */
class WitSuitesTest {
  @TestFactory
  Stream<DynamicTest> suites() throws IOException {
    Path root = Path.of(System.getProperty("wasmrun.suites", "../target/suites"));
    for (String name : List.of("wit-tests", "wasm_run-wit")) {
      if (!Files.isDirectory(root.resolve(name))) {
        String reason = "The suites of WIT are NOT run: no " + root.resolve(name);
        return Stream.of(DynamicTest.dynamicTest("suites", () -> Assumptions.abort(reason)));
      }
    }
    return new WitSuites(root)
        .cases().stream().map(one -> DynamicTest.dynamicTest(one.name(), () -> run(one)));
  }

  private static void run(WitSuites.Case one) throws IOException {
    Assumptions.assumeTrue(one.skipped().isEmpty(), one.skipped());
    one.check().run();
  }
}
