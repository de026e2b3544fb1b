package io.github.wasmrun.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Fills the parts of README.md and of the site's guides that are copied or generated, so that they
 * cannot go stale.
 *
 * <p>{@code <!-- code: FILE#REGION -->} … {@code <!-- /code -->}: the lines between {@code //
 * region REGION} and {@code // endregion} of a source file that is compiled and tested, in
 * languages with other comments between the same words in those; without a region the whole file.
 * {@code <!-- generated: NAME -->} … {@code <!-- /generated -->}: a table printed by the contract
 * suite.
 *
 * <p>Run from the root with the classes of api and contract-tests on the class path; {@code
 * --check} changes nothing and fails if something is stale.
 */
public final class Docs {
  /** Where the site's guides and parts of its pages are. */
  private static final Path SITE = Path.of("demo-site/src/main/site");

  private static final Map<String, Supplier<String>> TABLES =
      Map.of(
          "differences", io.github.wasmrun.contract.docs.DifferencesTable::markdown,
          "features", io.github.wasmrun.contract.docs.FeaturesTable::markdown);

  /** Lines that end a region. */
  private static final List<String> END =
      List.of("// endregion", "# endregion", "<!-- endregion -->");

  /** Lines of a source that mark the begin of a region, each up to its name. */
  private static final List<String> BEGINS = List.of("// region ", "# region ", "<!-- region ");

  public static void main(String[] args) throws IOException {
    boolean check = args.length > 0 && args[0].equals("--check");
    boolean stale = false;
    for (Path file : files()) {
      String before = Files.readString(file);
      String after = fill(file, before);
      if (after.equals(before)) {
        System.out.println(file + " is up to date");
      } else if (check) {
        System.err.println(file + " is stale: run bin/docs");
        stale = true;
      } else {
        Files.writeString(file, after);
        System.out.println(file + " updated");
      }
    }
    if (stale) {
      System.exit(1);
    }
  }

  private static List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>(List.of(Path.of("README.md")));
    try (Stream<Path> all = Files.walk(SITE)) {
      all.filter(file -> file.toString().endsWith(".md")).sorted().forEach(files::add);
    }
    return files;
  }

  private static String fill(Path file, String text) throws IOException {
    List<String> out = new ArrayList<>();
    String end = null;
    for (String line : text.split("\n", -1)) {
      if (end != null) {
        if (line.trim().equals(end)) {
          end = null;
          out.add(line);
        }
        continue;
      }
      out.add(line);
      String marker = line.trim();
      if (marker.startsWith("<!-- code: ")) {
        String reference = marker.substring("<!-- code: ".length(), marker.length() - 4);
        out.add("```" + language(reference));
        out.addAll(region(reference));
        out.add("```");
        end = "<!-- /code -->";
      } else if (marker.startsWith("<!-- generated: ")) {
        String name = marker.substring("<!-- generated: ".length(), marker.length() - 4);
        out.add(table(name).stripTrailing());
        end = "<!-- /generated -->";
      }
    }
    if (end != null) {
      throw new IOException(file + ": " + end + " is missing");
    }
    return String.join("\n", out);
  }

  private static String table(String name) throws IOException {
    Supplier<String> table = TABLES.get(name);
    if (table == null) {
      throw new IOException("no generated part " + name);
    }
    return table.get();
  }

  private static String language(String reference) {
    int hash = reference.indexOf('#');
    String file = hash < 0 ? reference : reference.substring(0, hash);
    String ending = file.substring(file.lastIndexOf('.') + 1);
    return switch (ending) {
      case "mjs" -> "js";
      case "txt" -> "";
      default -> ending.contains("/") ? "sh" : ending;
    };
  }

  private static List<String> region(String reference) throws IOException {
    int hash = reference.indexOf('#');
    if (hash < 0) {
      return unindent(new ArrayList<>(Files.readAllLines(Path.of(reference))));
    }
    String region = reference.substring(hash + 1);
    List<String> lines = new ArrayList<>();
    boolean inside = false;
    for (String line : Files.readAllLines(Path.of(reference.substring(0, hash)))) {
      if (isBegin(line.trim(), region)) {
        inside = true;
      } else if (inside && END.contains(line.trim())) {
        return unindent(lines);
      } else if (inside) {
        lines.add(line);
      }
    }
    throw new IOException("no region " + region + " in " + reference);
  }

  private static boolean isBegin(String line, String region) {
    for (String begin : BEGINS) {
      String end = begin.startsWith("<") ? " -->" : "";
      if (line.equals(begin + region + end)) {
        return true;
      }
    }
    return false;
  }

  private static List<String> unindent(List<String> lines) {
    int indent = Integer.MAX_VALUE;
    for (String line : lines) {
      if (!line.isBlank()) {
        indent = Math.min(indent, line.length() - line.stripLeading().length());
      }
    }
    List<String> moved = new ArrayList<>();
    for (String line : lines) {
      moved.add(line.isBlank() ? "" : line.substring(indent));
    }
    while (moved.get(moved.size() - 1).isEmpty()) {
      moved.remove(moved.size() - 1);
    }
    return moved;
  }
}
