package io.github.wasmrun.web.internal.js;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** Maps and lists that keep nothing alive. */
public final class WeakTable {
  private WeakTable() {}

  @JSBody(script = "return new WeakMap();")
  public static native JSObject newMap();

  /** The object of a key; null if there is none. */
  @JSBody(
      params = {"map", "key"},
      script = "return map.get(key) || null;")
  public static native Object get(JSObject map, JSObject key);

  @JSBody(
      params = {"map", "key"},
      script = "return map.has(key);")
  public static native boolean has(JSObject map, JSObject key);

  @JSBody(
      params = {"map", "key", "value"},
      script = "map.set(key, value);")
  public static native void put(JSObject map, JSObject key, Object value);

  /** Puts {@code value} for each element of a table that is no key yet. */
  @JSBody(
      params = {"map", "table", "value"},
      script =
          "var length = table.length, i = length - length;"
              + "for (; i < length; i++) {"
              + "  var key = table.get(i);"
              + "  if (key && !map.has(key)) map.set(key, value); }")
  public static native void putAll(JSObject map, JSObject table, Object value);

  @JSBody(script = "return [];")
  public static native JSObject newList();

  @JSBody(
      params = {"list", "value"},
      script = "list.push(new WeakRef(value));")
  public static native void add(JSObject list, JSObject value);

  /** An entry of a list; null if it is not alive any more. */
  @JSBody(
      params = {"list", "index"},
      script = "return list[index].deref() || null;")
  public static native Object at(JSObject list, int index);

  /** What is still alive; the rest leaves the list. */
  @JSBody(
      params = "list",
      script =
          "var alive = list.filter(function(entry) { return entry.deref(); });"
              + "list.splice.apply(list, [0, list.length].concat(alive));"
              + "return alive.map(function(entry) { return entry.deref(); });")
  public static native JSObject all(JSObject list);
}
