package io.github.wasmrun.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The plugins of examples/plugins are those that the contract suite tests, and have no problems.
 */
class ExamplePluginsTest {
  private static final Path PLUGINS = Path.of("../examples/plugins/plugins");
  private static final Path TESTED =
      Path.of("../contract-tests/src/main/resources/io/github/wasmrun/contract/plugin");

  @ParameterizedTest
  @ValueSource(strings = {"text", "search", "markdown"})
  void theyAreWhatIsTested(String name) throws IOException {
    Path module = PLUGINS.resolve(name + ".wasm");
    assertArrayEquals(
        Files.readAllBytes(TESTED.resolve(name + ".wasm")), Files.readAllBytes(module));
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Path manifest = PLUGINS.resolve(name + ".json");
    String[] line =
        Files.exists(manifest)
            ? new String[] {
              "plugin", "validate", "--start", "--manifest", manifest.toString(), module.toString()
            }
            : new String[] {"plugin", "validate", "--start", module.toString()};
    int code = WasmrunCommand.commandLine(new PrintWriter(out), new PrintWriter(err)).execute(line);
    assertEquals(0, code, out.toString() + err);
  }
}
