package io.github.wasmrun.component;

import io.github.wasmrun.component.type.EntityType;
import io.github.wasmrun.component.type.Resource;
import io.github.wasmrun.component.type.ResourceType;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Adds to imports what a component wants and they lack. */
final class Fallback {
  private final Function<String, ComponentHostFunction> functions;

  /** Those that an import before has given: a further name needs nothing. */
  private final Set<Resource> known = new HashSet<>();

  Fallback(Function<String, ComponentHostFunction> functions) {
    this.functions = functions;
  }

  /** Adds to {@code items}; {@code before} is what their names begin with in texts. */
  void fill(String before, Map<String, EntityType> wanted, Map<String, ComponentExtern> items) {
    for (Map.Entry<String, EntityType> entry : wanted.entrySet()) {
      String name = entry.getKey();
      EntityType type = entry.getValue();
      ComponentExtern given = Versions.find(items, name);
      if (type instanceof EntityType.Func && given == null) {
        items.put(name, HostFunctionEntry.of(functions.apply(before + name)));
      } else if (type instanceof EntityType.Type named
          && named.type() instanceof ResourceType resource) {
        if (known.add(resource.resource()) && given == null) {
          items.put(name, ComponentResource.ofHost(object -> {}));
        }
      } else if (type instanceof EntityType.Instance instance
          && (given == null || given instanceof ComponentInstance)) {
        Map<String, ComponentExtern> inner = new LinkedHashMap<>();
        if (given instanceof ComponentInstance some) {
          inner.putAll(some.exports());
        }
        fill(before + name + "#", instance.type().exports(), inner);
        items.put(name, new ComponentInstance(inner));
      }
    }
  }
}
