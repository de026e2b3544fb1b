package io.github.wasmrun.wit.internal.resolve;

import io.github.wasmrun.wit.WitException;
import io.github.wasmrun.wit.model.WitFunction;
import io.github.wasmrun.wit.model.WitInterface;
import io.github.wasmrun.wit.model.WitOwner;
import io.github.wasmrun.wit.model.WitPackage;
import io.github.wasmrun.wit.model.WitParam;
import io.github.wasmrun.wit.model.WitPosition;
import io.github.wasmrun.wit.model.WitStability;
import io.github.wasmrun.wit.model.WitType;
import io.github.wasmrun.wit.model.WitTypeDef;
import io.github.wasmrun.wit.model.WitTypeIndex;
import io.github.wasmrun.wit.model.WitWorld;
import io.github.wasmrun.wit.model.WitWorldItem;
import io.github.wasmrun.wit.model.WitWorldKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Appends a package to a graph that has all packages which it uses. */
final class Appender {
  private static final int LEFT_OUT = -1;

  private final GraphBuilder graph;
  private final LocalPackage from;
  private final int packageIndex;

  /** Indices in the graph, or {@link #LEFT_OUT}, by indices in the package. */
  private final List<Integer> types = new ArrayList<>();

  private final List<Integer> interfaces = new ArrayList<>();
  private final List<Integer> worlds = new ArrayList<>();

  private final Handles handles;

  private Appender(GraphBuilder graph, LocalPackage from) {
    this.graph = graph;
    this.from = from;
    this.packageIndex = graph.packages.size();
    this.handles = new Handles(graph);
  }

  static void append(GraphBuilder graph, LocalPackage from) {
    new Appender(graph, from).run();
  }

  private void run() {
    WitPackage added =
        new WitPackage(from.name, from.docs, new LinkedHashMap<>(), new LinkedHashMap<>());
    graph.packages.add(added);
    graph.packageIndices.put(from.name, packageIndex);
    new ForeignItems(graph, from).connect(interfaces, worlds, types);
    int foreignInterfaces = interfaces.size();
    int foreignWorlds = worlds.size();
    checkRequiredResources();
    addTypes();
    addInterfaces(foreignInterfaces);
    setOwners(true);
    addWorlds(foreignWorlds);
    setOwners(false);
    for (int i = foreignWorlds; i < worlds.size(); i++) {
      if (worlds.get(i) != LEFT_OUT) {
        finishWorld(worlds.get(i), from.worlds.get(i));
        added.worlds().put(from.worlds.get(i).name, worlds.get(i));
      }
    }
    for (int i = foreignInterfaces; i < interfaces.size(); i++) {
      Optional<String> name = from.interfaces.get(i).name;
      if (interfaces.get(i) != LEFT_OUT && name.isPresent()) {
        added.interfaces().put(name.get(), interfaces.get(i));
      }
    }
  }

  private boolean isIncluded(WitStability stability, WitPosition position) {
    return graph.isIncluded(stability, from.name, position);
  }

  private void checkRequiredResources() {
    for (LocalPackage.RequiredResource required : from.requiredResources) {
      int type = types.get(required.type());
      if (type != LEFT_OUT && !graph.isResource(type)) {
        throw new WitException(required.position(), "the type of a handle is no resource");
      }
    }
  }

  private void addTypes() {
    for (int i = from.foreignTypes; i < from.types.size(); i++) {
      WitTypeDef def = from.types.get(i);
      if (!isIncluded(def.stability(), def.position())) {
        types.add(LEFT_OUT);
        continue;
      }
      List<WitPosition> fields = from.fieldPositions.getOrDefault(i, List.of());
      TypeChange change = new TypeChange(def.position(), fields);
      types.add(graph.addType(def.with(Uses.map(def.kind(), change), def.owner())));
    }
  }

  /** Puts indices of the graph in place of indices of the package. */
  private final class TypeChange implements Uses.Change {
    private final WitPosition position;
    private final List<WitPosition> fields;
    private int field;

    TypeChange(WitPosition position, List<WitPosition> fields) {
      this.position = position;
      this.fields = fields;
    }

    @Override
    public WitType apply(WitType type) {
      WitPosition at = field < fields.size() ? fields.get(field++) : position;
      return use(type, at);
    }

    @Override
    public int resource(int resource) {
      return type(resource, position);
    }

    @Override
    public WitType aliased(WitType type) {
      return type instanceof WitTypeIndex use
          ? new WitTypeIndex(type(use.index(), position))
          : type;
    }
  }

  private int type(int local, WitPosition position) {
    int index = types.get(local);
    if (index == LEFT_OUT) {
      throw new WitException(position, Problems.leftOut("a type"));
    }
    return index;
  }

  /** A resource that is used without a word is owned. */
  private WitType use(WitType type, WitPosition position) {
    return type instanceof WitTypeIndex use ? handles.owned(type(use.index(), position)) : type;
  }

  private WitFunction function(WitFunction function) {
    WitPosition position = function.position();
    int resource = function.resource() < 0 ? -1 : type(function.resource(), position);
    List<WitParam> params = params(function.params(), position);
    List<WitParam> results = params(function.namedResults(), position);
    Optional<WitType> result =
        function.result().isEmpty()
            ? Optional.empty()
            : Optional.of(use(function.result().get(), position));
    if (result.isPresent()) {
      checkNoBorrow(function, result.get());
    }
    for (WitParam named : results) {
      checkNoBorrow(function, named.type());
    }
    return function.withTypes(resource, params, result, results);
  }

