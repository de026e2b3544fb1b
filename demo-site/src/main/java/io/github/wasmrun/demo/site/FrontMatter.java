package io.github.wasmrun.demo.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A source of a page: lines {@code name: value} up to a line {@code ---}, and the text after it.
 *
 * @param values what stands before the text
 * @param text the rest
 */
record FrontMatter(Map<String, String> values, String text) {
  private static final String END = "---";

  /** Reads a source. */
  static FrontMatter read(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    int end = lines.indexOf(END);
    if (end < 0) {
      throw new IOException(file + ": no line " + END);
    }
    Map<String, String> values = new LinkedHashMap<>();
    for (String line : lines.subList(0, end)) {
      int colon = line.indexOf(": ");
      if (colon < 0) {
        throw new IOException(file + ": no name and value: " + line);
      }
      values.put(line.substring(0, colon), line.substring(colon + 2).strip());
    }
    return new FrontMatter(values, String.join("\n", lines.subList(end + 1, lines.size())) + "\n");
  }

  /** A value that must be there. */
  String get(String name) throws IOException {
    String value = values.get(name);
    if (value == null) {
      throw new IOException("no " + name + " in " + values);
    }
    return value;
  }

  /** A value, or what is used without it. */
  String get(String name, String other) {
    return values.getOrDefault(name, other);
  }

  /** The names in a value that are separated by spaces; empty if it is not there. */
  List<String> list(String name) {
    String value = get(name, "");
    return value.isEmpty() ? List.of() : List.of(value.split(" "));
  }
}
