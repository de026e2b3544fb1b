package io.github.wasmrun.wit.internal.resolve;

import io.github.wasmrun.wit.WitException;
import io.github.wasmrun.wit.model.WitGraph;
import io.github.wasmrun.wit.model.WitInterface;
import io.github.wasmrun.wit.model.WitStability;
import io.github.wasmrun.wit.model.WitTypeDef;
import io.github.wasmrun.wit.model.WitTypeIndex;
import io.github.wasmrun.wit.model.WitTypeKind;
import io.github.wasmrun.wit.model.WitWorld;
import io.github.wasmrun.wit.model.WitWorldItem;
import io.github.wasmrun.wit.model.WitWorldKey;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Adds to a world the interfaces that its imports and exports use types of, and puts its items in
 * order.
 *
 * <p>A chain of interfaces may be long, so that nothing here recurs.
 */
final class WorldElaborator {
  private final GraphBuilder graph;
  private final WitWorld world;
  private final Map<WitWorldKey, WitWorldItem> imports = new LinkedHashMap<>();
  private final Map<WitWorldKey, WitWorldItem> exports = new LinkedHashMap<>();
  private final Map<WitWorldKey, WitWorldItem> exportedInterfaces = new LinkedHashMap<>();

  /** Interfaces that an exported one needs and that are not exported. */
  private final Set<Integer> required = new HashSet<>();

  private WorldElaborator(GraphBuilder graph, WitWorld world) {
    this.graph = graph;
    this.world = world;
  }

  static void elaborate(GraphBuilder graph, int index) {
    WitWorld world = graph.worlds.get(index);
    WorldElaborator elaborator = new WorldElaborator(graph, world);
    elaborator.run();
    graph.worlds.set(
        index,
        new WitWorld(
            world.name(),
            elaborator.sorted(elaborator.imports),
            elaborator.exports,
            world.packageIndex(),
            world.docs(),
            world.stability(),
            world.position()));
  }

  private void run() {
    for (Map.Entry<WitWorldKey, WitWorldItem> entry : sorted(world.imports()).entrySet()) {
      WitWorldItem item = entry.getValue();
      if (item instanceof WitWorldItem.OfInterface of) {
        addImport(entry.getKey(), of);
        continue;
      }
      if (item instanceof WitWorldItem.OfType type) {
        int used = WitGraph.usedInterface(graph.types, type.index());
        if (used >= 0) {
          WitStability stability = graph.types.get(type.index()).stability();
          addImport(WitWorldKey.ofInterface(used), dependency(used, stability, Optional.empty()));
        }
      }
      imports.put(entry.getKey(), item);
    }
    for (Map.Entry<WitWorldKey, WitWorldItem> entry : world.exports().entrySet()) {
      Map<WitWorldKey, WitWorldItem> to =
          entry.getValue() instanceof WitWorldItem.OfInterface ? exportedInterfaces : exports;
      to.put(entry.getKey(), entry.getValue());
    }
    for (Map.Entry<WitWorldKey, WitWorldItem> entry : exportedInterfaces.entrySet()) {
      addExport(entry.getKey(), (WitWorldItem.OfInterface) entry.getValue());
    }
    graph.countWorldItems(
        imports.size() + exports.size() - world.imports().size() - world.exports().size(),
        world.position());
  }

  private static WitWorldItem.OfInterface dependency(
      int index, WitStability stability, Optional<String> externalId) {
    return new WitWorldItem.OfInterface(index, stability, Optional.empty(), externalId);
  }

  /** The interfaces that an interface uses types of, in their order. */
  private Iterator<Integer> dependencies(int index) {
    List<Integer> found = new ArrayList<>();
    int last = -1;
    for (int type : graph.interfaces.get(index).types().values()) {
      int used = WitGraph.usedInterface(graph.types, type);
      if (used >= 0 && used != last) {
        found.add(used);
        last = used;
      }
    }
    return found.iterator();
  }

  /** An interface, and those of its dependencies that are still to be added before it. */
  private record Step(
      WitWorldKey key,
      WitWorldItem.OfInterface item,
      boolean isExport,
      Iterator<Integer> dependencies) {}

