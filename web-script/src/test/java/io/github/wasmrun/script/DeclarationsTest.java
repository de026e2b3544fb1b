package io.github.wasmrun.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The declarations for TypeScript: their examples, and whether the scripts are what they say. */
class DeclarationsTest {
  @TestFactory
  List<DynamicTest> everyExampleCompiles() throws Exception {
    List<DynamicTest> tests = tests("examples.mjs", "target/examples");
    assertTrue(tests.size() > 15, "only " + tests.size() + " examples were found");
    return tests;
  }

  @TestFactory
  List<DynamicTest> theScriptIsWhatIsDeclared() throws Exception {
    return tests("declarations.mjs", script().toString());
  }

  private static Path script() throws Exception {
    return Path.of(
        DeclarationsTest.class.getResource("/META-INF/resources/wasmrun/wasmrun.mjs").toURI());
  }

  /** Runs a program that prints a line for each test, with what is wrong after a tab. */
  static List<DynamicTest> tests(String program, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("node", "src/test/js/" + program));
    command.addAll(List.of(arguments));
    Process node =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String output = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, node.waitFor(), output);
    List<DynamicTest> tests = new ArrayList<>();
    for (String line : output.lines().toList()) {
      int tab = line.indexOf('\t');
      tests.add(
          DynamicTest.dynamicTest(
              line.substring(0, tab), () -> assertEquals("", line.substring(tab + 1))));
    }
    return tests;
  }
}
