package io.github.wasmrun.wit.model;

import java.util.Optional;

/**
 * What an import or export of a world is called: a plain name, or an interface.
 *
 * @param name the name; empty if the item is called after its interface
 * @param interfaceIndex the index of that interface in {@link WitGraph#interfaces()}, or -1
 */
public record WitWorldKey(Optional<String> name, int interfaceIndex) {
  /** A plain name. */
  public static WitWorldKey named(String name) {
    return new WitWorldKey(Optional.of(name), -1);
  }

  /** An interface. */
  public static WitWorldKey ofInterface(int index) {
    return new WitWorldKey(Optional.empty(), index);
  }
}
