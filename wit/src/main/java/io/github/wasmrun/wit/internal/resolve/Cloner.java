package io.github.wasmrun.wit.internal.resolve;

import io.github.wasmrun.wit.model.WitFunction;
import io.github.wasmrun.wit.model.WitInterface;
import io.github.wasmrun.wit.model.WitOwner;
import io.github.wasmrun.wit.model.WitParam;
import io.github.wasmrun.wit.model.WitType;
import io.github.wasmrun.wit.model.WitTypeDef;
import io.github.wasmrun.wit.model.WitTypeIndex;
import io.github.wasmrun.wit.model.WitWorldItem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Copies what belongs to one world or interface for another. */
final class Cloner implements Uses.Change {
  private final GraphBuilder graph;
  private final WitOwner from;
  private final WitOwner to;
  private final int packageIndex;
  private final Map<Integer, Integer> types;

  Cloner(GraphBuilder graph, WitOwner from, WitOwner to, int packageIndex) {
    this(graph, from, to, packageIndex, new HashMap<>());
  }

  private Cloner(
      GraphBuilder graph,
      WitOwner from,
      WitOwner to,
      int packageIndex,
      Map<Integer, Integer> types) {
    this.graph = graph;
    this.from = from;
    this.to = to;
    this.packageIndex = packageIndex;
    this.types = types;
  }

  WitWorldItem item(WitWorldItem item) {
    if (item instanceof WitWorldItem.OfType of) {
      return new WitWorldItem.OfType(type(of.index()));
    }
    if (item instanceof WitWorldItem.OfFunction of) {
      return new WitWorldItem.OfFunction(function(of.function()));
    }
    WitWorldItem.OfInterface of = (WitWorldItem.OfInterface) item;
    if (graph.interfaces.get(of.index()).name().isPresent()) {
      return of;
    }
    return new WitWorldItem.OfInterface(
        copy(of.index()), of.stability(), of.docs(), of.externalId());
  }

  private int copy(int index) {
    WitInterface old = graph.interfaces.get(index);
    int copy = graph.interfaces.size();
    Cloner inner =
        new Cloner(
            graph,
            new WitOwner.OfInterface(index),
            new WitOwner.OfInterface(copy),
            packageIndex,
            types);
    Map<String, Integer> named = new LinkedHashMap<>();
    for (Map.Entry<String, Integer> type : old.types().entrySet()) {
      named.put(type.getKey(), inner.type(type.getValue()));
    }
    Map<String, WitFunction> functions = new LinkedHashMap<>();
    for (Map.Entry<String, WitFunction> function : old.functions().entrySet()) {
      functions.put(function.getKey(), inner.function(function.getValue()));
    }
    graph.interfaces.add(
        new WitInterface(
            old.name(),
            named,
            functions,
            packageIndex,
            old.docs(),
            old.stability(),
            index,
            old.position()));
    return copy;
  }

  private int type(int index) {
    Integer known = types.get(index);
    if (known != null) {
      return known;
    }
    WitTypeDef def = graph.types.get(index);
    boolean anonymous = def.owner() instanceof WitOwner.None;
    if (!anonymous && !def.owner().equals(from)) {
      return index;
    }
    int copy = graph.addType(def.with(Uses.map(def.kind(), this), anonymous ? WitOwner.NONE : to));
    types.put(index, copy);
    return copy;
  }

  @Override
  public WitType apply(WitType type) {
    return type instanceof WitTypeIndex use ? new WitTypeIndex(type(use.index())) : type;
  }

  @Override
  public int resource(int resource) {
    return type(resource);
  }

  @Override
  public WitType aliased(WitType type) {
    if (!(type instanceof WitTypeIndex use)) {
      return type;
    }
    return graph.types.get(use.index()).owner().equals(from)
        ? apply(type)
        : new WitTypeIndex(types.getOrDefault(use.index(), use.index()));
  }

  private WitFunction function(WitFunction function) {
    int resource = function.resource() < 0 ? -1 : type(function.resource());
    List<WitParam> params = params(function.params());
    Optional<WitType> result = function.result().map(this::apply);
    return function.withTypes(resource, params, result, params(function.namedResults()));
  }

  private List<WitParam> params(List<WitParam> params) {
    List<WitParam> changed = new ArrayList<>();
    for (WitParam param : params) {
      changed.add(new WitParam(param.name(), apply(param.type())));
    }
    return List.copyOf(changed);
  }
}
