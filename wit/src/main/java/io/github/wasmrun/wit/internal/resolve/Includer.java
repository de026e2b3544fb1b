package io.github.wasmrun.wit.internal.resolve;

import io.github.wasmrun.wit.WitException;
import io.github.wasmrun.wit.model.WitOwner;
import io.github.wasmrun.wit.model.WitStability;
import io.github.wasmrun.wit.model.WitTypeDef;
import io.github.wasmrun.wit.model.WitWorld;
import io.github.wasmrun.wit.model.WitWorldItem;
import io.github.wasmrun.wit.model.WitWorldKey;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Adds the imports and exports of a world to another. */
final class Includer {
  private final GraphBuilder graph;
  private final WitWorld into;
  private final WitWorld from;
  private final LocalPackage.LocalInclude include;
  private final Cloner cloner;

  Includer(GraphBuilder graph, int into, int from, LocalPackage.LocalInclude include) {
    this.graph = graph;
    this.into = graph.worlds.get(into);
    this.from = graph.worlds.get(from);
    this.include = include;
    this.cloner =
        new Cloner(
            graph,
            new WitOwner.OfWorld(from),
            new WitOwner.OfWorld(into),
            this.into.packageIndex());
  }

  void include() {
    checkNames();
    graph.countWorldItems(from.imports().size() + from.exports().size(), include.position());
    addAll(from.imports(), into.imports(), "import");
    addAll(from.exports(), into.exports(), "export");
  }

  private void checkNames() {
    Set<String> missing = new HashSet<>(include.names().keySet());
    for (WitWorldKey key : from.imports().keySet()) {
      missing.remove(key.name().map(this::oldName).orElse(""));
    }
    for (WitWorldKey key : from.exports().keySet()) {
      missing.remove(key.name().map(this::oldName).orElse(""));
    }
    for (String name : include.names().keySet()) {
      if (missing.contains(name)) {
        throw new WitException(
            include.position(),
            "the world has no import or export with the plain name " + Problems.quoted(name));
      }
    }
  }

  /** The part of a full name that {@code with} can rename; empty if it does not. */
  private String oldName(String fullName) {
    if (include.names().containsKey(fullName)) {
      return fullName;
    }
    int bracket = fullName.indexOf(']');
    if (bracket < 0) {
      return "";
    }
    int dot = fullName.indexOf('.', bracket);
    String resource = fullName.substring(bracket + 1, dot < 0 ? fullName.length() : dot);
    return include.names().containsKey(resource) ? resource : "";
  }

  private String newName(String fullName) {
    String oldName = oldName(fullName);
    if (oldName.isEmpty()) {
      return fullName;
    }
    String newName = include.names().get(oldName);
    if (oldName.equals(fullName)) {
      return newName;
    }
    int start = fullName.indexOf(']') + 1;
    return fullName.substring(0, start) + newName + fullName.substring(start + oldName.length());
  }

  private void addAll(
      Map<WitWorldKey, WitWorldItem> items, Map<WitWorldKey, WitWorldItem> to, String kind) {
    for (Map.Entry<WitWorldKey, WitWorldItem> entry : items.entrySet()) {
      WitWorldKey key = entry.getKey();
      if (key.name().isEmpty()) {
        addInterface(key, (WitWorldItem.OfInterface) entry.getValue(), to);
        continue;
      }
      String name = newName(key.name().get());
      WitWorldItem item = renamed(cloner.item(entry.getValue()), name);
      if (to.put(WitWorldKey.named(name), item) != null) {
        throw new WitException(
            include.position(),
            "the " + kind + " " + Problems.quoted(name) + " is there twice; rename one by `with`");
      }
    }
  }

  private WitWorldItem renamed(WitWorldItem item, String name) {
    if (item instanceof WitWorldItem.OfFunction of) {
      return new WitWorldItem.OfFunction(of.function().withName(name));
    }
    if (item instanceof WitWorldItem.OfType type) {
      WitTypeDef def = graph.types.get(type.index());
      graph.types.set(type.index(), def.withName(name));
    }
    return item;
  }

  private void addInterface(
      WitWorldKey key, WitWorldItem.OfInterface item, Map<WitWorldKey, WitWorldItem> to) {
    @Nullable WitWorldItem known = to.get(key);
    WitWorldItem.OfInterface before = known instanceof WitWorldItem.OfInterface of ? of : item;
    WitStability stability = before.stability();
    boolean otherPackage = from.packageIndex() != into.packageIndex();
    if (otherPackage && item.stability() instanceof WitStability.Stable) {
      stability = WitStability.UNKNOWN;
    } else if (stability.isUnknown()) {
      stability = item.stability();
    } else if (!item.stability().isUnknown() && !item.stability().equals(stability)) {
      throw new WitException(
          include.position(), "an interface is included twice with different gates");
    }
    to.put(
        key,
        new WitWorldItem.OfInterface(
            before.index(), stability, before.docs(), before.externalId()));
  }
}
