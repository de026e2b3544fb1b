package io.github.wasmrun.jvm.compiler.engine;

import io.github.wasmrun.binary.ModuleInfo;
import io.github.wasmrun.jvm.compiler.cache.ClassPathEntry;
import io.github.wasmrun.jvm.compiler.load.LinkedModule;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Enumeration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Finds modules whose classes are on the class path: of the current thread's context class loader,
 * and of ours. What is there is the application's own, and trusted like its other classes.
 */
final class ClassPathCode {
  /** How many modules used classes of the class path in this JVM. */
  static final AtomicLong USED = new AtomicLong();

  /** How many times there were classes for a module that could not be used. */
  static final AtomicLong REFUSED = new AtomicLong();

  /** Class loaders to look at besides, for a module; tests have some. */
  static volatile Function<ModuleInfo, List<ClassLoader>> more = info -> List.of();

  /** The entries that were reported. */
  private static final Set<String> REPORTED = ConcurrentHashMap.newKeySet();

  private ClassPathCode() {}

  /**
   * The classes of a module; null if there are none that fit.
   *
   * @param maker what would make them now; those of another do not fit
   */
  static @Nullable LinkedModule find(ModuleInfo info, Supplier<@Nullable String> maker) {
    String file = null;
    for (ClassLoader loader : loaders(info)) {
      if (loader.getResource(ClassPathEntry.MARK) == null) {
        continue;
      }
      if (file == null) {
        file = ClassPathEntry.file(info.bytes());
      }
      LinkedModule found = find(loader, file, info, maker.get());
      if (found != null) {
        USED.incrementAndGet();
        return found;
      }
    }
    return null;
  }

  private static Set<ClassLoader> loaders(ModuleInfo info) {
    Set<ClassLoader> loaders = new LinkedHashSet<>(more.apply(info));
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    if (context != null) {
      loaders.add(context);
    }
    ClassLoader own = ClassPathCode.class.getClassLoader();
    if (own != null) {
      loaders.add(own);
    }
    return loaders;
  }

  private static @Nullable LinkedModule find(
      ClassLoader loader, String file, ModuleInfo info, @Nullable String maker) {
    try {
      for (Enumeration<URL> places = loader.getResources(file); places.hasMoreElements(); ) {
        URL place = places.nextElement();
        ClassPathEntry entry = read(place);
        if (entry == null || !entry.maker().equals(maker)) {
          refused(place, "they are of another build of wasmrun, or of other options");
          continue;
        }
        LinkedModule linked = link(loader, place, entry, info);
        if (linked != null) {
          return linked;
        }
      }
    } catch (IOException e) {
      refused(file, e.toString());
    }
    return null;
  }

  private static @Nullable ClassPathEntry read(URL place) throws IOException {
    try (InputStream in = place.openStream()) {
      return ClassPathEntry.read(in.readAllBytes());
    }
  }

  private static @Nullable LinkedModule link(
      ClassLoader loader, URL place, ClassPathEntry entry, ModuleInfo info) {
    try {
      return new LinkedModule(loader, entry.names(), info);
    } catch (ClassNotFoundException | LinkageError | RuntimeException e) {
      refused(place, e.toString());
      return null;
    }
  }

  private static void refused(Object place, String reason) {
    REFUSED.incrementAndGet();
    if (REPORTED.add(place.toString())) {
      System.getLogger("io.github.wasmrun")
          .log(
              System.Logger.Level.WARNING,
              "the precompiled classes of {0} are not used, and the code is made again: {1}",
              place,
              reason);
    }
  }
}
