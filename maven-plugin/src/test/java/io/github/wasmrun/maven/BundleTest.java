package io.github.wasmrun.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the goal {@code bundle} writes. */
class BundleTest {
  private static final byte[] EMPTY = {0, 'a', 's', 'm', 1, 0, 0, 0};

  @TempDir Path folder;

  private Path modules() throws IOException {
    Path modules = folder.resolve("modules");
    Files.createDirectories(modules.resolve("more"));
    Files.write(modules.resolve("one.wasm"), EMPTY);
    Files.write(modules.resolve("more/two.wasm"), EMPTY);
    Files.writeString(modules.resolve("notes.txt"), "no module");
    return modules;
  }

  private List<String> written() throws IOException {
    Path target = folder.resolve("target");
    try (Stream<Path> files = Files.walk(target)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> target.relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  @Test
  void modulesHaveTheirHashInTheirNames() throws IOException {
    Bundle bundle = new Bundle(folder.resolve("target"), true);
    bundle.copyModules(modules());
    bundle.writeManifest();
    // sha384sum of the eight bytes
    assertEquals(
        List.of("more/two.a24c87575e.wasm", "one.a24c87575e.wasm", "wasmrun-manifest.json"),
        written());
    String manifest = Files.readString(folder.resolve("target/wasmrun-manifest.json"));
    assertTrue(
        manifest.contains("\"one.wasm\": {\"file\": \"one.a24c87575e.wasm\", \"integrity\""),
        manifest);
  }

  @Test
  void modulesKeepTheirNamesIfAskedTo() throws IOException {
    Bundle bundle = new Bundle(folder.resolve("target"), false);
    bundle.copyModules(modules());
    assertEquals(List.of("more/two.wasm", "one.wasm"), written());
  }

  @Test
  void scriptsKeepTheirNames() throws IOException {
    Bundle bundle = new Bundle(folder.resolve("target"), true);
    bundle.copyScripts(List.of("wasmrun.js", "wasmrun-system.mjs", "isolation.js"));
    assertEquals(
        List.of("wasmrun/isolation.js", "wasmrun/wasmrun-system.mjs", "wasmrun/wasmrun.js"),
        written());
  }

  @Test
  void anUnknownScriptIsNamed() {
    Bundle bundle = new Bundle(folder.resolve("target"), true);
    FileNotFoundException error =
        assertThrows(FileNotFoundException.class, () -> bundle.copyScripts(List.of("../x")));
    assertEquals("wasmrun has no script ../x", error.getMessage());
  }

  @Test
  void noFolderOfModulesIsNoMistake() throws IOException {
    Bundle bundle = new Bundle(folder.resolve("target"), true);
    bundle.copyModules(folder.resolve("missing"));
    bundle.writeManifest();
    assertEquals(List.of("wasmrun-manifest.json"), written());
  }
}
