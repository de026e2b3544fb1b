package io.github.wasmrun.bindgen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The worlds of the public suites, if their archives are unpacked in {@code target/suites} of the
 * project or in the directory that the system property {@code wasmrun.suites} names.
 */
class BindgenSuitesTest {
  @TestFactory
  Stream<DynamicTest> suites() throws IOException {
    Path root = Path.of(System.getProperty("wasmrun.suites", "../target/suites"));
    for (String name : List.of("wit-tests", "wasm_run-wit")) {
      if (!Files.isDirectory(root.resolve(name))) {
        String reason = "The worlds of the suites are NOT written: no " + root.resolve(name);
        return Stream.of(DynamicTest.dynamicTest("suites", () -> Assumptions.abort(reason)));
      }
    }
    return new BindgenSuites(root)
        .cases().stream().map(one -> DynamicTest.dynamicTest(one.name(), one::run));
  }
}
