package io.github.wasmrun.jvm.compiler.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is in the fingerprint of our build. */
class GeneratorTest {
  @TempDir Path folder;

  @Test
  void allClassesOfOurModulesCount() throws IOException {
    Set<String> missing = new TreeSet<>();
    int count = 0;
    for (Path place : Generator.places()) {
      for (String name : classes(place)) {
        count++;
        if (!Generator.isOurs(name) && !name.equals("module-info.class")) {
          missing.add(name);
        }
      }
    }
    assertTrue(count > 500, count + " classes");
    assertEquals(Set.of(), missing, "packages that Generator does not know");
  }

  private static Set<String> classes(Path place) throws IOException {
    Set<String> names = new TreeSet<>();
    if (Files.isDirectory(place)) {
      try (Stream<Path> files = Files.walk(place)) {
        files.forEach(file -> names.add(place.relativize(file).toString().replace('\\', '/')));
      }
    } else {
      try (JarFile jar = new JarFile(place.toFile())) {
        jar.stream().forEach(entry -> names.add(entry.getName()));
      }
    }
    names.removeIf(name -> !name.endsWith(".class"));
    return names;
  }

  @Test
  void otherModulesInTheSameJarDoNotCount() {
    assertFalse(Generator.isOurs("io/github/wasmrun/compression/Compression.class"));
    assertFalse(Generator.isOurs("io/github/wasmrun/component/abi/Flat.class"));
    assertFalse(Generator.isOurs("io/github/wasmrun/wasi/Wasi.class"));
    assertFalse(Generator.isOurs("org/objectweb/asm/ClassWriter.class"));
    assertTrue(Generator.isOurs("io/github/wasmrun/V128.class"));
  }

  @Test
  void tablesOfJarsAreRead() throws IOException {
    assertEquals(expected(), read(jar("")));
    // With a comment at the end the JDK reads it.
    assertEquals(expected(), read(jar("a comment")));
    Path empty = folder.resolve("empty.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(empty))) {
      zip.finish();
    }
    assertEquals(Set.of(), read(empty));
  }

  private static Set<String> expected() {
    Set<String> expected = new TreeSet<>();
    for (int i = 0; i < 300; i++) {
      CRC32 crc = new CRC32();
      crc.update(contents(i));
      expected.add("folder/ü" + i + ' ' + crc.getValue() + ' ' + contents(i).length);
    }
    return expected;
  }

  private static byte[] contents(int number) {
    return "x".repeat(number).getBytes(StandardCharsets.UTF_8);
  }

  private Path jar(String comment) throws IOException {
    Path jar = folder.resolve("some.jar");
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.setComment(comment);
      for (int i = 0; i < 300; i++) {
        ZipEntry entry = new ZipEntry("folder/ü" + i);
        entry.setExtra(new byte[] {1, 0, 2, 0, 3, 4});
        entry.setComment("of " + i);
        zip.putNextEntry(entry);
        zip.write(contents(i));
      }
    }
    return jar;
  }

  private static Set<String> read(Path jar) throws IOException {
    Set<String> lines = new TreeSet<>();
    JarEntries.read(
        jar,
        (name, checksum, size) -> lines.add(name + ' ' + (checksum & 0xFFFFFFFFL) + ' ' + size));
    return lines;
  }
}
