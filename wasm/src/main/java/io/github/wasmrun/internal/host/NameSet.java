package io.github.wasmrun.internal.host;

import java.util.HashSet;
import java.util.Set;

/** A set of names. One thread at a time. */
public final class NameSet {
  private final Set<String> names = new HashSet<>();

  /** Adds a name; false if it is there already. */
  public boolean add(String name) {
    return names.add(name);
  }
}
