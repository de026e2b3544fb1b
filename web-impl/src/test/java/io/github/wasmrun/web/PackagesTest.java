package io.github.wasmrun.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which packages know each other, as the constants of compiled classes tell. */
class PackagesTest {
  private static final Pattern OWN =
      Pattern.compile("io[/.]github[/.]wasmrun[/.]web((?:[/.][a-z]+)*)[/.][A-Z]");

  @Test
  void noTwoPackagesKnowEachOtherInACircle() throws Exception {
    Map<String, Set<String>> known = known();
    assertTrue(known.get("/internal/engine").contains("/internal/extern"), known::toString);
    Set<String> left = new TreeSet<>(known.keySet());
    Set<String> done = new HashSet<>();
    // Takes away, again and again, each package that knows only packages taken away before.
    while (left.removeIf(name -> done.containsAll(known.get(name)) && done.add(name))) {}
    assertEquals(Set.of(), left);
  }

  @Test
  void declarationsOfJavaScriptKnowNothingElse() throws Exception {
    assertEquals(Set.of(), known().get("/internal/js"));
  }

  private static Map<String, Set<String>> known() throws Exception {
    Path classes =
        Path.of(BrowserWasiShim.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Path root = classes.resolve("io/github/wasmrun/web");
    Map<String, Set<String>> known = new TreeMap<>();
    for (Path file : files(root)) {
      Path folder = root.relativize(file.getParent());
      String name = folder.toString().isEmpty() ? "" : "/" + folder.toString().replace('\\', '/');
      Set<String> others = known.computeIfAbsent(name, n -> new TreeSet<>());
      Matcher own = OWN.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
      while (own.find()) {
        String other = own.group(1).replace('.', '/');
        if (!other.equals(name)) {
          others.add(other);
        }
      }
    }
    return known;
  }

  private static List<Path> files(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(path -> path.toString().endsWith(".class")).toList();
    }
  }
}
