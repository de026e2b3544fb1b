package io.github.wasmrun.wit;

import io.github.wasmrun.wit.internal.print.JsonWriter;
import io.github.wasmrun.wit.model.WitFunction;
import io.github.wasmrun.wit.model.WitFunctionKind;
import io.github.wasmrun.wit.model.WitGraph;
import io.github.wasmrun.wit.model.WitInterface;
import io.github.wasmrun.wit.model.WitOwner;
import io.github.wasmrun.wit.model.WitPackage;
import io.github.wasmrun.wit.model.WitParam;
import io.github.wasmrun.wit.model.WitPrimitive;
import io.github.wasmrun.wit.model.WitStability;
import io.github.wasmrun.wit.model.WitType;
import io.github.wasmrun.wit.model.WitTypeDef;
import io.github.wasmrun.wit.model.WitTypeIndex;
import io.github.wasmrun.wit.model.WitTypeKind;
import io.github.wasmrun.wit.model.WitVersion;
import io.github.wasmrun.wit.model.WitWorld;
import io.github.wasmrun.wit.model.WitWorldItem;
import io.github.wasmrun.wit.model.WitWorldKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes a graph as JSON, in the form of the tool {@code wasm-tools component wit --json}: the
 * arrays {@code worlds}, {@code interfaces}, {@code types} and {@code packages}, in which items are
 * referred to by index.
 */
public final class WitJson {
  private final JsonWriter json = new JsonWriter();

  private WitJson() {}

  /** The JSON of a graph. */
  public static String write(WitGraph graph) {
    WitJson writer = new WitJson();
    writer.graph(graph);
    return writer.json.toString();
  }

  private void graph(WitGraph graph) {
    json.object();
    json.key("worlds").array();
    graph.worlds().forEach(this::world);
    json.endArray();
    json.key("interfaces").array();
    graph.interfaces().forEach(this::interfaceOf);
    json.endArray();
    json.key("types").array();
    graph.types().forEach(this::typeDef);
    json.endArray();
    json.key("packages").array();
    graph.packages().forEach(this::packageOf);
    json.endArray();
    json.endObject();
  }

  private void world(WitWorld world) {
    json.object();
    json.key("name").string(world.name());
    json.key("imports");
    items(world.imports());
    json.key("exports");
    items(world.exports());
    json.key("package").number(world.packageIndex());
    docs(world.docs());
    stability(world.stability());
    json.endObject();
  }

  private void items(Map<WitWorldKey, WitWorldItem> items) {
    json.object();
    for (Map.Entry<WitWorldKey, WitWorldItem> entry : items.entrySet()) {
      WitWorldKey key = entry.getKey();
      json.key(key.name().orElse("interface-" + key.interfaceIndex()));
      item(entry.getValue());
    }
    json.endObject();
  }

  private void item(WitWorldItem item) {
    json.object();
    if (item instanceof WitWorldItem.OfType type) {
      json.key("type").number(type.index());
    } else if (item instanceof WitWorldItem.OfFunction of) {
      json.key("function");
      function(of.function());
    } else if (item instanceof WitWorldItem.OfInterface of) {
      json.key("interface").object();
      json.key("id").number(of.index());
      stability(of.stability());
      externalId(of.externalId());
      docs(of.docs());
      json.endObject();
    }
    json.endObject();
  }

  private void interfaceOf(WitInterface of) {
    json.object();
    json.key("name");
    nullable(of.name());
    json.key("types");
    indices(of.types());
    json.key("functions").object();
    for (Map.Entry<String, WitFunction> function : of.functions().entrySet()) {
      json.key(function.getKey());
      function(function.getValue());
    }
    json.endObject();
    docs(of.docs());
    stability(of.stability());
    json.key("package").number(of.packageIndex());
    if (of.cloneOf() >= 0) {
      json.key("clone_of").number(of.cloneOf());
    }
    json.endObject();
  }

  private void packageOf(WitPackage of) {
    json.object();
    json.key("name").string(of.name().toString());
    docs(of.docs());
    json.key("interfaces");
    indices(of.interfaces());
    json.key("worlds");
    indices(of.worlds());
    json.endObject();
  }

  private void indices(Map<String, Integer> indices) {
    json.object();
    for (Map.Entry<String, Integer> entry : indices.entrySet()) {
      json.key(entry.getKey()).number(entry.getValue());
    }
    json.endObject();
  }

  private void function(WitFunction function) {
    json.object();
    json.key("name").string(function.name());
    json.key("kind");
    String kind = (function.isAsync() ? "async-" : "") + function.kind().text();
    if (function.kind() == WitFunctionKind.FREESTANDING) {
      json.string(kind);
    } else {
      json.object().key(kind).number(function.resource()).endObject();
    }
    json.key("params");
    params(function.params());
    if (function.result().isPresent()) {
      json.key("result");
      type(function.result().get());
    }
    if (!function.namedResults().isEmpty()) {
      json.key("named-results");
      params(function.namedResults());
    }
    docs(function.docs());
    stability(function.stability());
    externalId(function.externalId());
    json.endObject();
  }

