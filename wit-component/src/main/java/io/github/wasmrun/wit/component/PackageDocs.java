package io.github.wasmrun.wit.component;

import io.github.wasmrun.json.Json;
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
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Documentation and gates of a package, which its types have no place for: JSON after a byte for
 * its version, as wasm-tools writes it.
 */
final class PackageDocs {
  /** The name of the custom section. */
  static final String SECTION = "package-docs";

  /** The version of the format. */
  static final byte VERSION = 1;

  private final WitGraph graph;

  private PackageDocs(WitGraph graph) {
    this.graph = graph;
  }

  /** The contents of the section. */
  static byte[] of(WitGraph graph, WitPackage of) {
    byte[] json = Json.text(new PackageDocs(graph).ofPackage(of)).getBytes(StandardCharsets.UTF_8);
    byte[] contents = new byte[json.length + 1];
    contents[0] = VERSION;
    System.arraycopy(json, 0, contents, 1, json.length);
    return contents;
  }

  private Map<String, Object> ofPackage(WitPackage of) {
    Map<String, Object> json = said(of.docs(), WitStability.UNKNOWN);
    Map<String, Object> worlds = new LinkedHashMap<>();
    of.worlds().forEach((name, at) -> put(worlds, name, ofWorld(graph.worlds().get(at))));
    Map<String, Object> interfaces = new LinkedHashMap<>();
    of.interfaces()
        .forEach((name, at) -> put(interfaces, name, ofInterface(graph.interfaces().get(at))));
    put(json, "worlds", worlds);
    put(json, "interfaces", interfaces);
    return json;
  }

  private Map<String, Object> ofWorld(WitWorld world) {
    Map<String, Object> interfaces = new LinkedHashMap<>();
    Map<String, Object> types = new LinkedHashMap<>();
    Map<String, Object> functions = new LinkedHashMap<>();
    Map<String, Object> exportedInterfaces = new LinkedHashMap<>();
    Map<String, Object> exportedFunctions = new LinkedHashMap<>();
    world.imports().forEach((key, item) -> item(key, item, interfaces, types, functions));
    world
        .exports()
        .forEach((key, item) -> item(key, item, exportedInterfaces, types, exportedFunctions));
    Map<String, Object> json = said(world.docs(), world.stability());
    put(json, "interfaces", interfaces);
    put(json, "types", types);
    put(json, "funcs", functions);
    put(json, "interface_exports", exportedInterfaces);
    put(json, "func_exports", exportedFunctions);
    put(json, "interface_import_stability", stabilities(world.imports()));
    put(json, "interface_export_stability", stabilities(world.exports()));
    put(json, "interface_import_docs", docs(world.imports()));
    put(json, "interface_export_docs", docs(world.exports()));
    return json;
  }

  /** What is said of an item that has no other place. */
  private void item(
      WitWorldKey key,
      WitWorldItem item,
      Map<String, Object> interfaces,
      Map<String, Object> types,
      Map<String, Object> functions) {
    if (key.name().isEmpty()) {
      return;
    }
    String name = key.name().get();
    if (item instanceof WitWorldItem.OfFunction of) {
      put(functions, name, ofFunction(of.function()));
    } else if (item instanceof WitWorldItem.OfType of) {
      put(types, name, ofType(graph.types().get(of.index())));
    } else if (item instanceof WitWorldItem.OfInterface of) {
      WitInterface inner = graph.interfaces().get(of.index());
      if (inner.name().isEmpty()) {
        put(interfaces, name, ofInterface(inner));
      }
    }
  }

  private Map<String, Object> stabilities(Map<WitWorldKey, WitWorldItem> items) {
    Map<String, Object> json = new LinkedHashMap<>();
    items.forEach(
        (key, item) -> {
          if (item instanceof WitWorldItem.OfInterface of && isNamed(of)) {
            put(json, graph.keyName(key), stability(of.stability()));
          }
        });
    return json;
  }

  private Map<String, Object> docs(Map<WitWorldKey, WitWorldItem> items) {
    Map<String, Object> json = new LinkedHashMap<>();
    items.forEach(
        (key, item) -> {
          if (item instanceof WitWorldItem.OfInterface of && isNamed(of) && of.docs().isPresent()) {
            json.put(graph.keyName(key), of.docs().get());
          }
        });
    return json;
  }

  private boolean isNamed(WitWorldItem.OfInterface of) {
    return graph.interfaces().get(of.index()).name().isPresent();
  }

  private Map<String, Object> ofInterface(WitInterface of) {
    Map<String, Object> functions = new LinkedHashMap<>();
    of.functions().forEach((name, function) -> put(functions, name, ofFunction(function)));
    Map<String, Object> types = new LinkedHashMap<>();
    of.types().forEach((name, type) -> put(types, name, ofType(graph.types().get(type))));
    Map<String, Object> json = said(of.docs(), of.stability());
    put(json, "funcs", functions);
    put(json, "types", types);
    return json;
  }

  private static Map<String, Object> ofFunction(WitFunction function) {
    return said(function.docs(), function.stability());
  }

  private static Map<String, Object> ofType(WitTypeDef type) {
    Map<String, Object> items = new LinkedHashMap<>();
    if (type.kind() instanceof WitTypeKind.Record of) {
      of.fields().forEach(field -> put(items, field.name(), field.docs()));
    } else if (type.kind() instanceof WitTypeKind.Variant of) {
      of.cases().forEach(one -> put(items, one.name(), one.docs()));
    } else if (type.kind() instanceof WitTypeKind.Flags of) {
      of.flags().forEach(label -> put(items, label.name(), label.docs()));
    } else if (type.kind() instanceof WitTypeKind.Enumeration of) {
      of.cases().forEach(label -> put(items, label.name(), label.docs()));
    }
    Map<String, Object> json = said(type.docs(), type.stability());
    put(json, "items", items);
    return json;
  }

  private static Map<String, Object> said(Optional<String> docs, WitStability stability) {
    Map<String, Object> json = new LinkedHashMap<>();
    put(json, "docs", docs);
    put(json, "stability", stability(stability));
    return json;
  }

  private static Map<String, Object> stability(WitStability stability) {
    Map<String, Object> inner = new LinkedHashMap<>();
    Map<String, Object> json = new LinkedHashMap<>();
    if (stability instanceof WitStability.Stable of) {
      inner.put("since", of.since().toString());
      put(inner, "deprecated", of.deprecated().map(WitVersion::toString));
      json.put("stable", inner);
    } else if (stability instanceof WitStability.Unstable of) {
      inner.put("feature", of.feature());
      put(inner, "deprecated", of.deprecated().map(WitVersion::toString));
      json.put("unstable", inner);
    }
    return json;
  }

  private static void put(Map<String, Object> json, String key, Optional<String> value) {
    value.ifPresent(text -> json.put(key, text));
  }

  private static void put(Map<String, Object> json, String key, Map<String, Object> value) {
    if (!value.isEmpty()) {
      json.put(key, value);
    }
  }
}
