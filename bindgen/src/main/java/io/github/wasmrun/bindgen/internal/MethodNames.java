package io.github.wasmrun.bindgen.internal;

import io.github.wasmrun.wit.model.WitFunction;
import io.github.wasmrun.wit.model.WitFunctionKind;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** The names of the methods for the functions of an interface or of a side of a world. */
final class MethodNames {
  private final Map<WitFunction, String> names = new IdentityHashMap<>();
  private final Map<Integer, String> factories = new HashMap<>();

  /**
   * Names for functions.
   *
   * @param functionsOf functions by the index of their resource, freestanding ones at -1
   * @param used names that are taken in the interface
   */
  MethodNames(Placement places, Map<Integer, List<WitFunction>> functionsOf, Uniques used) {
    for (WitFunction function : functionsOf.getOrDefault(-1, List.of())) {
      names.put(function, used.add(JavaNames.method(function.itemName())));
    }
    functionsOf.forEach(
        (resource, functions) -> {
          if (resource < 0) {
            return;
          }
          if (FunctionWriter.hasFactory(functions)) {
            String name = places.graph.types().get(resource).name().orElse("");
            factories.put(resource, used.add(JavaNames.camel(name + "-factory")));
          }
          Uniques methods = new Uniques();
          Uniques statics = new Uniques();
          for (WitFunction function : functions) {
            boolean constructor = function.kind() == WitFunctionKind.CONSTRUCTOR;
            String name = constructor ? "create" : JavaNames.method(function.itemName());
            boolean method = function.kind() == WitFunctionKind.METHOD;
            names.put(function, (method ? methods : statics).add(name));
          }
        });
  }

  String of(WitFunction function) {
    return names.get(function);
  }

  /** The name of the method that gives the factory of a resource. */
  String factory(int resource) {
    return factories.get(resource);
  }
}
