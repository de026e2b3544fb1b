package io.github.wasmrun.wit.internal.print;

import io.github.wasmrun.wit.internal.text.Docs;
import io.github.wasmrun.wit.internal.text.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Indented lines. */
final class Output {
  private final StringBuilder text = new StringBuilder();
  private int depth;
  private boolean lineStart = true;

  Output add(String part) {
    if (lineStart) {
      for (int i = 0; i < depth; i++) {
        text.append("  ");
      }
      lineStart = false;
    }
    text.append(part);
    return this;
  }

  /** A name, with {@code %} if it would be a keyword. */
  Output name(String name) {
    return add(TokenKind.isKeyword(name) ? "%" + name : name);
  }

  void newLine() {
    text.append('\n');
    lineStart = true;
  }

  void line(String line) {
    add(line);
    newLine();
  }

  void open() {
    line(" {");
    depth++;
  }

  void close() {
    depth--;
    line("}");
  }

  void docs(Optional<String> docs) {
    if (docs.isEmpty()) {
      return;
    }
    List<String> lines = new ArrayList<>();
    int start = 0;
    for (int end = docs.get().indexOf('\n'); end >= 0; end = docs.get().indexOf('\n', start)) {
      lines.add(comment(docs.get().substring(start, end)));
      start = end + 1;
    }
    lines.add(comment(docs.get().substring(start)));
    String block = "/**" + docs.get() + "*/";
    if (!Docs.of(lines).equals(docs) && isOneComment(docs.get()) && reads(block, docs)) {
      // Its indentation would be lost in lines; here it must not get one more.
      text.append(block).append('\n');
    } else {
      lines.forEach(this::line);
    }
  }

  private static String comment(String line) {
    return line.isEmpty() ? "///" : "/// " + line;
  }

  private static boolean isOneComment(String docs) {
    return !docs.contains("/*") && !docs.contains("*/") && !docs.startsWith("/");
  }

  private static boolean reads(String block, Optional<String> docs) {
    return Docs.of(List.of(block)).equals(docs);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
