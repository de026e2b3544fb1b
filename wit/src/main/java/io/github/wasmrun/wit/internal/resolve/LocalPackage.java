package io.github.wasmrun.wit.internal.resolve;

import io.github.wasmrun.wit.model.WitFunction;
import io.github.wasmrun.wit.model.WitPackageName;
import io.github.wasmrun.wit.model.WitPosition;
import io.github.wasmrun.wit.model.WitStability;
import io.github.wasmrun.wit.model.WitTypeDef;
import io.github.wasmrun.wit.model.WitWorldItem;
import io.github.wasmrun.wit.model.WitWorldKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A package whose own names are resolved. What it uses of other packages has placeholders, which
 * come first in each list; all indices are indices of these lists.
 */
final class LocalPackage {
  final WitPackageName name;
  final WitPosition position;
  final Optional<String> docs;

  final List<WitTypeDef> types = new ArrayList<>();

  /** How many of {@link #types} are placeholders. */
  int foreignTypes;

  /** The places of the fields of records, by the index of the record. */
  final Map<Integer, List<WitPosition>> fieldPositions = new HashMap<>();

  final List<LocalInterface> interfaces = new ArrayList<>();
  final List<LocalWorld> worlds = new ArrayList<>();
  final Map<WitPackageName, ForeignPackage> foreign = new LinkedHashMap<>();

  /** Placeholders of types that must turn out to be resources. */
  final List<RequiredResource> requiredResources = new ArrayList<>();

  LocalPackage(WitPackageName name, WitPosition position, Optional<String> docs) {
    this.name = name;
    this.position = position;
    this.docs = docs;
  }

  /** A placeholder that must turn out to be a resource. */
  record RequiredResource(int type, WitPosition position) {}

  /** What is used of another package. */
  static final class ForeignPackage {
    /** Where it is first named. */
    final WitPosition position;

    final Map<String, ForeignItem> items = new LinkedHashMap<>();

    ForeignPackage(WitPosition position) {
      this.position = position;
    }
  }

  /**
   * An interface or world of another package.
   *
   * @param isWorld whether it is used as a world
   * @param index the index of its placeholder
   * @param stabilities the gates of its uses
   */
  record ForeignItem(boolean isWorld, int index, List<WitStability> stabilities) {}

  /** An interface. */
  static final class LocalInterface {
    final Optional<String> name;
    final WitPosition position;
    Optional<String> docs = Optional.empty();
    WitStability stability = WitStability.UNKNOWN;
    final Map<String, Integer> types = new LinkedHashMap<>();
    final Map<String, WitFunction> functions = new LinkedHashMap<>();

    LocalInterface(Optional<String> name, WitPosition position) {
      this.name = name;
      this.position = position;
    }
  }

  /** A world before its includes are added. */
  static final class LocalWorld {
    final String name;
    final WitPosition position;
    Optional<String> docs = Optional.empty();
    WitStability stability = WitStability.UNKNOWN;
    final Map<WitWorldKey, LocalItem> imports = new LinkedHashMap<>();
    final Map<WitWorldKey, LocalItem> exports = new LinkedHashMap<>();
    final List<LocalInclude> includes = new ArrayList<>();

    LocalWorld(String name, WitPosition position) {
      this.name = name;
      this.position = position;
    }
  }

  /** An import or export with its place. */
  record LocalItem(WitWorldItem item, WitPosition position) {}

  /**
   * An include.
   *
   * @param world the index of the world
   * @param names new names by old names
   * @param stability what gates it
   * @param position its place
   */
  record LocalInclude(
      int world, Map<String, String> names, WitStability stability, WitPosition position) {}
}
