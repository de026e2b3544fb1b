package io.github.wasmrun.jvm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wasmrun.EngineProvider;
import io.github.wasmrun.files.spi.StorageProvider;
import io.github.wasmrun.wasi.spi.WasiPlatform;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An application whose loader is not the one that the thread's context names. */
class ClassLoadersTest {
  private static final String FOUND = "[endive, endive-interpreter] 8 1000";

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"own", "platform", "system", "none", "other", "broken", "closed"})
  void theEngineIsFoundWhateverTheContextIs(String context) throws Exception {
    Path broken = Files.createDirectories(directory.resolve("META-INF/services"));
    for (Class<?> service :
        List.of(EngineProvider.class, StorageProvider.class, WasiPlatform.class)) {
      Files.writeString(
          broken.resolve(service.getName()), "no.such.Provider\nnot a name\njava.lang.String\n");
    }
    URLClassLoader closed = application();
    closed.close();
    try (URLClassLoader child = application();
        URLClassLoader other = application();
        URLClassLoader withErrors =
            new URLClassLoader(new URL[] {directory.toUri().toURL()}, null)) {
      assertEquals(FOUND, in(child, context(context, child, other, withErrors, closed)));
    }
  }

  private static ClassLoader context(String name, ClassLoader... loaders) {
    return switch (name) {
      case "own" -> loaders[0];
      case "other" -> loaders[1];
      case "broken" -> loaders[2];
      case "closed" -> loaders[3];
      case "platform" -> ClassLoader.getPlatformClassLoader();
      case "system" -> ClassLoader.getSystemClassLoader();
      default -> null;
    };
  }

  @Test
  void theEngineIsFoundOnAThreadOfTheCommonPool() throws Exception {
    try (URLClassLoader child = application()) {
      assertEquals(
          FOUND, CompletableFuture.supplyAsync(() -> call(child), ForkJoinPool.commonPool()).get());
    }
  }

  @Test
  void anEngineThatOnlyTheContextKnowsIsFound() throws Exception {
    List<URL> own = new ArrayList<>();
    List<URL> engine = new ArrayList<>();
    for (URL url : classPath()) {
      boolean isEngine =
          url.equals(WasmFiles.class.getProtectionDomain().getCodeSource().getLocation())
              || url.getPath().contains("/run/endive/")
              || url.getPath().contains("/org/ow2/asm/");
      (isEngine ? engine : own).add(url);
    }
    try (URLClassLoader parent =
            new URLClassLoader(own.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
        URLClassLoader child = new URLClassLoader(engine.toArray(URL[]::new), parent)) {
      Throwable missing = assertThrows(IllegalStateException.class, () -> in(parent, parent));
      assertTrue(missing.getMessage().startsWith("no WebAssembly engine found"));
      assertEquals(FOUND, in(parent, child));
    }
  }

  private static URLClassLoader application() throws MalformedURLException {
    return new URLClassLoader(
        classPath().toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
  }

  private static List<URL> classPath() throws MalformedURLException {
    List<URL> urls = new ArrayList<>();
    for (String part : System.getProperty("java.class.path").split(File.pathSeparator)) {
      urls.add(Path.of(part).toUri().toURL());
    }
    return urls;
  }

  private static String in(ClassLoader loader, ClassLoader context) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(context);
    try {
      return call(loader);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static String call(ClassLoader loader) {
    try {
      Class<?> type = loader.loadClass(EngineInLoader.class.getName());
      assertNotSame(EngineInLoader.class, type);
      return (String) ((Callable<?>) type.getConstructor().newInstance()).call();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
