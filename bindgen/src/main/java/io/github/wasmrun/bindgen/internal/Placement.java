package io.github.wasmrun.bindgen.internal;

import io.github.wasmrun.bindgen.BindgenOptions;
import io.github.wasmrun.wit.model.WitFunction;
import io.github.wasmrun.wit.model.WitGraph;
import io.github.wasmrun.wit.model.WitInterface;
import io.github.wasmrun.wit.model.WitOwner;
import io.github.wasmrun.wit.model.WitPackageName;
import io.github.wasmrun.wit.model.WitType;
import io.github.wasmrun.wit.model.WitTypeDef;
import io.github.wasmrun.wit.model.WitTypeIndex;
import io.github.wasmrun.wit.model.WitTypeKind;
import io.github.wasmrun.wit.model.WitWorld;
import io.github.wasmrun.wit.model.WitWorldItem;
import io.github.wasmrun.wit.model.WitWorldKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Which Java interface and which name everything of a world has. */
final class Placement {
  /**
   * The exception of functions.
   *
   * @param outer where it is
   * @param name its simple name
   * @param error the type of the error, if it carries something
   */
  record Thrown(Outer outer, String name, Optional<WitType> error) {}

  final WitGraph graph;
  final WitWorld world;
  final Outer worldOuter;
  private final BindgenOptions options;
  private final Map<String, Uniques> tops = new HashMap<>();
  private final Map<Integer, Outer> interfaces = new LinkedHashMap<>();
  private final Map<Outer, Outer> bindings = new IdentityHashMap<>();
  private final Map<Integer, String> typeNames = new HashMap<>();
  private final Map<Integer, Thrown> thrownOfTypes = new TreeMap<>();
  private final Map<WitFunction, Thrown> thrown = new HashMap<>();
  private final Map<WitFunction, String> resultNames = new LinkedHashMap<>();
  private final Map<WitFunction, Outer> functionOuters = new LinkedHashMap<>();

  Placement(WitGraph graph, WitWorld world, BindgenOptions options) {
    this.graph = graph;
    this.world = world;
    this.options = options;
    WitPackageName name = graph.packages().get(world.packageIndex()).name();
    this.worldOuter = top(name, world.name());
    placeInterfaces();
    placeTypes();
    placeFunctions();
  }

  private Outer top(WitPackageName of, String name) {
    String packageName = packageName(of);
    String pascal = JavaNames.pascal(name);
    Uniques used = tops.computeIfAbsent(packageName, key -> new Uniques());
    String unique = used.add(JavaNames.isTaken(pascal) ? pascal + "Interface" : pascal);
    return new Outer(packageName, unique, "", new Uniques());
  }

  private String packageName(WitPackageName of) {
    String name =
        options.basePackage()
            + "."
            + JavaNames.packagePart(of.namespace())
            + "."
            + JavaNames.packagePart(of.name());
    long versions =
        graph.packages().stream()
            .filter(
                other ->
                    other.name().namespace().equals(of.namespace())
                        && other.name().name().equals(of.name()))
            .count();
    if (versions < 2 || of.version().isEmpty()) {
      return name;
    }
    StringBuilder version = new StringBuilder(".v");
    for (char c : of.version().get().toString().toCharArray()) {
      version.append(Character.isLetterOrDigit(c) ? c : '_');
    }
    return name + version;
  }

  private void placeInterfaces() {
    place(world.imports());
    place(world.exports());
  }

  private void place(Map<WitWorldKey, WitWorldItem> items) {
    for (Map.Entry<WitWorldKey, WitWorldItem> item : items.entrySet()) {
      if (item.getValue() instanceof WitWorldItem.OfInterface of
          && !interfaces.containsKey(of.index())) {
        interfaces.put(of.index(), outer(of.index(), item.getKey()));
      }
    }
  }

  private Outer outer(int index, WitWorldKey key) {
    WitInterface of = graph.interfaces().get(index);
    if (of.name().isPresent()) {
      return top(graph.packages().get(of.packageIndex()).name(), of.name().get());
    }
    String name = nested(worldOuter, JavaNames.pascal(key.name().orElse("")));
    return new Outer(worldOuter.packageName(), worldOuter.top(), name, new Uniques());
  }

  /** The class that connects an interface, or the world, with components. */
  Outer bindings(Outer outer) {
    return bindings.computeIfAbsent(
        outer,
        key -> {
          String name = outer.inner().isEmpty() ? outer.top() : outer.top() + outer.inner();
          Uniques used = tops.computeIfAbsent(outer.packageName(), any -> new Uniques());
          return new Outer(outer.packageName(), used.add(name + "Bindings"), "", new Uniques());
        });
  }

  /** A new name of a type in an interface. */
  private static String nested(Outer outer, String pascal) {
    boolean taken =
        JavaNames.isTaken(pascal) || pascal.equals(outer.top()) || pascal.equals(outer.inner());
    return outer.names().add(taken ? pascal + "Type" : pascal);
  }

  private void placeTypes() {
    for (int i = 0; i < graph.types().size(); i++) {
      WitTypeDef def = graph.types().get(i);
      Optional<Outer> outer = outer(def.owner());
      if (outer.isPresent() && def.name().isPresent() && hasClass(def.kind())) {
        typeNames.put(i, nested(outer.get(), JavaNames.pascal(def.name().get())));
      }
    }
  }

