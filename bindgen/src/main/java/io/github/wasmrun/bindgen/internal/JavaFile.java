package io.github.wasmrun.bindgen.internal;

import io.github.wasmrun.bindgen.BindgenOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A Java file: indented lines, and the imports that they need. */
final class JavaFile {
  private static final int MAX_LINE = 100;

  private final String packageName;
  private final String top;
  private final BindgenOptions options;
  private final StringBuilder body = new StringBuilder();

  /** Simple names that mean a type of this file. */
  private final Set<String> own;

  /** Imported types by simple name. */
  private final Map<String, String> imports = new TreeMap<>();

  private int depth;

  JavaFile(String packageName, String top, Set<String> own, BindgenOptions options) {
    this.packageName = packageName;
    this.top = top;
    this.own = own;
    this.options = options;
  }

  /** The name by which code of this file calls a class; imports it if that can be. */
  String use(String packageOf, String simple) {
    String full = packageOf + "." + simple;
    if (isTop(packageOf, simple)) {
      return simple;
    }
    if (own.contains(simple) || !full.equals(imports.getOrDefault(simple, full))) {
      return full;
    }
    imports.put(simple, full);
    return simple;
  }

  /** Whether this is the interface of this file. */
  boolean isTop(String packageOf, String simple) {
    return packageOf.equals(packageName) && simple.equals(top);
  }

  JavaFile line(String line) {
    if (!line.isEmpty()) {
      body.append("  ".repeat(depth)).append(line);
    }
    body.append('\n');
    return this;
  }

  /** A line that opens a block. */
  JavaFile open(String line) {
    line(line + " {");
    depth++;
    return this;
  }

  /** Closes a block; no blank line stands before the brace. */
  JavaFile closeTight() {
    dropBlank();
    return close();
  }

  /** Closes a block; one that holds nothing takes no line of its own. */
  JavaFile close() {
    depth--;
    int end = body.length();
    if (body.charAt(end - 2) == '{') {
      body.setLength(end - 1);
      body.append("}\n");
      return this;
    }
    return line("}");
  }

  /** Closes a block by something else than a brace alone. */
  JavaFile closeWith(String end) {
    depth--;
    return line(end);
  }

  /** The same; no blank line stands before it. */
  JavaFile closeTightWith(String end) {
    dropBlank();
    return closeWith(end);
  }

  /** Indents the next lines more, or less. */
  void indent(int by) {
    depth += by;
  }

  /** Ends a statement of several lines. */
  void endStatement() {
    body.setLength(body.length() - 1);
    body.append(";\n");
  }

  private void dropBlank() {
    int end = body.length();
    if (end > 1 && body.charAt(end - 1) == '\n' && body.charAt(end - 2) == '\n') {
      body.setLength(end - 1);
    }
  }

  /** A line with a list in parentheses, which is broken if it does not fit. */
  JavaFile list(String before, List<String> elements, String after) {
    String flat = before + "(" + String.join(", ", elements) + ")" + after;
    if (2 * depth + flat.length() <= MAX_LINE || elements.isEmpty()) {
      return line(flat);
    }
    line(before + "(");
    String rest = String.join(", ", elements) + ")" + after;
    if (2 * depth + 4 + rest.length() <= MAX_LINE) {
      return line("    " + rest);
    }
    for (int i = 0; i < elements.size(); i++) {
      line("    " + elements.get(i) + (i < elements.size() - 1 ? "," : ")" + after));
    }
    return this;
  }

  /** The same, and it opens a block. */
  JavaFile openList(String before, List<String> elements, String after) {
    list(before, elements, after + " {");
    depth++;
    return this;
  }

  /**
   * Documentation.
   *
   * @param docs the text of the WIT
   * @param otherwise what is said if there is none, as Javadoc
   * @param tags lines that come last
   */
  JavaFile docs(Optional<String> docs, String otherwise, List<String> tags) {
    List<String> lines = new ArrayList<>();
    if (options.hasDocs() && docs.isPresent() && !docs.get().isBlank()) {
      lines.addAll(Javadoc.lines(docs.get()));
    } else if (!otherwise.isEmpty()) {
      lines.add(otherwise);
    }
    if (!tags.isEmpty() && !lines.isEmpty()) {
      lines.add("");
    }
    lines.addAll(tags);
    if (lines.isEmpty()) {
      return this;
    }
    if (lines.size() == 1 && 2 * depth + lines.get(0).length() + 7 <= MAX_LINE) {
      return line("/** " + lines.get(0) + " */");
    }
    line("/**");
    for (String one : lines) {
      line(one.isEmpty() ? " *" : " * " + one);
    }
    return line(" */");
  }

  @Override
  public String toString() {
    StringBuilder file = new StringBuilder();
    if (!options.header().isEmpty()) {
      file.append("/*\n");
      for (String line : Texts.split(options.header(), '\n')) {
        file.append((" * " + line).stripTrailing()).append('\n');
      }
      file.append(" */\n");
    }
    file.append("package ").append(packageName).append(";\n\n");
    boolean any = false;
    for (String full : new TreeSet<>(imports.values())) {
      String packageOf = full.substring(0, full.lastIndexOf('.'));
      if (!packageOf.equals(packageName) && !packageOf.equals("java.lang")) {
        file.append("import ").append(full).append(";\n");
        any = true;
      }
    }
    return file.append(any ? "\n" : "").append(body).toString();
  }
}
