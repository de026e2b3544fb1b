package io.github.wasmrun.web.internal.host;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** A set of names: JavaScript's own. */
public final class NameSet {
  private final JSObject names = make();

  /** Adds a name; false if it is there already. */
  public boolean add(String name) {
    return add(names, name);
  }

  @JSBody(script = "return new Set();")
  private static native JSObject make();

  @JSBody(
      params = {"names", "name"},
      script = "return !names.has(name) && !!names.add(name);")
  private static native boolean add(JSObject names, String name);
}
