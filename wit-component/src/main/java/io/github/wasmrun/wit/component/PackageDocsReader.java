package io.github.wasmrun.wit.component;

import io.github.wasmrun.json.Json;
import io.github.wasmrun.json.JsonException;
import io.github.wasmrun.wit.model.WitFunction;
import io.github.wasmrun.wit.model.WitGraph;
import io.github.wasmrun.wit.model.WitInterface;
import io.github.wasmrun.wit.model.WitPackage;
import io.github.wasmrun.wit.model.WitStability;
import io.github.wasmrun.wit.model.WitTypeDef;
import io.github.wasmrun.wit.model.WitTypeKind;
import io.github.wasmrun.wit.model.WitVersion;
import io.github.wasmrun.wit.model.WitWorld;
import io.github.wasmrun.wit.model.WitWorldItem;
import io.github.wasmrun.wit.model.WitWorldKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts the contents of {@link PackageDocs} where they belong. What is not there is left out. */
final class PackageDocsReader {
  private final WitGraph graph;
  private final List<WitWorld> worlds;
  private final List<WitInterface> interfaces;
  private final List<WitTypeDef> types;

  private PackageDocsReader(WitGraph graph) {
    this.graph = graph;
    this.worlds = new ArrayList<>(graph.worlds());
    this.interfaces = new ArrayList<>(graph.interfaces());
    this.types = new ArrayList<>(graph.types());
  }

  /**
   * The graph with the documentation and gates of its main package.
   *
   * @throws WitTextException if the section is no such one
   */
  static WitGraph apply(WitGraph graph, byte[] section) {
    if (section.length == 0 || section[0] < 0 || section[0] > PackageDocs.VERSION) {
      throw new WitTextException("the section " + PackageDocs.SECTION + " has another version");
    }
    Object json;
    try {
      json = Json.parse(Arrays.copyOfRange(section, 1, section.length));
    } catch (JsonException e) {
      throw new WitTextException(
          "the section " + PackageDocs.SECTION + " is no JSON: " + e.getMessage());
    }
    return new PackageDocsReader(graph).ofPackage(json);
  }

  private WitGraph ofPackage(@Nullable Object json) {
    WitPackage main = graph.main();
    main.worlds().forEach((name, at) -> world(at, get(get(json, "worlds"), name)));
    main.interfaces().forEach((name, at) -> interfaceOf(at, get(get(json, "interfaces"), name)));
    List<WitPackage> packages = new ArrayList<>(graph.packages());
    packages.set(
        graph.mainPackage(),
        new WitPackage(main.name(), text(json, "docs"), main.interfaces(), main.worlds()));
    return new WitGraph(worlds, interfaces, types, packages, graph.mainPackage());
  }

  private void world(int at, @Nullable Object json) {
    WitWorld of = worlds.get(at);
    Object exported = get(json, "interface_exports");
    Object exportedFunctions = get(json, "func_exports");
    worlds.set(
        at,
        new WitWorld(
            of.name(),
            items(
                of.imports(),
                json,
                List.of(get(json, "interfaces")),
                List.of(get(json, "funcs")),
                "interface_import_"),
            items(
                of.exports(),
                json,
                // Version 0 has exports there, too.
                List.of(exported, get(json, "interfaces")),
                List.of(exportedFunctions, get(json, "funcs")),
                "interface_export_"),
            of.packageIndex(),
            text(json, "docs"),
            stability(get(json, "stability")),
            of.position()));
  }

  private Map<WitWorldKey, WitWorldItem> items(
      Map<WitWorldKey, WitWorldItem> items,
      @Nullable Object world,
      List<Object> interfacesOf,
      List<Object> functionsOf,
      String prefix) {
    Map<WitWorldKey, WitWorldItem> all = new LinkedHashMap<>();
    items.forEach(
        (key, item) -> {
          String name = graph.keyName(key);
          WitWorldItem next = item;
          if (item instanceof WitWorldItem.OfFunction of) {
            next = new WitWorldItem.OfFunction(function(of.function(), first(functionsOf, name)));
          } else if (item instanceof WitWorldItem.OfType of) {
            type(of.index(), get(get(world, "types"), name));
          } else if (item instanceof WitWorldItem.OfInterface of) {
            if (graph.interfaces().get(of.index()).name().isEmpty()) {
              interfaceOf(of.index(), first(interfacesOf, name));
            } else {
              next =
                  new WitWorldItem.OfInterface(
                      of.index(),
                      stability(get(get(world, prefix + "stability"), name)),
                      text(get(world, prefix + "docs"), name),
                      of.externalId());
            }
          }
          all.put(key, next);
        });
    return all;
  }

