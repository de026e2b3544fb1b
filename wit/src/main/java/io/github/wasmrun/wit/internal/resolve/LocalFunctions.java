package io.github.wasmrun.wit.internal.resolve;

import io.github.wasmrun.wit.internal.text.Ast;
import io.github.wasmrun.wit.internal.text.Source;
import io.github.wasmrun.wit.model.WitFunction;
import io.github.wasmrun.wit.model.WitFunctionKind;
import io.github.wasmrun.wit.model.WitParam;
import io.github.wasmrun.wit.model.WitStability;
import io.github.wasmrun.wit.model.WitType;
import io.github.wasmrun.wit.model.WitTypeIndex;
import io.github.wasmrun.wit.model.WitTypeKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The functions of a package: makes them of syntax trees. */
final class LocalFunctions {
  private final LocalTypes types;

  LocalFunctions(LocalTypes types) {
    this.types = types;
  }

  void addFreestanding(
      Source source, Scope scope, Ast.NamedFunc func, Map<String, WitFunction> to) {
    WitFunction function = freestanding(source, scope, func);
    to.put(function.name(), function);
  }

  WitFunction freestanding(Source source, Scope scope, Ast.NamedFunc func) {
    return function(source, scope, func, func.name().name(), WitFunctionKind.FREESTANDING, -1);
  }

  void addOfResource(
      Source source, Scope scope, Ast.Id name, Ast.Resource resource, Map<String, WitFunction> to) {
    for (WitFunction function : ofResource(source, scope, name, resource)) {
      to.put(function.name(), function);
    }
  }

  List<WitFunction> ofResource(Source source, Scope scope, Ast.Id name, Ast.Resource resource) {
    int index = scope.type(source, name);
    List<WitFunction> functions = new ArrayList<>();
    for (Ast.ResourceFunc func : resource.funcs()) {
      WitFunctionKind kind =
          func.isConstructor()
              ? WitFunctionKind.CONSTRUCTOR
              : func.isStatic() ? WitFunctionKind.STATIC : WitFunctionKind.METHOD;
      String fullName = "[" + kind.text() + "]" + name.name();
      if (!func.isConstructor()) {
        fullName += "." + func.func().name().name();
      }
      functions.add(function(source, scope, func.func(), fullName, kind, index));
    }
    return functions;
  }

  private WitFunction function(
      Source source,
      Scope scope,
      Ast.NamedFunc named,
      String fullName,
      WitFunctionKind kind,
      int resource) {
    Ast.Func func = named.func();
    WitStability stability = Gates.stability(source, named.attributes());
    List<WitParam> params = new ArrayList<>();
    Set<String> names = new HashSet<>();
    if (kind == WitFunctionKind.METHOD) {
      params.add(new WitParam("self", types.borrow(source, func.at(), resource)));
      names.add("self");
    }
    addParams(source, scope, func.params(), params, names, "parameter");
    List<WitParam> results = new ArrayList<>();
    addParams(source, scope, func.results(), results, new HashSet<>(), "result");
    return new WitFunction(
        fullName,
        kind,
        func.isAsync(),
        resource,
        params,
        result(source, scope, func, kind, resource),
        results,
        named.docs().text(),
        stability,
        Gates.externalId(named.attributes()),
        source.at(named.name().at()));
  }

  private void addParams(
      Source source,
      Scope scope,
      List<Ast.Param> from,
      List<WitParam> to,
      Set<String> names,
      String kind) {
    for (Ast.Param param : from) {
      if (!names.add(param.name().name())) {
        throw source.error(
            param.name().at(),
            "the " + kind + " " + Problems.quoted(param.name().name()) + " is given twice");
      }
      to.add(
          new WitParam(
              param.name().name(), types.use(source, scope, param.type(), WitStability.UNKNOWN)));
    }
  }

  private Optional<WitType> result(
      Source source, Scope scope, Ast.Func func, WitFunctionKind kind, int resource) {
    boolean constructor = kind == WitFunctionKind.CONSTRUCTOR;
    if (func.result() == null) {
      return constructor ? Optional.of(new WitTypeIndex(resource)) : Optional.empty();
    }
    WitType result = types.use(source, scope, func.result(), WitStability.UNKNOWN);
    if (constructor) {
      checkConstructor(source, func.result(), result, resource);
    }
    return Optional.of(result);
  }

  /** A constructor gives its resource, or a result of it. */
  private void checkConstructor(Source source, Ast.Type tree, WitType result, int resource) {
    if (!(types.anonymousKind(result) instanceof WitTypeKind.Result of)) {
      throw source.error(tree.at(), "a constructor can only return a `result`");
    }
    if (!of.ok().equals(Optional.of(new WitTypeIndex(resource)))) {
      int at = tree instanceof Ast.Result given && given.ok() != null ? given.ok().at() : tree.at();
      throw source.error(at, "the result of a constructor must be its resource");
    }
  }
}
