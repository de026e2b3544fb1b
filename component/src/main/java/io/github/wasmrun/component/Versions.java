package io.github.wasmrun.component;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds what is supplied for an interface of a compatible version. */
final class Versions {
  private Versions() {}

  /** What is supplied for an import; null if nothing is. */
  static @Nullable ComponentExtern find(Map<String, ComponentExtern> items, String name) {
    ComponentExtern exact = items.get(name);
    if (exact != null) {
      return exact;
    }
    String wanted = compatible(name);
    if (wanted == null) {
      return null;
    }
    for (Map.Entry<String, ComponentExtern> item : items.entrySet()) {
      if (wanted.equals(compatible(item.getKey()))) {
        return item.getValue();
      }
    }
    return null;
  }

  /** The name with the part of its version that must be the same, null without such a version. */
  private static @Nullable String compatible(String name) {
    int at = name.indexOf('@');
    if (at < 0 || name.indexOf('-', at) >= 0) {
      return null;
    }
    int first = name.indexOf('.', at);
    int second = first < 0 ? -1 : name.indexOf('.', first + 1);
    if (second < 0) {
      return null;
    }
    if (!name.substring(at + 1, first).equals("0")) {
      return name.substring(0, first);
    }
    return name.substring(first + 1, second).equals("0") ? null : name.substring(0, second);
  }
}
