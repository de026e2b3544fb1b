package io.github.wasmrun.wit.model;

import java.util.List;
import java.util.Optional;

/**
 * Packages in which every name is resolved. Immutable.
 *
 * <p>The lists are in order of resolution: packages after those that they use, interfaces after
 * those that they use, types after those that they are made of.
 *
 * @param worlds all worlds
 * @param interfaces all interfaces, those inside of worlds among them
 * @param types all types
 * @param packages all packages
 * @param mainPackage the index of the package that was asked for
 */
public record WitGraph(
    List<WitWorld> worlds,
    List<WitInterface> interfaces,
    List<WitTypeDef> types,
    List<WitPackage> packages,
    int mainPackage) {

  /** A graph; the lists are copied. */
  public WitGraph {
    worlds = List.copyOf(worlds);
    interfaces = List.copyOf(interfaces);
    types = List.copyOf(types);
    packages = List.copyOf(packages);
  }

  /** The package that was asked for. */
  public WitPackage main() {
    return packages.get(mainPackage);
  }

  /** A world of the main package by its name. */
  public Optional<WitWorld> world(String name) {
    Integer index = main().worlds().get(name);
    return index == null ? Optional.empty() : Optional.of(worlds.get(index));
  }

  /** The index of a package by its name. */
  public Optional<Integer> packageIndex(WitPackageName name) {
    for (int i = 0; i < packages.size(); i++) {
      if (packages.get(i).name().equals(name)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  /** The definition that a type leads to after all aliases; empty for a primitive type. */
  public Optional<WitTypeDef> definition(WitType type) {
    WitType current = type;
    while (current instanceof WitTypeIndex use) {
      WitTypeDef def = types.get(use.index());
      if (!(def.kind() instanceof WitTypeKind.Alias alias)) {
        return Optional.of(def);
      }
      current = alias.type();
    }
    return Optional.empty();
  }

  /**
   * The full name of an interface, {@code namespace:package/name@version}; empty for an interface
   * inside of a world.
   */
  public Optional<String> fullName(int interfaceIndex) {
    WitInterface of = interfaces.get(interfaceIndex);
    return of.name().isEmpty()
        ? Optional.empty()
        : Optional.of(packages.get(of.packageIndex()).name().of(of.name().get()));
  }

  /** The name of an import or export as a component has it. */
  public String keyName(WitWorldKey key) {
    if (key.name().isPresent()) {
      return key.name().get();
    }
    return fullName(key.interfaceIndex()).orElse("");
  }

  /**
   * The index of the interface that a type is used from; -1 if the type is no {@code use}.
   *
   * @param typeIndex the index of a type
   */
  public int usedInterface(int typeIndex) {
    return usedInterface(types, typeIndex);
  }

  /** As {@link #usedInterface(int)}, for a list of types that is still growing. */
  public static int usedInterface(List<WitTypeDef> types, int typeIndex) {
    WitTypeDef def = types.get(typeIndex);
    if (def.kind() instanceof WitTypeKind.Alias alias
        && alias.type() instanceof WitTypeIndex target
        && types.get(target.index()).owner() instanceof WitOwner.OfInterface owner
        && !owner.equals(def.owner())) {
      return owner.index();
    }
    return -1;
  }
}
