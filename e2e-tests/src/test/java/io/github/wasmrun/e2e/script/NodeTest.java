package io.github.wasmrun.e2e.script;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The cases of wasmrun.mjs in Node, but for those that need a page or workers. */
class NodeTest {
  @TempDir Path folder;

  @TestFactory
  List<DynamicTest> cases() throws Exception {
    Library.needsNode20();
    Library.copy(
        "e2e/script",
        List.of(
            "node.mjs",
            "cases.mjs",
            "cases-calls.mjs",
            "cases-mistakes.mjs",
            "cases-objects.mjs",
            "cases-system.mjs",
            "harness.mjs"),
        folder);
    Library.copy("META-INF/resources/wasmrun", Library.SCRIPTS, folder.resolve("wasmrun"));
    Library.copyModules(folder.resolve("modules"));
    return ScriptCases.of(
        Library.run(folder, "node", "node.mjs", "./wasmrun/wasmrun.mjs", "modules"));
  }
}
