package io.github.wasmrun.wit.component;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.wasmrun.component.text.ComponentWat;
import io.github.wasmrun.wit.Wit;
import io.github.wasmrun.wit.WitPrinter;
import io.github.wasmrun.wit.WitSources;
import io.github.wasmrun.wit.model.WitGraph;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What wasm-tools says of packages and components in binary form, if the archive is unpacked as for
 * {@code WitSuitesTest}.
 */
class WitComponentSuitesTest {
  /** Cases that need what we do not have, by their names. */
  private static final Map<String, String> SKIPPED =
      Map.of(
          "single-named-result", "results with names were removed from the binary format",
          "custom-page-sizes", "a proposal that we do not read");

  @TestFactory
  Stream<DynamicTest> suites() throws IOException {
    Path root =
        Path.of(System.getProperty("wasmrun.suites", "../target/suites"))
            .resolve("wit-tests/wit-component");
    if (!Files.isDirectory(root)) {
      String reason = "The suites of WIT are NOT run: no " + root;
      return Stream.of(DynamicTest.dynamicTest("suites", () -> Assumptions.abort(reason)));
    }
    List<DynamicTest> tests = new ArrayList<>();
    for (Path wat : list(root.resolve("interfaces"), ".wat")) {
      String name = wat.getFileName().toString().replace(".wat", "");
      Path folder = wat.resolveSibling(name);
      tests.add(test("encode " + name, name, () -> encodes(wat, name)));
      List<Path> printed =
          Files.isDirectory(folder)
              ? list(folder, ".wit.print")
              : List.of(wat.resolveSibling(name + ".wit.print"));
      if (printed.size() == 1) { // otherwise each is of another package
        tests.add(test("decode " + name, name, () -> decodes(wat, printed.get(0))));
      }
    }
    for (Path folder : list(root.resolve("components"), "")) {
      Path wat = folder.resolve("component.wat");
      String name = folder.getFileName().toString();
      if (Files.exists(wat)) {
        tests.add(
            test(
                "decode component " + name,
                name,
                () -> decodes(wat, folder.resolve("component.wit.print"))));
      }
    }
    return tests.stream();
  }

  private interface Check {
    void run() throws IOException;
  }

  private static DynamicTest test(String title, String name, Check check) {
    return DynamicTest.dynamicTest(
        title,
        () -> {
          String reason = SKIPPED.get(name);
          Assumptions.assumeTrue(reason == null, reason);
          check.run();
        });
  }

  private static List<Path> list(Path folder, String end) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(end)).sorted().toList();
    }
  }

  private static void encodes(Path wat, String name) throws IOException {
    Path file = wat.resolveSibling(name + ".wit");
    Map<String, String> texts = new TreeMap<>();
    if (Files.exists(file)) {
      texts.put(name + ".wit", Files.readString(file));
    } else {
      Path folder = wat.resolveSibling(name);
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path text : files.filter(one -> one.toString().endsWith(".wit")).toList()) {
          texts.put(folder.relativize(text).toString().replace('\\', '/'), Files.readString(text));
        }
      }
    }
    byte[] encoded = WitEncoder.encodePackage(Wit.resolve(WitSources.of(texts)));
    assertEquals(
        withoutProducers(ComponentWat.print(ComponentWat.parse(Files.readString(wat)))),
        withoutProducers(ComponentWat.print(encoded)));
  }

  /** Who made it is said at the end. */
  private static String withoutProducers(String text) {
    int at = text.indexOf("(@producers");
    return at < 0 ? text.substring(0, text.lastIndexOf(')')).trim() : text.substring(0, at).trim();
  }

  private static void decodes(Path wat, Path printed) throws IOException {
    WitGraph graph = ComponentWit.decode(ComponentWat.parse(Files.readString(wat)));
    assertEquals(
        withoutLayout(Files.readString(printed)),
        withoutLayout(WitPrinter.print(graph, graph.mainPackage())));
  }

  private static String withoutLayout(String text) {
    return String.join(" ", text.trim().split("\\s+"));
  }
}
