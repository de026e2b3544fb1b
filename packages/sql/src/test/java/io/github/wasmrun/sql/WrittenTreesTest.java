package io.github.wasmrun.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The committed Java of the tree is what {@code ast/ast.mjs} writes, up to the formatter's work.
 */
class WrittenTreesTest {
  private static final Path COMMITTED = Path.of("src/main/java/io/github/wasmrun/sql");
  private static final String HEADER = "// Written by packages/sql/ast/ast.mjs.\n";

  @TempDir private Path folder;

  @Test
  void committed() throws Exception {
    Process node =
        new ProcessBuilder("node", "ast/ast.mjs", folder.toString())
            .redirectErrorStream(true)
            .start();
    String output = new String(node.getInputStream().readAllBytes());
    assertEquals(0, node.waitFor(), output);
    Map<String, String> written = texts(folder);
    Map<String, String> committed = texts(COMMITTED);
    assertTrue(written.size() > 250, written.size() + " files");
    assertEquals(written.keySet(), committed.keySet());
    written.forEach(
        (name, text) ->
            assertEquals(text, committed.get(name), () -> name + " is to be written again"));
  }

  /** The files that the script writes, without layout and imports. */
  private static Map<String, String> texts(Path root) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        String text = Files.readString(file);
        if (text.startsWith(HEADER)) {
          texts.put(
              root.relativize(file).toString(),
              text.replaceAll("(?m)^import .*;$", "").replaceAll("[\\s*]", ""));
        }
      }
    }
    return texts;
  }
}
