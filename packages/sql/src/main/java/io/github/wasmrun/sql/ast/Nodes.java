package io.github.wasmrun.sql.ast;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Collects the parts of a part. */
final class Nodes {
  private Nodes() {}

  /**
   * All parts among components.
   *
   * @param components parts, optional ones, and lists
   */
  static List<SqlNode> list(Object... components) {
    List<SqlNode> nodes = new ArrayList<>(components.length);
    for (Object component : components) {
      add(nodes, component);
    }
    return nodes;
  }

  private static void add(List<SqlNode> nodes, Object component) {
    if (component instanceof SqlNode node) {
      nodes.add(node);
    } else if (component instanceof Optional<?> optional) {
      if (optional.isPresent()) {
        add(nodes, optional.get());
      }
    } else if (component instanceof Collection<?> collection) {
      for (Object element : collection) {
        add(nodes, element);
      }
    }
  }
}
