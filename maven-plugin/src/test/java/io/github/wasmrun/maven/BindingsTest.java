package io.github.wasmrun.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wasmrun.bindgen.BindgenException;
import io.github.wasmrun.bindgen.BindgenOptions;
import io.github.wasmrun.wit.WitException;
import io.github.wasmrun.wit.WitOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the goal {@code bindgen} writes. */
class BindingsTest {
  private static final Path COMPONENT =
      Path.of(
          "../contract-tests/src/main/resources/io/github/wasmrun/contract/harness",
          "component_guest.wasm");

  @TempDir private Path folder;

  private List<String> write(Path wit, String world) throws IOException {
    BindgenOptions writing = BindgenOptions.DEFAULTS.withBasePackage("com.example");
    Path target = folder.resolve("target");
    return new Bindings(wit, world, WitOptions.DEFAULTS, writing)
        .writeTo(target).stream()
            .map(path -> target.relativize(path).toString().replace('\\', '/'))
            .sorted()
            .toList();
  }

  private Path wit(String interfaces) throws IOException {
    Path wit = Files.createDirectories(folder.resolve("wit"));
    Files.writeString(wit.resolve("w.wit"), "package a:b; world w {" + interfaces + "}");
    Files.writeString(
        wit.resolve("i.wit"), "interface i { f: func(); } interface j { g: func(); }");
    return wit;
  }

  @Test
  void onlyWhatChangesIsWritten() throws IOException {
    Path wit = wit("import i; import j;");
    List<String> first = write(wit, null);
    assertTrue(first.contains("com/example/a/b/J.java"), first.toString());
    Path unchanged = folder.resolve("target/com/example/a/b/I.java");
    Files.setLastModifiedTime(unchanged, FileTime.fromMillis(0));
    assertEquals(List.of(), write(wit, "w"));
    List<String> second = write(wit("import i;"), null);
    assertTrue(second.contains("com/example/a/b/J.java"), second.toString());
    assertTrue(Files.notExists(folder.resolve("target/com/example/a/b/J.java")), "removed");
    assertEquals(FileTime.fromMillis(0), Files.getLastModifiedTime(unchanged));
  }

  @Test
  void aComponentHasItsWit() throws IOException {
    List<String> files = write(COMPONENT, null);
    assertTrue(files.contains("com/example/root/component/Root.java"), files.toString());
    assertTrue(files.contains("com/example/test/guest/Counters.java"), files.toString());
  }

  @Test
  void mistakesAreNamed() throws IOException {
    Path wit = wit("import k;");
    assertTrue(assertThrows(WitException.class, () -> write(wit, null)).line() > 0);
    Path two = wit("} world v {");
    BindgenException several = assertThrows(BindgenException.class, () -> write(two, null));
    assertEquals("the world must be named; there are [w, v]", several.getMessage());
    BindgenException none = assertThrows(BindgenException.class, () -> write(two, "x"));
    assertEquals("no world x; there are [w, v]", none.getMessage());
  }
}