  private Optional<Outer> outer(WitOwner owner) {
    if (owner instanceof WitOwner.OfInterface of) {
      return Optional.ofNullable(interfaces.get(of.index()));
    }
    boolean own =
        owner instanceof WitOwner.OfWorld of && graph.worlds().get(of.index()).equals(world);
    return own ? Optional.of(worldOuter) : Optional.empty();
  }

  private static boolean hasClass(WitTypeKind kind) {
    return kind instanceof WitTypeKind.Record
        || kind instanceof WitTypeKind.Variant
        || kind instanceof WitTypeKind.Enumeration
        || kind instanceof WitTypeKind.Flags
        || kind instanceof WitTypeKind.Resource;
  }

  private void placeFunctions() {
    for (Map.Entry<Integer, Outer> of : interfaces.entrySet()) {
      for (WitFunction function : graph.interfaces().get(of.getKey()).functions().values()) {
        place(of.getValue(), function);
      }
    }
    for (Map<WitWorldKey, WitWorldItem> items : List.of(world.imports(), world.exports())) {
      for (WitWorldItem item : items.values()) {
        if (item instanceof WitWorldItem.OfFunction of) {
          place(worldOuter, of.function());
        }
      }
    }
  }

  private void place(Outer outer, WitFunction function) {
    functionOuters.put(function, outer);
    String resource =
        function.resource() < 0 ? "" : typeNames.getOrDefault(function.resource(), "");
    String name = resource + JavaNames.pascal(function.itemName());
    if (function.namedResults().size() > 1) {
      resultNames.put(function, outer.names().add(name + "Results"));
    }
    Optional<WitTypeKind.Result> result = result(function);
    if (result.isEmpty()) {
      return;
    }
    Optional<WitType> error = result.get().err();
    int type = error.isEmpty() ? -1 : classOf(error.get());
    if (type < 0) {
      thrown.put(function, new Thrown(outer, outer.names().add(name + "Exception"), error));
      return;
    }
    Thrown known = thrownOfTypes.get(type);
    if (known == null) {
      Outer of = outerOf(type);
      known = new Thrown(of, of.names().add(typeNames.get(type) + "Exception"), error);
      thrownOfTypes.put(type, known);
    }
    thrown.put(function, known);
  }

  /** The result of a function, if it says {@code result}. */
  Optional<WitTypeKind.Result> result(WitFunction function) {
    Optional<WitTypeDef> def = function.result().flatMap(graph::definition);
    return def.isPresent() && def.get().kind() instanceof WitTypeKind.Result result
        ? Optional.of(result)
        : Optional.empty();
  }

  /** The index of the definition that has a class, after aliases; -1 if there is none. */
  int classOf(WitType type) {
    WitType current = type;
    while (current instanceof WitTypeIndex use) {
      if (typeNames.containsKey(use.index())) {
        return use.index();
      }
      WitTypeKind kind = graph.types().get(use.index()).kind();
      if (kind instanceof WitTypeKind.Own own) {
        current = new WitTypeIndex(own.resource());
      } else if (kind instanceof WitTypeKind.Borrow borrow) {
        current = new WitTypeIndex(borrow.resource());
      } else if (kind instanceof WitTypeKind.Alias alias) {
        current = alias.type();
      } else {
        return -1;
      }
    }
    return -1;
  }

  Outer outerOf(int type) {
    return outer(graph.types().get(type).owner()).orElseThrow();
  }

  /** The interface that a type is of; -1 for a type of the world. */
  int interfaceOf(int type) {
    return graph.types().get(type).owner() instanceof WitOwner.OfInterface of ? of.index() : -1;
  }

  String typeName(int type) {
    return typeNames.get(type);
  }

  Outer interfaceOuter(int index) {
    return interfaces.get(index);
  }

  Map<Integer, Outer> interfaces() {
    return interfaces;
  }

  Optional<Thrown> thrown(WitFunction function) {
    return Optional.ofNullable(thrown.get(function));
  }

  /** The exceptions that are in an interface. */
  List<Thrown> thrownIn(Outer outer) {
    List<Thrown> in = new ArrayList<>();
    for (Thrown one : thrownOfTypes.values()) {
      if (one.outer() == outer) {
        in.add(one);
      }
    }
    for (WitFunction function : functionOuters.keySet()) {
      Thrown one = thrown.get(function);
      if (one != null && one.outer() == outer && !in.contains(one)) {
        in.add(one);
      }
    }
    return in;
  }

  /** The functions of an interface with several results, and the names of the records of those. */
  Map<WitFunction, String> resultsIn(Outer outer) {
    Map<WitFunction, String> in = new LinkedHashMap<>();
    resultNames.forEach(
        (function, name) -> {
          if (functionOuters.get(function) == outer) {
            in.put(function, name);
          }
        });
    return in;
  }

  String resultName(WitFunction function) {
    return resultNames.get(function);
  }

  Outer functionOuter(WitFunction function) {
    return functionOuters.get(function);
  }
}
