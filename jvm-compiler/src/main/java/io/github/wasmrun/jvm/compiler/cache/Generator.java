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
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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

  /**
   * The first names below {@link #OURS} of the packages of these modules: in one jar with
   * everything there are others, which have nothing to do with the code.
   */
  private static final Set<String> PACKAGES =
      Set.of(
          "binary",
          "debug",
          "engine",
          "feature",
          "function",
          "instruction",
          "internal",
          "jvm",
          "rewrite",
          "spi",
          "type",
          "validate",
          "worker");

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
    Classes classes = new Classes();
    try {
      Set<Path> places = places();
      if (places == null) {
        return released();
      }
      for (Path place : places) {
        if (Files.isDirectory(place)) {
          addDirectory(place, classes);
        } else {
          JarEntries.read(place, classes);
        }
      }
    } catch (IOException | SecurityException e) {
      return released();
    }
    return Optional.of(classes.hash());
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

  private static void addDirectory(Path directory, Classes classes) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        String name = directory.relativize(file).toString().replace(File.separatorChar, '/');
        if (isOurs(name)) {
          byte[] bytes = Files.readAllBytes(file);
          CRC32 crc = new CRC32();
          crc.update(bytes);
          classes.add(name, (int) crc.getValue(), bytes.length);
        }
      }
    }
  }

  /** Whether a file has a class of ours. */
  static boolean isOurs(String name) {
    if (!name.startsWith(OURS) || !name.endsWith(".class")) {
      return false;
    }
    int end = name.indexOf('/', OURS.length());
    return end < 0 || PACKAGES.contains(name.substring(OURS.length(), end));
  }

  /** Where our classes are; null if that is not known. */
  static @Nullable Set<Path> places() {
    Set<Path> places = new LinkedHashSet<>();
    for (Class<?> anchor : ANCHORS) {
      Path place = place(anchor);
      if (place == null) {
        return null;
      }
      places.add(place);
    }
    return places;
  }

  /** The names, checksums and sizes of our classes, in any order. */
  private static final class Classes implements JarEntries.Visitor {
    private final CRC32 crc = new CRC32();
    private long[] lines = new long[2048];
    private int count;

    @Override
    public void add(String name, int checksum, int size) {
      if (!isOurs(name)) {
        return;
      }
      if (count == lines.length) {
        lines = Arrays.copyOf(lines, 2 * count);
      }
      crc.reset();
      crc.update(name.getBytes(StandardCharsets.UTF_8));
      lines[count++] = crc.getValue() << 32 ^ (checksum & 0xFFFFFFFFL) * 31 + size;
    }

    String hash() {
      Arrays.sort(lines, 0, count);
      ByteBuffer bytes = ByteBuffer.allocate(count * Long.BYTES);
      for (int i = 0; i < count; i++) {
        bytes.putLong(lines[i]);
      }
      byte[] hash = Hashes.sha256().digest(bytes.array());
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }
  }
}