  private static Object first(List<Object> maps, String name) {
    for (Object map : maps) {
      Object found = get(map, name);
      if (found != NOTHING) {
        return found;
      }
    }
    return NOTHING;
  }

  private void interfaceOf(int at, @Nullable Object json) {
    WitInterface of = interfaces.get(at);
    Map<String, WitFunction> functions = new LinkedHashMap<>();
    of.functions()
        .forEach((name, one) -> functions.put(name, function(one, get(get(json, "funcs"), name))));
    of.types().forEach((name, type) -> type(type, get(get(json, "types"), name)));
    interfaces.set(
        at,
        new WitInterface(
            of.name(),
            of.types(),
            functions,
            of.packageIndex(),
            text(json, "docs"),
            stability(get(json, "stability")),
            of.cloneOf(),
            of.position()));
  }

  private static WitFunction function(WitFunction of, Object json) {
    // Version 0 has the text alone.
    Optional<String> docs = json instanceof String text ? Optional.of(text) : text(json, "docs");
    return of.withDocs(docs, stability(get(json, "stability")));
  }

  private void type(int at, Object json) {
    WitTypeDef of = types.get(at);
    types.set(
        at,
        new WitTypeDef(
            of.name(),
            kind(of.kind(), get(json, "items")),
            of.owner(),
            text(json, "docs"),
            stability(get(json, "stability")),
            of.externalId(),
            of.position()));
  }

  private static WitTypeKind kind(WitTypeKind kind, Object items) {
    if (kind instanceof WitTypeKind.Record of) {
      List<WitTypeKind.Field> fields = new ArrayList<>();
      of.fields()
          .forEach(
              one ->
                  fields.add(
                      new WitTypeKind.Field(one.name(), one.type(), text(items, one.name()))));
      return new WitTypeKind.Record(fields);
    } else if (kind instanceof WitTypeKind.Variant of) {
      List<WitTypeKind.Case> cases = new ArrayList<>();
      of.cases()
          .forEach(
              one ->
                  cases.add(new WitTypeKind.Case(one.name(), one.type(), text(items, one.name()))));
      return new WitTypeKind.Variant(cases, of.isUnion());
    } else if (kind instanceof WitTypeKind.Flags of) {
      return new WitTypeKind.Flags(labels(of.flags(), items));
    } else if (kind instanceof WitTypeKind.Enumeration of) {
      return new WitTypeKind.Enumeration(labels(of.cases(), items));
    }
    return kind;
  }

  private static List<WitTypeKind.Label> labels(List<WitTypeKind.Label> of, Object items) {
    List<WitTypeKind.Label> labels = new ArrayList<>();
    of.forEach(one -> labels.add(new WitTypeKind.Label(one.name(), text(items, one.name()))));
    return labels;
  }

  private static WitStability stability(Object json) {
    Object stable = get(json, "stable");
    Optional<WitVersion> since = version(stable, "since");
    if (since.isPresent()) {
      return new WitStability.Stable(since.get(), version(stable, "deprecated"));
    }
    Object unstable = get(json, "unstable");
    Optional<String> feature = text(unstable, "feature");
    return feature.isPresent()
        ? new WitStability.Unstable(feature.get(), version(unstable, "deprecated"))
        : WitStability.UNKNOWN;
  }

  private static Optional<WitVersion> version(Object json, String key) {
    return text(json, key).flatMap(WitVersion::parse);
  }

  /** What stands for a value that is not there. */
  private static final Object NOTHING = Map.of();

  private static Object get(@Nullable Object json, String key) {
    Object value = json instanceof Map<?, ?> map ? map.get(key) : null;
    return value == null ? NOTHING : value;
  }

  private static Optional<String> text(@Nullable Object json, String key) {
    return get(json, key) instanceof String text ? Optional.of(text) : Optional.empty();
  }
}
