package io.github.wasmrun.bindgen.internal;

import io.github.wasmrun.wit.model.WitFunction;
import io.github.wasmrun.wit.model.WitGraph;
import io.github.wasmrun.wit.model.WitInterface;
import io.github.wasmrun.wit.model.WitWorldItem;
import io.github.wasmrun.wit.model.WitWorldKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The names of the methods for what a world imports, or for what it exports. */
final class SideNames {
  private final WitGraph graph;
  private final Map<WitWorldKey, String> accessors = new LinkedHashMap<>();
  private final Map<Integer, List<WitFunction>> functionsOf;
  private final MethodNames methods;

  SideNames(Placement places, Map<WitWorldKey, WitWorldItem> items) {
    graph = places.graph;
    Uniques used = new Uniques();
    List<WitFunction> functions = new ArrayList<>();
    for (Map.Entry<WitWorldKey, WitWorldItem> item : items.entrySet()) {
      if (item.getValue() instanceof WitWorldItem.OfInterface of
          && !graph.interfaces().get(of.index()).functions().isEmpty()) {
        accessors.put(item.getKey(), used.add(accessor(item.getKey(), items)));
      } else if (item.getValue() instanceof WitWorldItem.OfFunction of) {
        functions.add(of.function());
      }
    }
    functionsOf = InterfaceWriter.byResource(functions);
    methods = new MethodNames(places, functionsOf, used);
  }

  /** The method for an interface; null if that has no functions. */
  String accessor(WitWorldKey key) {
    return accessors.get(key);
  }

  Map<Integer, List<WitFunction>> functionsOf() {
    return functionsOf;
  }

  MethodNames methods() {
    return methods;
  }

  /** Interfaces of one name are told apart by their packages. */
  private String accessor(WitWorldKey key, Map<WitWorldKey, WitWorldItem> items) {
    if (key.name().isPresent()) {
      return JavaNames.method(key.name().get());
    }
    WitInterface of = graph.interfaces().get(key.interfaceIndex());
    String name = of.name().orElse("");
    int same = 0;
    for (WitWorldKey other : items.keySet()) {
      if (other.name().isEmpty()
          && graph.interfaces().get(other.interfaceIndex()).name().equals(of.name())) {
        same++;
      }
    }
    return same < 2
        ? JavaNames.method(name)
        : JavaNames.method(graph.packages().get(of.packageIndex()).name().name() + "-" + name);
  }
}
