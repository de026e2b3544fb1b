package io.github.wasmrun.wit.internal.resolve;

import io.github.wasmrun.wit.WitException;
import io.github.wasmrun.wit.WitOptions;
import io.github.wasmrun.wit.model.WitInterface;
import io.github.wasmrun.wit.model.WitPackage;
import io.github.wasmrun.wit.model.WitPackageName;
import io.github.wasmrun.wit.model.WitPosition;
import io.github.wasmrun.wit.model.WitStability;
import io.github.wasmrun.wit.model.WitTypeDef;
import io.github.wasmrun.wit.model.WitTypeIndex;
import io.github.wasmrun.wit.model.WitTypeKind;
import io.github.wasmrun.wit.model.WitVersion;
import io.github.wasmrun.wit.model.WitWorld;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A graph that is still growing. */
final class GraphBuilder {
  /** More than any real package has; a small text can ask for far more. */
  private static final int MAX_TYPES = 1_000_000;

  private static final int MAX_WORLD_ITEMS = 250_000;

  final WitOptions options;
  final List<WitTypeDef> types = new ArrayList<>();
  final List<WitInterface> interfaces = new ArrayList<>();
  final List<WitWorld> worlds = new ArrayList<>();
  final List<WitPackage> packages = new ArrayList<>();
  final Map<WitPackageName, Integer> packageIndices = new HashMap<>();

  /** For each type, the type at the end of its aliases. */
  private final List<Integer> roots = new ArrayList<>();

  /** For each type, whether a value of it can hold a borrowed handle. */
  private final List<Boolean> borrows = new ArrayList<>();

  private int worldItems;

  GraphBuilder(WitOptions options) {
    this.options = options;
  }

  /** Adds a type; those that it is made of are there. */
  int addType(WitTypeDef def) {
    int index = types.size();
    if (index >= MAX_TYPES) {
      throw new WitException(def.position(), "there are more than " + MAX_TYPES + " types");
    }
    types.add(def);
    boolean alias = def.kind() instanceof WitTypeKind.Alias of && of.type() instanceof WitTypeIndex;
    roots.add(alias ? roots.get(Uses.of(def.kind()).get(0)) : index);
    borrows.add(holdsBorrow(def.kind()));
    return index;
  }

  private boolean holdsBorrow(WitTypeKind kind) {
    if (kind instanceof WitTypeKind.Borrow) {
      return true;
    }
    if (kind instanceof WitTypeKind.Own) {
      return false;
    }
    for (int use : Uses.of(kind)) {
      if (borrows.get(use)) {
        return true;
      }
    }
    return false;
  }

  boolean holdsBorrow(int type) {
    return borrows.get(type);
  }

  boolean isResource(int type) {
    return types.get(roots.get(type)).kind() instanceof WitTypeKind.Resource;
  }

  /** Counts imports and exports: includes can make many of them with little text. */
  void countWorldItems(int items, WitPosition position) {
    worldItems += items;
    if (worldItems > MAX_WORLD_ITEMS) {
      throw new WitException(
          position, "the worlds have more than " + MAX_WORLD_ITEMS + " imports and exports");
    }
  }

  /** Whether an item of a package is kept. */
  boolean isIncluded(WitStability stability, WitPackageName of, WitPosition position) {
    if (stability instanceof WitStability.Unstable unstable) {
      return options.hasFeature(unstable.feature());
    }
    if (stability instanceof WitStability.Stable stable) {
      Optional<WitVersion> version = of.version();
      if (version.isEmpty()) {
        throw new WitException(
            position,
            "the package "
                + Problems.quoted(of.toString())
                + " uses @since, so it needs a version");
      }
      if (stable.since().compareTo(version.get()) > 0) {
        throw new WitException(
            position,
            "the gate names version "
                + stable.since()
                + ", which is after the version of the package "
                + Problems.quoted(of.toString()));
      }
    }
    return true;
  }
}
