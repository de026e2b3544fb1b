package io.github.wasmrun.e2e.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Files of the class path and of the build, for programs that want them in folders. */
final class Library {
  static final List<String> SCRIPTS =
      List.of("wasmrun.js", "wasmrun.mjs", "wasmrun-system.mjs", "wasmrun-terminal.mjs");

  private Library() {}

  /** Copies resources into a folder. */
  static void copy(String root, List<String> names, Path folder) throws IOException {
    Files.createDirectories(folder);
    for (String name : names) {
      try (InputStream in = Library.class.getResourceAsStream("/" + root + "/" + name)) {
        if (in == null) {
          throw new IOException("no resource " + root + "/" + name);
        }
        Files.write(folder.resolve(name), in.readAllBytes());
      }
    }
  }

  /** The modules of the contract suite, all of them, and their list. */
  static void copyModules(Path folder) throws IOException {
    copy(ScriptCases.MODULES, List.of("fixtures.txt"), folder);
    try (InputStream in =
        Library.class.getResourceAsStream("/" + ScriptCases.MODULES + "/fixtures.txt")) {
      String list = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      copy(
          ScriptCases.MODULES,
          list.lines().filter(line -> !line.isBlank()).map(String::trim).toList(),
          folder);
    }
  }

  /** Leaves a test out where Node is older than the package says; Debian 12 has 18. */
  static void needsNode20() throws IOException, InterruptedException {
    String version = run(Path.of("."), "node", "--version").strip();
    int major = Integer.parseInt(version.substring(1, version.indexOf('.')));
    assumeTrue(major >= 20, "Node is " + version);
  }

  /** Runs a program to its end, which must be 0; gives its standard output. */
  static String run(Path folder, String... command) throws IOException, InterruptedException {
    Path errors = Files.createTempFile("program", ".txt");
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectError(errors.toFile())
            .start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int exit = process.waitFor();
    String told = Files.readString(errors);
    Files.delete(errors);
    assertEquals(0, exit, () -> String.join(" ", command) + "\n" + output + told);
    return output;
  }
}
