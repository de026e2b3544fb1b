package io.github.wasmrun.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What commands keep of compiled code. */
class KeptCodeTest {
  private static final String ADD =
      "(module (func (export \"add\") (param i32 i32) (result i32) local.get 0 local.get 1"
          + " i32.add))";

  @TempDir private Path folder;

  private record Result(int code, String out, String err) {}

  private static Result execute(Object... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] texts = Arrays.stream(args).map(Object::toString).toArray(String[]::new);
    int code =
        WasmrunCommand.commandLine(new PrintWriter(out), new PrintWriter(err)).execute(texts);
    return new Result(code, out.toString(), err.toString());
  }

  private Path module() throws IOException {
    return Files.writeString(folder.resolve("add.wat"), ADD);
  }

  private static List<Path> files(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  @Test
  void runKeepsCodeInADirectory() throws IOException {
    Path cache = folder.resolve("cache");
    Result result = execute("run", "--cache", cache, "--invoke", "add", module(), 2, 3);
    assertEquals(new Result(0, "5\n", ""), result);
    List<Path> kept = files(cache);
    assertTrue(kept.stream().anyMatch(file -> file.endsWith("wasm.Functions0")), kept::toString);
    assertEquals(result, execute("run", "--cache", cache, "--invoke", "add", module(), 2, 3));
    assertEquals(kept, files(cache));
  }

  @Test
  void aCacheThatOthersMayWriteIsRefused() throws IOException {
    Path cache = Files.createDirectory(folder.resolve("cache"));
    Files.setPosixFilePermissions(cache, PosixFilePermissions.fromString("rwxrwxrwx"));
    Result result = execute("run", "--cache", cache, "--invoke", "add", module(), 2, 3);
    assertEquals(2, result.code());
    assertTrue(result.err().contains("--cache: "), result.err());
    assertTrue(result.err().contains("can be written by other users"), result.err());
  }

  /** The classes in the jar do what the module does, without an engine that makes them. */
  @Test
  void precompileMakesClassesThatLoad() throws Exception {
    Path jar = folder.resolve("add.jar");
    Result result = execute("precompile", module(), "-o", jar);
    assertEquals(0, result.code(), result.err());
    int classes = 0;
    try (JarFile file = new JarFile(jar.toFile());
        URLClassLoader loader =
            new URLClassLoader(
                new URL[] {jar.toUri().toURL()}, KeptCodeTest.class.getClassLoader())) {
      for (Enumeration<JarEntry> all = file.entries(); all.hasMoreElements(); ) {
        String name = all.nextElement().getName();
        if (name.endsWith(".class")) {
          String className = name.substring(0, name.length() - 6).replace('/', '.');
          assertTrue(className.startsWith("wasm.s"), className);
          assertEquals(className, Class.forName(className, false, loader).getName());
          classes++;
        }
      }
    }
    assertTrue(classes >= 5, classes + " classes");
  }

  @Test
  void precompileRefusesWhatIsNotValid() throws IOException {
    Path bad = Files.writeString(folder.resolve("bad.wat"), "(module (func i32.add drop))");
    Result result = execute("precompile", bad, "-o", folder.resolve("bad"));
    assertEquals(1, result.code());
    assertTrue(!Files.exists(folder.resolve("bad")), "nothing is written");
  }
}
