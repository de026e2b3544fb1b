package io.github.wasmrun.sql;

import io.github.wasmrun.sql.ast.SqlDescription;
import io.github.wasmrun.sql.ast.SqlNode;
import java.util.List;

/**
 * Shows trees, to people and to other programs. Names are those of the records and of their
 * components; what is absent, false or an empty list is left out.
 */
public final class SqlTree {
  private static final String HEX = "0123456789abcdef";

  private final StringBuilder out = new StringBuilder();

  private SqlTree() {}

  /**
   * Trees as JSON: a list of objects. The member {@code node} is the name of a record, the others
   * are its components: objects, texts, numbers, {@code true}, and lists of these.
   */
  public static String json(List<? extends SqlNode> nodes) {
    SqlTree tree = new SqlTree();
    tree.jsonList(nodes, 0);
    return tree.out.append('\n').toString();
  }

  /**
   * Trees as an outline: a line for each part and what is simple in it, those in it below, with two
   * more spaces of indentation.
   */
  public static String outline(List<? extends SqlNode> nodes) {
    SqlTree tree = new SqlTree();
    for (SqlNode node : nodes) {
      tree.lines("", node, 0);
    }
    return tree.out.toString();
  }

  private void json(Object value, int depth) {
    if (value instanceof SqlNode node) {
      SqlDescription description = node.describe();
      out.append("{\"node\": ");
      quoted(description.kind());
      for (SqlDescription.Component component : description.components()) {
        out.append(',');
        newLine(depth + 1);
        quoted(component.name());
        out.append(": ");
        json(component.value(), depth + 1);
      }
      out.append('}');
    } else if (value instanceof List<?> list) {
      jsonList(list, depth);
    } else if (value instanceof String text) {
      quoted(text);
    } else {
      out.append(value);
    }
  }

  private void jsonList(List<?> list, int depth) {
    out.append('[');
    String comma = "";
    for (Object element : list) {
      out.append(comma);
      newLine(depth + 1);
      json(element, depth + 1);
      comma = ",";
    }
    if (!list.isEmpty()) {
      newLine(depth);
    }
    out.append(']');
  }

  private void newLine(int depth) {
    out.append('\n').append("  ".repeat(depth));
  }

  private void lines(String name, SqlNode node, int depth) {
    SqlDescription description = node.describe();
    out.append("  ".repeat(depth)).append(name).append(description.kind());
    for (SqlDescription.Component component : description.components()) {
      if (isSimple(component.value())) {
        out.append(' ').append(component.name());
        if (!Boolean.TRUE.equals(component.value())) {
          out.append('=');
          simple(component.value());
        }
      }
    }
    out.append('\n');
    for (SqlDescription.Component component : description.components()) {
      if (component.value() instanceof SqlNode child) {
        lines(component.name() + ": ", child, depth + 1);
      } else if (!isSimple(component.value())) {
        out.append("  ".repeat(depth + 1)).append(component.name()).append(":\n");
        for (Object element : (List<?>) component.value()) {
          lines("", (SqlNode) element, depth + 2);
        }
      }
    }
  }

  /** Whether a component has a place in its part's line. */
  private static boolean isSimple(Object value) {
    return value instanceof List<?> list
        ? !(list.get(0) instanceof SqlNode)
        : !(value instanceof SqlNode);
  }

  private void simple(Object value) {
    if (value instanceof List<?> list) {
      String comma = "[";
      for (Object element : list) {
        out.append(comma);
        simple(element);
        comma = ", ";
      }
      out.append(']');
    } else if (value instanceof String text && !isWord(text)) {
      quoted(text);
    } else {
      out.append(value);
    }
  }

  private static boolean isWord(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= ' ' || c == '"' || c == ',' || c == '[' || c == ']' || c == 0x7F) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  private void quoted(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c == '\n') {
        out.append("\\n");
      } else if (c < ' ' || c == 0x7F) {
        out.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }
}
