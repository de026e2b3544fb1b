package io.github.wasmrun.web.internal.js;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** JavaScript's own maps from names to numbers: a page has them, Java's it has to carry. */
public final class Names {
  private Names() {}

  @JSBody(script = "return new Map();")
  public static native JSObject newMap();

  @JSBody(
      params = {"map", "name", "number"},
      script = "map.set(name, number);")
  public static native void put(JSObject map, String name, int number);

  /** The number of a name; -1 if it has none. */
  @JSBody(
      params = {"map", "name"},
      script = "var number = map.get(name); return number === undefined ? -1 : number;")
  public static native int get(JSObject map, String name);
}