  private void addImport(WitWorldKey key, WitWorldItem.OfInterface item) {
    if (imports.containsKey(key)) {
      return;
    }
    Deque<Step> steps = new ArrayDeque<>();
    steps.push(new Step(key, item, false, dependencies(item.index())));
    while (!steps.isEmpty()) {
      Step step = steps.peek();
      if (!step.dependencies.hasNext()) {
        imports.put(step.key, step.item);
        steps.pop();
        continue;
      }
      int next = step.dependencies.next();
      WitWorldKey nextKey = WitWorldKey.ofInterface(next);
      if (!imports.containsKey(nextKey)) {
        WitWorldItem.OfInterface nextItem = dependency(next, item.stability(), Optional.empty());
        steps.push(new Step(nextKey, nextItem, false, dependencies(next)));
      }
    }
  }

  /**
   * Adds an exported interface after what it needs. That is exported too if the world says so, else
   * imported; but nothing may be needed both ways, since then there would be two of it.
   */
  private void addExport(WitWorldKey key, WitWorldItem.OfInterface item) {
    if (exports.containsKey(key)) {
      return;
    }
    Deque<Step> steps = new ArrayDeque<>();
    steps.push(new Step(key, item, true, dependencies(item.index())));
    while (!steps.isEmpty()) {
      Step step = steps.peek();
      if (!step.dependencies.hasNext()) {
        finish(step, key, item);
        steps.pop();
        continue;
      }
      int next = step.dependencies.next();
      WitWorldKey nextKey = WitWorldKey.ofInterface(next);
      boolean export = step.isExport && exportedInterfaces.containsKey(nextKey);
      if (exports.containsKey(nextKey)) {
        if (!export) {
          throw bothWays(key, item, next);
        }
      } else if (export || !required.contains(next)) {
        WitWorldItem.OfInterface nextItem =
            dependency(next, step.item.stability(), step.item.externalId());
        steps.push(new Step(nextKey, nextItem, export, dependencies(next)));
      }
    }
  }

  private void finish(Step step, WitWorldKey rootKey, WitWorldItem.OfInterface root) {
    int index = step.item.index();
    if (!step.isExport) {
      required.add(index);
      imports.putIfAbsent(step.key, step.item);
    } else if (required.contains(index)) {
      throw bothWays(rootKey, root, index);
    } else {
      exports.put(step.key, step.item);
    }
  }

  private RuntimeException bothWays(WitWorldKey rootKey, WitWorldItem.OfInterface root, int index) {
    String rootName = rootKey.name().orElseGet(() -> name(root.index()));
    return new WitException(
        world.position(),
        "the exported interface "
            + Problems.quoted(rootName)
            + " needs the interface "
            + Problems.quoted(name(index))
            + " imported, but the world exports it; export what lies between them too");
  }

  private String name(int index) {
    WitInterface of = graph.interfaces.get(index);
    return of.name().isEmpty()
        ? "inside of the world"
        : graph.packages.get(of.packageIndex()).name().of(of.name().get());
  }

  private Map<WitWorldKey, WitWorldItem> sorted(Map<WitWorldKey, WitWorldItem> items) {
    List<Map.Entry<WitWorldKey, WitWorldItem>> entries = new ArrayList<>(items.entrySet());
    entries.sort(Comparator.comparingInt(entry -> rank(entry.getValue())));
    Map<WitWorldKey, WitWorldItem> sorted = new LinkedHashMap<>();
    for (Map.Entry<WitWorldKey, WitWorldItem> entry : entries) {
      sorted.put(entry.getKey(), entry.getValue());
    }
    return sorted;
  }

  private int rank(WitWorldItem item) {
    if (item instanceof WitWorldItem.OfInterface) {
      return 0;
    }
    if (item instanceof WitWorldItem.OfType type) {
      WitTypeDef def = graph.types.get(type.index());
      boolean used =
          def.kind() instanceof WitTypeKind.Alias alias
              && alias.type() instanceof WitTypeIndex target
              && !graph.types.get(target.index()).owner().equals(def.owner());
      return used ? 1 : 2;
    }
    return ((WitWorldItem.OfFunction) item).function().resource() < 0 ? 3 : 4;
  }
}
