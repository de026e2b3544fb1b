package io.github.wasmrun.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The public API is what {@code architecture/api} says, so that a change of it is a change of a
 * file. With {@code -Dwasmrun.api=write} the files are written anew.
 */
class PublicApiTest {
  private static final Path FOLDER = Project.path("architecture/api");

  @Test
  void isAsInGit() throws IOException {
    Map<String, String> actual = PublicApi.texts();
    if ("write".equals(System.getProperty("wasmrun.api"))) {
      write(actual);
    }
    Map<String, String> expected = new TreeMap<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        expected.put(name.substring(0, name.length() - ".txt".length()), Files.readString(file));
      }
    }
    Set<String> packages = new TreeSet<>(expected.keySet());
    packages.addAll(actual.keySet());
    for (String name : packages) {
      assertEquals(
          expected.getOrDefault(name, ""),
          actual.getOrDefault(name, ""),
          name + ": if the change is meant, run the test with -Dwasmrun.api=write");
    }
  }

  private static void write(Map<String, String> texts) throws IOException {
    Files.createDirectories(FOLDER);
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    for (Map.Entry<String, String> text : texts.entrySet()) {
      Files.writeString(FOLDER.resolve(text.getKey() + ".txt"), text.getValue());
    }
  }
}
