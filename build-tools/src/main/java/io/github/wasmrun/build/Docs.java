package io.github.wasmrun.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Fills the parts of README.md that are copied or generated, so that they cannot go stale.
 *
 * <p>{@code <!-- code: FILE#REGION -->} … {@code <!-- /code -->}: the lines between {@code //
 * region REGION} and {@code // endregion} of a source file that is compiled and tested. {@code <!--
 * generated: NAME -->} … {@code <!-- /generated -->}: a table printed by the contract suite.
 *
 * <p>Run from the root with the classes of api and contract-tests on the class path; {@code
 * --check} changes nothing and fails if something is stale.
 */
public final class Docs {
  private static final Path README = Path.of("README.md");

  private static final Map<String, Supplier<String>> TABLES =
      Map.of(
          "differences", io.github.wasmrun.contract.docs.DifferencesTable::markdown,
          "features", io.github.wasmrun.contract.docs.FeaturesTable::markdown);

  public static void main(String[] args) throws IOException {
    boolean check = args.length > 0 && args[0].equals("--check");
    String before = Files.readString(README);
    String after = fill(before);
    if (after.equals(before)) {
      System.out.println("README.md is up to date");
    } else if (check) {
      System.err.println("README.md is stale: run bin/docs");
      System.exit(1);
    } else {
      Files.writeString(README, after);
      System.out.println("README.md updated");
    }
  }

  private static String fill(String text) throws IOException {
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
        out.add(reference.contains(".mjs#") ? "```js" : "```java");
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
      throw new IOException("README.md: " + end + " is missing");
    }
    return String.join("\n", out);
  }

  private static String table(String name) throws IOException {
    Supplier<String> table = TABLES.get(name);
    if (table == null) {
      throw new IOException("README.md: no generated part " + name);
    }
    return table.get();
  }

  private static List<String> region(String reference) throws IOException {
    int hash = reference.indexOf('#');
    String region = reference.substring(hash + 1);
    List<String> lines = new ArrayList<>();
    boolean inside = false;
    for (String line : Files.readAllLines(Path.of(reference.substring(0, hash)))) {
      if (line.trim().equals("// region " + region)) {
        inside = true;
      } else if (inside && line.trim().equals("// endregion")) {
        return unindent(lines);
      } else if (inside) {
        lines.add(line);
      }
    }
    throw new IOException("no region " + region + " in " + reference);
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
