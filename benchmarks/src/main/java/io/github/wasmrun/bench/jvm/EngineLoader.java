package io.github.wasmrun.bench.jvm;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Has our engine and the Endive that it runs on, while the rest of the process sees the older one,
 * the peer.
 */
final class EngineLoader extends URLClassLoader {
  private EngineLoader(URL[] urls, ClassLoader parent) {
    super(urls, parent);
  }

  /** Lets {@code Engine.create()} find the engine in this thread. */
  static void install() {
    List<URL> urls = new ArrayList<>();
    try {
      try (Stream<Path> jars = Files.list(folder())) {
        jars.forEach(jar -> urls.add(url(jar)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      if (entry.contains("wasmrun-jvm")
          || entry.contains("jvm-impl")
          || entry.contains("jvm-compiler")) {
        urls.add(url(Path.of(entry)));
      }
    }
    ClassLoader loader =
        new EngineLoader(urls.toArray(new URL[0]), EngineLoader.class.getClassLoader());
    Thread.currentThread().setContextClassLoader(loader);
  }

  /** Where the jars of what our engine runs on are. */
  static Path folder() {
    return Path.of(EngineLoader.class.getProtectionDomain().getCodeSource().getLocation().getPath())
        .resolveSibling("engine");
  }

  private static URL url(Path path) {
    try {
      return path.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!name.startsWith("run.endive.") && !name.startsWith("io.github.wasmrun.jvm.")) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> known = findLoadedClass(name);
      return known == null ? findClass(name) : known;
    }
  }
}
