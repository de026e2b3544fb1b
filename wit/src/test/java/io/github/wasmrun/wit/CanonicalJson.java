package io.github.wasmrun.wit;

import io.github.wasmrun.wit.model.WitGraph;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The JSON of a graph without indices: references are names, types without a name stand where they
 * are used. Two graphs that differ only in the order of their lists have the same canonical JSON.
 */
final class CanonicalJson {
  private final List<Object> interfaces;
  private final List<Object> types;
  private final List<Object> worlds;
  private final List<Object> packages;

  private CanonicalJson(WitGraph graph) {
    Map<String, Object> json = object(JsonReader.read(WitJson.write(graph)));
    interfaces = list(json.get("interfaces"));
    types = list(json.get("types"));
    worlds = list(json.get("worlds"));
    packages = list(json.get("packages"));
  }

  static Object of(WitGraph graph) {
    CanonicalJson json = new CanonicalJson(graph);
    Map<String, Object> all = new TreeMap<>();
    for (Object one : json.packages) {
      all.put((String) object(one).get("name"), json.packageOf(object(one)));
    }
    return all;
  }

  private Object packageOf(Map<String, Object> of) {
    Map<String, Object> copy = new LinkedHashMap<>(of);
    Map<String, Object> named = new LinkedHashMap<>();
    object(of.get("interfaces")).forEach((name, index) -> named.put(name, interfaceOf(index)));
    copy.put("interfaces", new ArrayList<>(named.entrySet()).toString());
    Map<String, Object> namedWorlds = new LinkedHashMap<>();
    object(of.get("worlds")).forEach((name, index) -> namedWorlds.put(name, world(index)));
    copy.put("worlds", new ArrayList<>(namedWorlds.entrySet()).toString());
    return copy;
  }

  private Object interfaceOf(Object index) {
    Map<String, Object> copy = new TreeMap<>(object(interfaces.get(number(index))));
    copy.remove("package");
    copy.remove("clone_of");
    List<Object> defs = new ArrayList<>();
    for (Object type : object(copy.get("types")).values()) {
      defs.add(definition(number(type)));
    }
    copy.put("types", defs);
    Map<String, Object> functions = new TreeMap<>();
    object(copy.get("functions")).forEach((name, one) -> functions.put(name, function(one)));
    copy.put("functions", functions);
    return copy;
  }

  private Object world(Object index) {
    Map<String, Object> copy = new TreeMap<>(object(worlds.get(number(index))));
    copy.remove("package");
    copy.put("imports", items(object(copy.get("imports"))));
    copy.put("exports", items(object(copy.get("exports"))));
    return copy;
  }

  private Object items(Map<String, Object> items) {
    List<Object> list = new ArrayList<>();
    for (Map.Entry<String, Object> item : items.entrySet()) {
      Map<String, Object> value = object(item.getValue());
      boolean byInterface =
          item.getKey().startsWith("interface-") && value.containsKey("interface");
      list.add((byInterface ? "" : item.getKey()) + "=" + item(value));
    }
    return list;
  }

  private Object item(Map<String, Object> item) {
    if (item.containsKey("type")) {
      return definition(number(item.get("type")));
    }
    if (item.containsKey("function")) {
      return function(item.get("function"));
    }
    Map<String, Object> of = new TreeMap<>(object(item.get("interface")));
    Object index = of.get("id");
    boolean named = object(interfaces.get(number(index))).get("name") != null;
    of.put("id", named ? interfaceName(index) : interfaceOf(index));
    return of;
  }

  private Object interfaceName(Object index) {
    Map<String, Object> of = object(interfaces.get(number(index)));
    String name = (String) of.get("name");
    return object(packages.get(number(of.get("package")))).get("name") + "/" + name;
  }

  private Object definition(int index) {
    Map<String, Object> copy = new TreeMap<>(object(types.get(index)));
    copy.remove("owner");
    copy.put("kind", kind(copy.get("kind")));
    return copy;
  }

  private Object function(Object function) {
    Map<String, Object> copy = new TreeMap<>(object(function));
    copy.put("kind", kind(copy.get("kind")));
    copy.put("params", kind(copy.get("params")));
    copy.computeIfPresent("result", (key, type) -> kind(type));
    copy.computeIfPresent("named-results", (key, results) -> kind(results));
    return copy;
  }

  /** Every number in a kind is the index of a type, but the length of a list. */
  private Object kind(Object value) {
    if (value instanceof Long index) {
      return use(number(index));
    }
    if (value instanceof List<?> of) {
      List<Object> copy = new ArrayList<>();
      of.forEach(one -> copy.add(kind(one)));
      return copy;
    }
    if (value instanceof Map<?, ?> of) {
      Map<String, Object> copy = new TreeMap<>();
      of.forEach(
          (key, one) -> {
            List<?> fixed = key.equals("fixed-length-list") ? (List<?>) one : List.of();
            copy.put(
                (String) key,
                fixed.isEmpty() ? kind(one) : List.of(kind(fixed.get(0)), "" + fixed.get(1)));
          });
      return copy;
    }
    return value;
  }

  private Object use(int index) {
    Map<String, Object> def = object(types.get(index));
    if (def.get("name") == null) {
      return kind(def.get("kind"));
    }
    Map<String, Object> owner = object(def.get("owner"));
    String of =
        owner.containsKey("world")
            ? "world"
            : object(interfaces.get(number(owner.get("interface")))).get("name") == null
                ? "inline"
                : "" + interfaceName(owner.get("interface"));
    return of + "#" + def.get("name");
  }

  private static int number(Object value) {
    return Math.toIntExact((Long) value);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> object(Object value) {
    return (Map<String, Object>) value;
  }

  @SuppressWarnings("unchecked")
  private static List<Object> list(Object value) {
    return (List<Object>) value;
  }
}
