package io.github.wasmrun.bindgen.internal;

import io.github.wasmrun.wit.model.WitFunction;
import io.github.wasmrun.wit.model.WitTypeDef;
import io.github.wasmrun.wit.model.WitTypeKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes what an interface or a world holds. */
final class InterfaceWriter {
  private final JavaTypes types;
  private final JavaFile file;
  private final FunctionWriter functions;
  private final TypeWriter definitions;

  InterfaceWriter(JavaTypes types) {
    this.types = types;
    this.file = types.file;
    this.functions = new FunctionWriter(types);
    this.definitions = new TypeWriter(types);
  }

  /** Functions of resources by the index of the resource; freestanding ones at -1. */
  static Map<Integer, List<WitFunction>> byResource(Collection<WitFunction> functions) {
    Map<Integer, List<WitFunction>> map = new LinkedHashMap<>();
    for (WitFunction function : functions) {
      map.computeIfAbsent(function.resource(), key -> new ArrayList<>()).add(function);
    }
    return map;
  }

  /** Methods for functions, and for what resources do without an instance of them. */
  void methods(Map<Integer, List<WitFunction>> functionsOf, MethodNames names) {
    for (WitFunction function : functionsOf.getOrDefault(-1, List.of())) {
      functions.method(function, names.of(function));
      file.line("");
    }
    for (Map.Entry<Integer, List<WitFunction>> of : functionsOf.entrySet()) {
      if (of.getKey() >= 0 && FunctionWriter.hasFactory(of.getValue())) {
        WitTypeDef def = types.places.graph.types().get(of.getKey());
        String name = types.places.typeName(of.getKey());
        file.docs(
            Optional.empty(),
            "What {@code " + def.name().orElse("") + "} does without one of them.",
            List.of());
        String qualifier = types.qualifier(types.places.outerOf(of.getKey()));
        file.line(qualifier + name + ".Factory " + names.factory(of.getKey()) + "();");
        file.line("");
      }
    }
  }

  void definitions(Collection<Integer> indices, Map<Integer, List<WitFunction>> functionsOf) {
    for (int index : indices) {
      if (types.places.typeName(index) == null) {
        continue;
      }
      WitTypeDef def = types.places.graph.types().get(index);
      if (def.kind() instanceof WitTypeKind.Resource) {
        functions.resource(index, functionsOf.getOrDefault(index, List.of()));
      } else {
        definitions.definition(index);
      }
      file.line("");
    }
    for (Map.Entry<WitFunction, String> results : types.places.resultsIn(types.outer).entrySet()) {
      definitions.results(results.getKey(), results.getValue());
      file.line("");
    }
    for (Placement.Thrown thrown : types.places.thrownIn(types.outer)) {
      definitions.thrown(thrown);
      file.line("");
    }
  }
}
