package io.github.wasmrun.jvm.compiler.cache;

import io.github.wasmrun.V128;
import io.github.wasmrun.binary.ModuleInfo;
import io.github.wasmrun.engine.AbstractEngine;
import io.github.wasmrun.jvm.compiler.runtime.ModuleState;
import io.github.wasmrun.jvm.internal.code.CodeMaker;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * What makes our code: a fingerprint of our own class files, so that code of another build is never
 * taken for ours, also while we develop and the version stays the same.
 */
public final class Generator {
  /** Where generated code and what makes it come from; they may all be in one jar. */
  private static final List<Class<?>> ANCHORS =
      List.of(
          ModuleState.class, CodeMaker.class, AbstractEngine.class, V128.class, ModuleInfo.class);

  private static final String OURS = "io/github/wasmrun/";

  private static @Nullable Optional<String> fingerprint;

  private Generator() {}

  /** The fingerprint; empty if it cannot be found out where our classes are. */
  public static synchronized Optional<String> fingerprint() {
    Optional<String> known = fingerprint;
    if (known == null) {
      known = find();
      fingerprint = known;
    }
    return known;
  }

  private static Optional<String> find() {
    Set<String> lines = new TreeSet<>();
    try {
      for (Class<?> anchor : ANCHORS) {
        Path place = place(anchor);
        if (place == null) {
          return released();
        }
        if (Files.isDirectory(place)) {
          addDirectory(place, lines);
        } else {
          addJar(place.toFile(), lines);
        }
      }
    } catch (IOException | SecurityException e) {
      return released();
    }
    MessageDigest hash = Hashes.sha256();
    for (String line : lines) {
      hash.update(line.getBytes(StandardCharsets.UTF_8));
    }
    return Optional.of(Base64.getUrlEncoder().withoutPadding().encodeToString(hash.digest()));
  }

  /** The version, which is enough if it is that of a release. */
  private static Optional<String> released() {
    return Optional.ofNullable(ModuleState.class.getPackage().getImplementationVersion())
        .filter(version -> !version.toUpperCase(Locale.ROOT).contains("SNAPSHOT"));
  }

  private static @Nullable Path place(Class<?> anchor) {
    CodeSource source = anchor.getProtectionDomain().getCodeSource();
    if (source == null || source.getLocation() == null) {
      return null;
    }
    try {
      URI place = source.getLocation().toURI();
      return "file".equals(place.getScheme()) ? Path.of(place) : null;
    } catch (URISyntaxException | IllegalArgumentException e) {
      return null;
    }
  }

  /** The checksums of a jar are in its table of contents. */
  private static void addJar(File jar, Set<String> lines) throws IOException {
    try (JarFile file = new JarFile(jar, false)) {
      for (Enumeration<JarEntry> entries = file.entries(); entries.hasMoreElements(); ) {
        JarEntry entry = entries.nextElement();
        if (isOurs(entry.getName())) {
          lines.add(line(entry.getName(), entry.getSize(), entry.getCrc()));
        }
      }
    }
  }

  private static void addDirectory(Path directory, Set<String> lines) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        String name = directory.relativize(file).toString().replace(File.separatorChar, '/');
        if (isOurs(name)) {
          byte[] bytes = Files.readAllBytes(file);
          CRC32 crc = new CRC32();
          crc.update(bytes);
          lines.add(line(name, bytes.length, crc.getValue()));
        }
      }
    }
  }

  private static boolean isOurs(String name) {
    return name.startsWith(OURS) && name.endsWith(".class");
  }

  private static String line(String name, long size, long crc) {
    return name + ' ' + size + ' ' + crc + '\n';
  }
}
