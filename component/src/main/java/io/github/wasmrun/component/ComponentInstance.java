package io.github.wasmrun.component;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An instance of a component, or a set of externals that the host supplies as one. Its exports can
 * be imports of another component. One thread at a time.
 */
public final class ComponentInstance implements ComponentExtern {
  private final Map<String, ComponentExtern> exports;

  ComponentInstance(Map<String, ComponentExtern> exports) {
    this.exports = Collections.unmodifiableMap(new LinkedHashMap<>(exports));
  }

  /** The exports by name, in the component's order. */
  public Map<String, ComponentExtern> exports() {
    return exports;
  }

  private ComponentExtern export(String name) {
    ComponentExtern export = exports.get(name);
    if (export == null) {
      throw new IllegalArgumentException("no export " + name + ", there are " + exports.keySet());
    }
    return export;
  }

  /**
   * The exported function {@code name}.
   *
   * @param name its name; of a function that an exported instance has, both names with {@code #}
   *     between them
   * @throws IllegalArgumentException if there is no such export or it is no function
   */
  public ComponentFunction function(String name) {
    int hash = name.indexOf('#');
    if (hash >= 0) {
      return instance(name.substring(0, hash)).function(name.substring(hash + 1));
    }
    if (export(name) instanceof ComponentFunction function) {
      return function;
    }
    throw new IllegalArgumentException("the export " + name + " is no function");
  }

  /**
   * The exported instance {@code name}.
   *
   * @throws IllegalArgumentException if there is no such export or it is no instance
   */
  public ComponentInstance instance(String name) {
    if (export(name) instanceof ComponentInstance instance) {
      return instance;
    }
    throw new IllegalArgumentException("the export " + name + " is no instance");
  }
}