  private void params(List<WitParam> params) {
    json.array();
    for (WitParam param : params) {
      json.object();
      json.key("name").string(param.name());
      json.key("type");
      type(param.type());
      json.endObject();
    }
    json.endArray();
  }

  private void typeDef(WitTypeDef def) {
    json.object();
    json.key("name");
    nullable(def.name());
    json.key("kind");
    kind(def.kind());
    json.key("owner");
    if (def.owner() instanceof WitOwner.OfInterface of) {
      json.object().key("interface").number(of.index()).endObject();
    } else if (def.owner() instanceof WitOwner.OfWorld of) {
      json.object().key("world").number(of.index()).endObject();
    } else {
      json.nothing();
    }
    docs(def.docs());
    stability(def.stability());
    externalId(def.externalId());
    json.endObject();
  }

  private void kind(WitTypeKind kind) {
    if (kind instanceof WitTypeKind.Resource) {
      json.string("resource");
      return;
    }
    json.object();
    if (kind instanceof WitTypeKind.Alias of) {
      json.key("type");
      type(of.type());
    } else if (kind instanceof WitTypeKind.Own of) {
      json.key("handle").object().key("own").number(of.resource()).endObject();
    } else if (kind instanceof WitTypeKind.Borrow of) {
      json.key("handle").object().key("borrow").number(of.resource()).endObject();
    } else if (kind instanceof WitTypeKind.ListOf of) {
      json.key("list");
      type(of.element());
    } else if (kind instanceof WitTypeKind.FixedLengthList of) {
      json.key("fixed-length-list").array();
      type(of.element());
      json.number(of.length()).endArray();
    } else if (kind instanceof WitTypeKind.MapOf of) {
      json.key("map").array();
      type(of.key());
      type(of.value());
      json.endArray();
    } else if (kind instanceof WitTypeKind.Option of) {
      json.key("option");
      type(of.type());
    } else if (kind instanceof WitTypeKind.Result of) {
      json.key("result").object();
      json.key("ok");
      optional(of.ok());
      json.key("err");
      optional(of.err());
      json.endObject();
    } else if (kind instanceof WitTypeKind.Future of) {
      json.key("future");
      optional(of.type());
    } else if (kind instanceof WitTypeKind.Stream of) {
      json.key("stream");
      optional(of.type());
    } else {
      members(kind);
    }
    json.endObject();
  }

  private void members(WitTypeKind kind) {
    if (kind instanceof WitTypeKind.Record of) {
      json.key("record").object().key("fields").array();
      for (WitTypeKind.Field field : of.fields()) {
        json.object();
        json.key("name").string(field.name());
        json.key("type");
        type(field.type());
        docs(field.docs());
        json.endObject();
      }
    } else if (kind instanceof WitTypeKind.Variant of) {
      json.key("variant").object().key("cases").array();
      for (WitTypeKind.Case one : of.cases()) {
        json.object();
        json.key("name").string(one.name());
        json.key("type");
        optional(one.type());
        docs(one.docs());
        json.endObject();
      }
    } else if (kind instanceof WitTypeKind.Flags of) {
      json.key("flags").object().key("flags").array();
      of.flags().forEach(this::label);
    } else if (kind instanceof WitTypeKind.Enumeration of) {
      json.key("enum").object().key("cases").array();
      of.cases().forEach(this::label);
    } else if (kind instanceof WitTypeKind.Tuple of) {
      json.key("tuple").object().key("types").array();
      of.types().forEach(this::type);
    }
    json.endArray().endObject();
  }

  private void label(WitTypeKind.Label label) {
    json.object();
    json.key("name").string(label.name());
    docs(label.docs());
    json.endObject();
  }

  private void type(WitType type) {
    if (type instanceof WitTypeIndex use) {
      json.number(use.index());
    } else if (type instanceof WitPrimitive primitive) {
      json.string(primitive.text());
    }
  }

  private void optional(Optional<WitType> type) {
    if (type.isPresent()) {
      type(type.get());
    } else {
      json.nothing();
    }
  }

  private void nullable(Optional<String> text) {
    if (text.isPresent()) {
      json.string(text.get());
    } else {
      json.nothing();
    }
  }

  private void docs(Optional<String> docs) {
    if (docs.isPresent()) {
      json.key("docs").object().key("contents").string(docs.get()).endObject();
    }
  }

  private void externalId(Optional<String> id) {
    if (id.isPresent()) {
      json.key("external_id").string(id.get());
    }
  }

  private void stability(WitStability stability) {
    if (stability instanceof WitStability.Stable stable) {
      json.key("stability").object().key("stable").object();
      json.key("since").string(stable.since().toString());
      deprecated(stable.deprecated());
    } else if (stability instanceof WitStability.Unstable unstable) {
      json.key("stability").object().key("unstable").object();
      json.key("feature").string(unstable.feature());
      deprecated(unstable.deprecated());
    }
  }

  private void deprecated(Optional<WitVersion> version) {
    if (version.isPresent()) {
      json.key("deprecated").string(version.get().toString());
    }
    json.endObject().endObject();
  }
}