  private List<WitParam> params(List<WitParam> params, WitPosition position) {
    List<WitParam> changed = new ArrayList<>();
    for (WitParam param : params) {
      changed.add(new WitParam(param.name(), use(param.type(), position)));
    }
    return List.copyOf(changed);
  }

  private void checkNoBorrow(WitFunction function, WitType result) {
    if (result instanceof WitTypeIndex use && graph.holdsBorrow(use.index())) {
      throw new WitException(
          function.position(),
          "the function "
              + Problems.quoted(function.name())
              + " returns a borrowed handle, which no function can");
    }
  }

  private void addInterfaces(int foreign) {
    for (int i = foreign; i < from.interfaces.size(); i++) {
      LocalPackage.LocalInterface of = from.interfaces.get(i);
      if (!isIncluded(of.stability, of.position)) {
        interfaces.add(LEFT_OUT);
        continue;
      }
      Map<String, Integer> named = new LinkedHashMap<>();
      for (Map.Entry<String, Integer> type : of.types.entrySet()) {
        int index = types.get(type.getValue());
        if (index != LEFT_OUT) {
          named.put(type.getKey(), index);
        }
      }
      Map<String, WitFunction> functions = new LinkedHashMap<>();
      for (Map.Entry<String, WitFunction> function : of.functions.entrySet()) {
        WitFunction local = function.getValue();
        if (isIncluded(local.stability(), local.position())) {
          functions.put(function.getKey(), function(local));
        }
      }
      interfaces.add(graph.interfaces.size());
      graph.interfaces.add(
          new WitInterface(
              of.name, named, functions, packageIndex, of.docs, of.stability, -1, of.position));
    }
  }

  private void setOwners(boolean ofInterfaces) {
    for (int i = from.foreignTypes; i < types.size(); i++) {
      int index = types.get(i);
      if (index == LEFT_OUT) {
        continue;
      }
      WitOwner owner = from.types.get(i).owner();
      WitTypeDef def = graph.types.get(index);
      WitOwner changed = null;
      if (ofInterfaces && owner instanceof WitOwner.OfInterface local) {
        int of = interfaces.get(local.index());
        checkOwner(of, "interface", def.position());
        changed = new WitOwner.OfInterface(of);
      } else if (!ofInterfaces && owner instanceof WitOwner.OfWorld local) {
        int of = worlds.get(local.index());
        checkOwner(of, "world", def.position());
        changed = new WitOwner.OfWorld(of);
      }
      if (changed != null) {
        graph.types.set(index, def.with(def.kind(), changed));
      }
    }
  }

  private static void checkOwner(int owner, String kind, WitPosition position) {
    if (owner == LEFT_OUT) {
      throw new WitException(
          position,
          "the type has no gate, but its "
              + kind
              + " is left out, since its feature is not switched on");
    }
  }

  private void addWorlds(int foreign) {
    for (int i = foreign; i < from.worlds.size(); i++) {
      LocalPackage.LocalWorld of = from.worlds.get(i);
      if (!isIncluded(of.stability, of.position)) {
        worlds.add(LEFT_OUT);
        continue;
      }
      graph.countWorldItems(of.imports.size() + of.exports.size(), of.position);
      Map<WitWorldKey, WitWorldItem> imports = items(of.imports);
      Map<WitWorldKey, WitWorldItem> exports = items(of.exports);
      worlds.add(graph.worlds.size());
      graph.worlds.add(
          new WitWorld(
              of.name, imports, exports, packageIndex, of.docs, of.stability, of.position));
    }
  }

  private Map<WitWorldKey, WitWorldItem> items(Map<WitWorldKey, LocalPackage.LocalItem> items) {
    Map<WitWorldKey, WitWorldItem> changed = new LinkedHashMap<>();
    for (Map.Entry<WitWorldKey, LocalPackage.LocalItem> entry : items.entrySet()) {
      WitPosition position = entry.getValue().position();
      WitWorldItem item = entry.getValue().item();
      WitWorldKey key = entry.getKey();
      if (item instanceof WitWorldItem.OfType type) {
        if (types.get(type.index()) != LEFT_OUT) {
          changed.put(key, new WitWorldItem.OfType(types.get(type.index())));
        }
      } else if (item instanceof WitWorldItem.OfFunction of) {
        if (isIncluded(of.function().stability(), position)) {
          changed.put(key, new WitWorldItem.OfFunction(function(of.function())));
        }
      } else if (item instanceof WitWorldItem.OfInterface of
          && isIncluded(of.stability(), position)) {
        int index = interfaces.get(of.index());
        if (index == LEFT_OUT) {
          throw new WitException(position, Problems.leftOut("an interface"));
        }
        WitWorldKey changedKey = key.name().isPresent() ? key : WitWorldKey.ofInterface(index);
        changed.put(
            changedKey,
            new WitWorldItem.OfInterface(index, of.stability(), of.docs(), of.externalId()));
      }
    }
    return changed;
  }

  private void finishWorld(int index, LocalPackage.LocalWorld of) {
    for (LocalPackage.LocalInclude include : of.includes) {
      if (isIncluded(include.stability(), include.position())) {
        int included = worlds.get(include.world());
        if (included == LEFT_OUT) {
          throw new WitException(include.position(), Problems.leftOut("a world"));
        }
        new Includer(graph, index, included, include).include();
      }
    }
    WorldNames.check(graph.worlds.get(index));
    WorldElaborator.elaborate(graph, index);
  }
}
