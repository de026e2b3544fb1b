package io.github.wasmrun.bindgen.internal;

import java.util.ArrayList;
import java.util.List;

/** Makes Javadoc of the documentation of WIT, which is Markdown. */
final class Javadoc {
  private Javadoc() {}

  /** The lines of a comment, without its marks. */
  static List<String> lines(String docs) {
    List<String> lines = new ArrayList<>();
    boolean code = false;
    boolean paragraph = false;
    for (String line : Texts.split(docs, '\n')) {
      String text = line.stripTrailing();
      if (text.strip().startsWith("```")) {
        lines.add(code ? "</pre>" : "<pre>");
        code = !code;
        paragraph = false;
      } else if (text.isEmpty() && !code) {
        paragraph = !lines.isEmpty();
      } else {
        if (paragraph) {
          lines.add("");
          lines.add("<p>" + escape(text.strip(), true));
        } else {
          lines.add(escape(code ? text : text.strip(), !code));
        }
        paragraph = false;
      }
    }
    if (code) {
      lines.add("</pre>");
    }
    return lines;
  }

  /** Text without anything that Javadoc or the end of a comment would take for its own. */
  private static String escape(String text, boolean inline) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int end = c == '`' && inline ? text.indexOf('`', i + 1) : -1;
      if (end > i + 1 && isPlain(text.substring(i + 1, end))) {
        escaped.append("{@code ").append(text, i + 1, end).append('}');
        i = end;
        continue;
      }
      switch (c) {
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '&' -> escaped.append("&amp;");
        case '@' -> escaped.append("&#64;");
        case '{' -> escaped.append("&#123;");
        case '}' -> escaped.append("&#125;");
        case '\\' -> escaped.append("&#92;");
        case '/' -> escaped.append(i > 0 && text.charAt(i - 1) == '*' ? "&#47;" : "/");
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }

  private static boolean isPlain(String code) {
    int depth = 0;
    for (int i = 0; i < code.length() && depth >= 0; i++) {
      depth += code.charAt(i) == '{' ? 1 : code.charAt(i) == '}' ? -1 : 0;
    }
    return depth == 0 && code.indexOf('@') < 0 && code.indexOf('\\') < 0 && !code.contains("*/");
  }
}
