package io.github.wasmrun.wit.component;

import io.github.wasmrun.component.model.Definition;
import io.github.wasmrun.component.model.ExternDesc;
import io.github.wasmrun.component.model.ExternName;
import io.github.wasmrun.component.model.Sort;
import io.github.wasmrun.component.model.TypeDefinition;
import io.github.wasmrun.wit.model.WitFunction;
import io.github.wasmrun.wit.model.WitGraph;
import io.github.wasmrun.wit.model.WitInterface;
import io.github.wasmrun.wit.model.WitTypeDef;
import io.github.wasmrun.wit.model.WitWorld;
import io.github.wasmrun.wit.model.WitWorldItem;
import io.github.wasmrun.wit.model.WitWorldKey;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** Writes the type of a component: of a world, or of one interface with those that it uses. */
final class WorldEncoder {
  private final WitGraph graph;
  private final TypeSpace outer;

  /** The indices of instances by that of their interface in the graph; the latest one counts. */
  private final Map<Integer, Integer> instances = new HashMap<>();

  private int instanceCount;

  /** Aliases of types of instances, by the index of the type in the graph. */
  private final Map<Integer, Integer> aliases = new HashMap<>();

  private WorldEncoder(WitGraph graph) {
    this.graph = graph;
    this.outer = new TypeSpace(graph, -1, this::foreign, Definition.Import::new);
  }

  /** The type of a component that has the imports and exports of a world. */
  static TypeDefinition.ComponentType world(WitGraph graph, WitWorld world) {
    WorldEncoder encoder = new WorldEncoder(graph);
    world.imports().forEach((key, item) -> encoder.item(key, item, Definition.Import::new));
    world.exports().forEach((key, item) -> encoder.item(key, item, Definition.ExportDecl::new));
    return encoder.type();
  }

  /** The type of a component that exports an interface and imports those whose types it uses. */
  static TypeDefinition.ComponentType ofInterface(WitGraph graph, int interfaceIndex) {
    WorldEncoder encoder = new WorldEncoder(graph);
    for (int index : used(graph, interfaceIndex)) {
      boolean isMain = index == interfaceIndex;
      ExternName name = ExternName.of(graph.fullName(index).orElseThrow());
      ExternDesc type = encoder.instance(index, isMain);
      encoder.outer.add(
          isMain ? new Definition.ExportDecl(name, type) : new Definition.Import(name, type));
    }
    return encoder.type();
  }

  private TypeDefinition.ComponentType type() {
    return new TypeDefinition.ComponentType(outer.definitions());
  }

  /** An interface, and the types that are still to be looked at before it. */
  private record Step(int interfaceIndex, Iterator<Integer> types) {}

  /** Interfaces that an interface uses types of, each after those that it uses, itself last. */
  private static Set<Integer> used(WitGraph graph, int interfaceIndex) {
    Set<Integer> found = new LinkedHashSet<>();
    Deque<Step> steps = new ArrayDeque<>();
    int next = interfaceIndex;
    while (next >= 0 || !steps.isEmpty()) {
      if (next >= 0) {
        steps.push(new Step(next, graph.interfaces().get(next).types().values().iterator()));
      }
      Step step = steps.element();
      next = -1;
      while (step.types.hasNext() && next < 0) {
        int used = graph.usedInterface(step.types.next());
        next = found.contains(used) ? -1 : used;
      }
      if (next < 0) {
        found.add(step.interfaceIndex);
        steps.pop();
      }
    }
    return found;
  }

  private void item(
      WitWorldKey key, WitWorldItem item, BiFunction<ExternName, ExternDesc, Definition> external) {
    if (item instanceof WitWorldItem.OfType type) {
      outer.index(type.index());
    } else if (item instanceof WitWorldItem.OfFunction of) {
      outer.add(function(graph.keyName(key), of.function(), outer, external));
    } else if (item instanceof WitWorldItem.OfInterface of) {
      Optional<String> implemented =
          key.name().isPresent() ? graph.fullName(of.index()) : Optional.empty();
      ExternName name = Names.of(graph.keyName(key), implemented, of.externalId());
      ExternDesc type = instance(of.index(), true);
      outer.add(external.apply(name, type));
    }
  }

  private static Definition function(
      String name,
      WitFunction function,
      TypeSpace space,
      BiFunction<ExternName, ExternDesc, Definition> external) {
    ExternDesc type = new ExternDesc(ExternDesc.Kind.FUNC, space.function(function));
    return external.apply(Names.of(name, Optional.empty(), function.externalId()), type);
  }

  /** The type of an instance, with functions or with its types alone. */
  private ExternDesc instance(int interfaceIndex, boolean withFunctions) {
    WitInterface of = graph.interfaces().get(interfaceIndex);
    TypeSpace space =
        new TypeSpace(graph, interfaceIndex, this::foreign, Definition.ExportDecl::new);
    of.types().values().forEach(space::index);
    if (withFunctions) {
      for (WitFunction function : functions(of)) {
        space.add(function(function.name(), function, space, Definition.ExportDecl::new));
      }
    }
    int type = outer.define(new TypeDefinition.InstanceType(space.definitions()));
    instances.put(interfaceIndex, instanceCount++);
    return new ExternDesc(ExternDesc.Kind.INSTANCE, type);
  }

  /** Those of resources first, in the order of the types, as a text has them. */
  private static List<WitFunction> functions(WitInterface of) {
    List<WitFunction> all = new ArrayList<>(of.functions().values());
    List<Integer> order = new ArrayList<>(of.types().values());
    all.sort((a, b) -> Integer.compare(rank(order, a.resource()), rank(order, b.resource())));
    return all;
  }

  private static int rank(List<Integer> order, int resource) {
    return resource < 0 ? order.size() : order.indexOf(resource);
  }

  private int foreign(TypeSpace space, int owner, int type) {
    int alias = aliased(owner, type);
    return space == outer ? alias : space.addType(new Definition.AliasOuter(Sort.TYPE, 1, alias));
  }

  /** The index in the component type of a type that an instance there has. */
  private int aliased(int owner, int type) {
    Integer known = aliases.get(type);
    if (known != null) {
      return known;
    }
    WitTypeDef def = graph.types().get(type);
    Integer instance = instances.get(owner);
    if (instance == null) {
      throw new IllegalStateException("a type of an interface that is not there: " + def.name());
    }
    int index =
        outer.addType(new Definition.AliasExport(Sort.TYPE, instance, def.name().orElseThrow()));
    aliases.put(type, index);
    return index;
  }
}
