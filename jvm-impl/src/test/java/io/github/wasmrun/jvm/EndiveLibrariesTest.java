package io.github.wasmrun.jvm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.wasmrun.Engine;
import io.github.wasmrun.EngineConfig;
import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An application whose build brings another version of Endive, or none. */
class EndiveLibrariesTest {
  @TempDir Path directory;

  private static List<URL> classPath(Predicate<String> wanted) throws Exception {
    List<URL> urls = new ArrayList<>();
    for (String part : System.getProperty("java.class.path").split(File.pathSeparator)) {
      if (wanted.test(part.replace(File.separatorChar, '/'))) {
        urls.add(Path.of(part).toUri().toURL());
      }
    }
    return urls;
  }

  private static String error(List<URL> urls, String engine) throws Exception {
    try (URLClassLoader loader =
        new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
      Callable<?> create =
          (Callable<?>)
              loader
                  .loadClass(NamedEngine.class.getName())
                  .getConstructor(String.class)
                  .newInstance(engine);
      return assertThrows(IllegalStateException.class, create::call).getMessage();
    }
  }

  @Test
  void ownVersionsAreTaken() throws Exception {
    assertEquals("endive", new NamedEngine("endive").call());
    assertEquals("endive-interpreter", new NamedEngine("endive-interpreter").call());
  }

  @Test
  void anotherVersionIsRefusedByName() throws Exception {
    for (String artifact : List.of("wasm", "runtime", "compiler")) {
      Path other = directory.resolve(artifact);
      Path properties = other.resolve("META-INF/maven/run.endive/" + artifact + "/pom.properties");
      Files.createDirectories(properties.getParent());
      Files.writeString(properties, "version=1.0.1\n");
      List<URL> urls = new ArrayList<>(List.of(other.toUri().toURL()));
      urls.addAll(classPath(part -> true));
      String needed = artifact.equals("compiler") ? "1.0.0" : "1.2.0";
      for (String engine : List.of("endive", "endive-interpreter")) {
        assertEquals(
            "the engine "
                + engine
                + " needs run.endive:"
                + artifact
                + " "
                + needed
                + ", but the class path has 1.0.1: have your build take "
                + needed,
            error(urls, engine));
      }
    }
  }

  @Test
  void aMissingLibraryIsNamed() throws Exception {
    for (String artifact : List.of("wasm", "runtime", "compiler")) {
      String needed = artifact.equals("compiler") ? "1.0.0" : "1.2.0";
      assertEquals(
          "the engine endive needs run.endive:" + artifact + " " + needed + ", which is missing",
          error(classPath(part -> !part.contains("/run/endive/" + artifact + "/")), "endive"));
    }
  }

  /** Makes an engine; loaded by other loaders. */
  public static final class NamedEngine implements Callable<String> {
    private final String name;

    /** Of this name. */
    public NamedEngine(String name) {
      this.name = name;
    }

    @Override
    public String call() {
      return Engine.create(EngineConfig.DEFAULTS.withEngine(name)).info().name();
    }
  }
}
