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

  /**
   * The description of a part.
   *
   * @param components a name and its value, one after the other
   */
  static SqlDescription describe(String kind, Object... components) {
    List<SqlDescription.Component> described = new ArrayList<>(components.length / 2);
    for (int i = 0; i < components.length; i += 2) {
      Object value = components[i + 1];
      if (value instanceof Optional<?> optional) {
        if (optional.isPresent()) {
          add(described, components[i], optional.get());
        }
      } else if (!Boolean.FALSE.equals(value)) {
        add(described, components[i], value);
      }
    }
    return new SqlDescription(kind, described);
  }

  private static void add(List<SqlDescription.Component> described, Object name, Object component) {
    Object value = component;
    if (component instanceof Collection<?> collection) {
      if (collection.isEmpty()) {
        return;
      }
      List<Object> values = new ArrayList<>(collection.size());
      for (Object element : collection) {
        values.add(plain(element));
      }
      value = List.copyOf(values);
    } else {
      value = plain(component);
    }
    described.add(new SqlDescription.Component((String) name, value));
  }

  private static Object plain(Object value) {
    if (value instanceof Enum<?> word) {
      return word.name();
    }
    return value instanceof BinaryOperator operator ? operator.symbol() : value;
  }
}
