package io.github.wasmrun.wit;

import io.github.wasmrun.wit.model.WitGraph;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The public suites of WIT, of a directory that holds {@code wit-tests} and {@code wasm_run-wit}.
 */
final class WitSuites {
  /** Cases that need a reader of components, which is not there yet. */
  private static final Set<String> BINARY = Set.of("kinds-of-deps", "simple-wasm-text");

  private static final WitOptions ACTIVE = WitOptions.DEFAULTS.withFeature("active");
  private static final WitOptions LEGACY = WitOptions.DEFAULTS.withDialect(WitDialect.LEGACY);

  private final Path root;

  WitSuites(Path root) {
    this.root = root;
  }

  /** A case; {@code check} throws an AssertionError or a WitException if it fails. */
  record Case(String name, String skipped, Check check) {}

  /** What a case does. */
  interface Check {
    void run() throws IOException;
  }

  List<Case> cases() throws IOException {
    List<Case> cases = new ArrayList<>();
    parse(cases);
    parseFail(cases);
    wasi(cases);
    wholeFolder(cases, "wit-bindgen/codegen");
    wholeFolder(cases, "wit-component/interfaces");
    legacy(cases);
    return cases;
  }

  private void parse(List<Case> cases) throws IOException {
    Path folder = root.resolve("wit-tests/wit-parser/parse");
    for (Path expected : list(folder, ".wit.json")) {
      String name = withoutEnd(expected, ".wit.json");
      String skipped = BINARY.contains(name) ? "needs a reader of components" : "";
      cases.add(
          new Case(
              "parse " + name,
              skipped,
              () -> {
                WitGraph graph = Wit.resolve(sources(folder, name), ACTIVE);
                Object json = JsonReader.read(Files.readString(expected));
                check(json, JsonReader.read(WitJson.write(graph)), "the JSON");
              }));
      cases.add(
          new Case(
              "print " + name,
              skipped,
              () -> checkPrint(Wit.resolve(sources(folder, name), ACTIVE), ACTIVE)));
    }
  }

  private void parseFail(List<Case> cases) throws IOException {
    Path folder = root.resolve("wit-tests/wit-parser/parse-fail");
    for (Path expected : list(folder, ".wit.result")) {
      String name = withoutEnd(expected, ".wit.result");
      cases.add(
          new Case(
              "refuse " + name,
              "",
              () -> {
                WitException refused = refusal(sources(folder, name), ACTIVE);
                int line = line(Files.readString(expected));
                if (line > 0) {
                  check(line, refused.line(), "the line of: " + refused.getMessage());
                }
              }));
    }
  }

  private static WitException refusal(WitSources sources, WitOptions options) {
    try {
      Wit.resolve(sources, options);
    } catch (WitException refused) {
      return refused;
    }
    throw new AssertionError("not refused");
  }

  /** The line that a message of the reference names in {@code --> PATH:LINE:COLUMN}; 0 if none. */
  private static int line(String result) {
    int arrow = result.indexOf("--> ");
    if (arrow < 0) {
      return 0;
    }
    String[] place = result.substring(arrow).lines().findFirst().orElseThrow().split(":");
    return Integer.parseInt(place[1]);
  }

  private void wasi(List<Case> cases) throws IOException {
    for (Path version : folders(root.resolve("wit-tests/wasi"))) {
      List<Path> packages = folders(version);
      for (Path main : packages) {
        cases.add(
            new Case(
                "wasi " + version.getFileName() + " " + main.getFileName(),
                "",
                () -> {
                  WitSources sources = folder(main);
                  for (Path other : packages) {
                    if (!other.equals(main)) {
                      sources =
                          sources.withDependency(other.getFileName().toString(), folder(other));
                    }
                  }
                  WitOptions all = WitOptions.DEFAULTS.withAllFeatures(true);
                  checkPrint(Wit.resolve(sources), WitOptions.DEFAULTS);
                  checkPrint(Wit.resolve(sources, all), all);
                }));
      }
    }
  }

  private void wholeFolder(List<Case> cases, String name) throws IOException {
    Path folder = root.resolve("wit-tests").resolve(name);
    try (Stream<Path> entries = Files.list(folder)) {
      for (Path entry : entries.sorted().toList()) {
        String file = entry.getFileName().toString();
        if (!Files.isDirectory(entry) && !file.endsWith(".wit")) {
          continue;
        }
        String title = name + " " + (file.endsWith(".wit") ? withoutEnd(entry, ".wit") : file);
        WitOptions all = WitOptions.DEFAULTS.withAllFeatures(true);
        cases.add(
            new Case(
                title,
                "",
                () -> {
                  Path inner =
                      Files.isDirectory(entry.resolve("wit")) ? entry.resolve("wit") : entry;
                  WitSources sources = Files.isDirectory(inner) ? folder(inner) : single(inner);
                  WitGraph graph = Wit.resolve(sources, all);
                  checkPrint(graph, all);
                  Path print = folder.resolve(withoutEnd(entry, ".wit") + ".wit.print");
                  if (Files.exists(print)) {
                    check(
                        withoutBlankLines(Files.readString(print)),
                        withoutBlankLines(WitPrinter.print(graph)),
                        "the print");
                  }
                }));
      }
    }
  }

  private void legacy(List<Case> cases) throws IOException {
    Path folder = root.resolve("wasm_run-wit");
    for (Path file : list(folder, ".wit")) {
      cases.add(
          new Case(
              "legacy " + withoutEnd(file, ".wit"),
              "",
              () -> checkPrint(Wit.resolve(single(file), LEGACY), LEGACY)));
    }
  }

  /** What is printed reads as the same graph; only the order of indices may differ. */
  private static void checkPrint(WitGraph graph, WitOptions options) {
    String text = WitPrinter.print(graph);
    WitGraph again = Wit.resolve("printed.wit", text, options);
    check(CanonicalJson.of(graph), CanonicalJson.of(again), "the printed graph");
    check(text, WitPrinter.print(again), "the second print");
  }

  private static void check(Object expected, Object actual, String what) {
    if (!Objects.equals(expected, actual)) {
      throw new AssertionError(what + ": expected\n" + expected + "\nbut it is\n" + actual);
    }
  }

  private static String withoutBlankLines(String text) {
    StringBuilder kept = new StringBuilder();
    text.lines().filter(line -> !line.isBlank()).forEach(line -> kept.append(line).append('\n'));
    return kept.toString();
  }

  private static WitSources sources(Path folder, String name) {
    Path file = folder.resolve(name + ".wit");
    return Files.exists(file) ? single(file) : folder(folder.resolve(name));
  }

  private static WitSources single(Path file) {
    return WitSources.of(file.getFileName().toString(), read(file));
  }

  private static WitSources folder(Path folder) {
    WitSources sources = WitSources.of(Map.of());
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted().toList()) {
        if (Files.isRegularFile(file) && file.toString().endsWith(".wit")) {
          sources = sources.with(folder.relativize(file).toString(), read(file));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sources;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> folders(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.filter(Files::isDirectory).sorted().toList();
    }
  }

  private static List<Path> list(Path folder, String end) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.filter(entry -> entry.toString().endsWith(end)).sorted().toList();
    }
  }

  private static String withoutEnd(Path path, String end) {
    String name = path.getFileName().toString();
    return name.endsWith(end) ? name.substring(0, name.length() - end.length()) : name;
  }
}
