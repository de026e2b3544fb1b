package io.github.wasmrun.bindgen.internal;

import io.github.wasmrun.wit.model.WitFunction;
import io.github.wasmrun.wit.model.WitFunctionKind;
import io.github.wasmrun.wit.model.WitParam;
import io.github.wasmrun.wit.model.WitType;
import io.github.wasmrun.wit.model.WitTypeDef;
import io.github.wasmrun.wit.model.WitTypeKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes functions as methods of interfaces, and resources as interfaces. */
final class FunctionWriter {
  private final JavaTypes types;
  private final JavaFile file;

  FunctionWriter(JavaTypes types) {
    this.types = types;
    this.file = types.file;
  }

  void method(WitFunction function, String name) {
    List<String> parameters = parameters(types, function, new Uniques(), new ArrayList<>());
    List<String> tags = new ArrayList<>();
    Optional<Placement.Thrown> thrown = types.places.thrown(function);
    if (thrown.isPresent()) {
      String exception = types.qualifier(thrown.get().outer()) + thrown.get().name();
      tags.add(
          "@throws "
              + exception
              + (function.isAsync() ? " through the future, if" : " if")
              + " the function gives an error");
    }
    tags.addAll(TypeWriter.tags(function.stability()));
    file.docs(function.docs(), "The function {@code " + function.itemName() + "}.", tags);
    file.list(returned(function) + " " + name, parameters, ";");
  }

  /** The parameters of a method; the receiver is none. */
  static List<String> parameters(
      JavaTypes types, WitFunction function, Uniques used, List<String> names) {
    List<String> parameters = new ArrayList<>();
    int first = function.kind() == WitFunctionKind.METHOD ? 1 : 0;
    for (int i = first; i < function.params().size(); i++) {
      WitParam param = function.params().get(i);
      String name = used.add(JavaNames.camel(param.name()));
      names.add(name);
      parameters.add(types.direct(param.type()) + " " + name);
    }
    return parameters;
  }

  /** The type that a method returns. */
  String returned(WitFunction function) {
    Optional<WitType> type = function.result();
    Optional<WitTypeKind.Result> result = types.places.result(function);
    if (result.isPresent()) {
      type = result.get().ok();
    }
    if (function.namedResults().size() == 1) {
      type = Optional.of(function.namedResults().get(0).type());
    }
    if (function.namedResults().size() > 1) {
      return types.qualifier(types.places.functionOuter(function))
          + types.places.resultName(function);
    }
    if (!function.isAsync()) {
      return type.isEmpty() ? "void" : types.direct(type.get());
    }
    String value = type.isEmpty() ? types.nullable() + " Void" : types.argument(type.get());
    return file.use("java.util.concurrent", "CompletableFuture") + "<" + value + ">";
  }

  /** A resource. */
  void resource(int index, List<WitFunction> functions) {
    MethodNames names = new MethodNames(types.places, Map.of(index, functions), new Uniques());
    String name = types.places.typeName(index);
    WitTypeDef def = types.places.graph.types().get(index);
    file.docs(
        def.docs(),
        "The resource {@code " + def.name().orElse("") + "}.",
        TypeWriter.tags(def.stability()));
    file.open("interface " + name + " extends AutoCloseable");
    for (WitFunction function : functions) {
      if (function.kind() == WitFunctionKind.METHOD) {
        method(function, names.of(function));
        file.line("");
      }
    }
    file.docs(Optional.empty(), "Drops the resource.", List.of());
    file.line("@Override");
    file.line("void close();");
    if (hasFactory(functions)) {
      file.line("");
      file.docs(
          Optional.empty(),
          "What {@code " + def.name().orElse("") + "} does without one of them.",
          List.of());
      file.open("interface Factory");
      factory(functions, names);
      file.close();
    }
    file.close();
  }

  static boolean hasFactory(List<WitFunction> functions) {
    for (WitFunction function : functions) {
      if (function.kind() != WitFunctionKind.METHOD) {
        return true;
      }
    }
    return false;
  }

  private void factory(List<WitFunction> functions, MethodNames names) {
    boolean first = true;
    for (WitFunction function : functions) {
      if (function.kind() != WitFunctionKind.METHOD) {
        if (!first) {
          file.line("");
        }
        first = false;
        method(function, names.of(function));
      }
    }
  }
}
