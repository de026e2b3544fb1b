package io.github.wasmrun.bindgen.internal;

import java.util.HashSet;
import java.util.Set;

/** Names that are used in one place. */
final class Uniques {
  private final Set<String> used = new HashSet<>();

  /** The name, with {@code _} at its end as often as it takes to be new. */
  String add(String name) {
    String unique = name;
    while (!used.add(unique)) {
      unique += "_";
    }
    return unique;
  }

  boolean contains(String name) {
    return used.contains(name);
  }

  Set<String> all() {
    return used;
  }
}
