package io.github.wasmrun.wat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * The vectors of the text format, if their archive is unpacked in {@code target/suites} of the
 * project or in the directory that the system property {@code wasmrun.suites} names.
 */
class WatSuitesTest {
  @Test
  void textsGiveTheBytesOfTheReference() throws IOException {
    Path root = Path.of(System.getProperty("wasmrun.suites", "../target/suites"));
    Path vectors = root.resolve("wat-vectors");
    Assumptions.assumeTrue(
        Files.isDirectory(vectors), "The vectors of the text format are NOT run: no " + vectors);
    WatSuites suites = new WatSuites(vectors);
    suites.run();
    assertEquals(List.of(), suites.failures());
    assertTrue(suites.passed() > 7000, "only " + suites.passed());
  }
}
