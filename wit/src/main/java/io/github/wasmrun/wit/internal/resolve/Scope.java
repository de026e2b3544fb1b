package io.github.wasmrun.wit.internal.resolve;

import io.github.wasmrun.wit.internal.text.Ast;
import io.github.wasmrun.wit.internal.text.Source;
import java.util.LinkedHashMap;
import java.util.Map;

/** The names of an interface or world. */
final class Scope {
  /** In place of the index of a type: the name is a function's. */
  static final int FUNCTION = -1;

  /** Indices of types, or {@link #FUNCTION}, by name, in order of definition. */
  final Map<String, Integer> names = new LinkedHashMap<>();

  void define(Source source, Ast.Id id, int type) {
    if (names.putIfAbsent(id.name(), type) != null) {
      throw source.error(
          id.at(), "the name " + Problems.quoted(id.name()) + " is defined more than once");
    }
  }

  int type(Source source, Ast.Id id) {
    Integer type = names.get(id.name());
    if (type == null) {
      throw source.error(id.at(), "the name " + Problems.quoted(id.name()) + " does not exist");
    }
    if (type == FUNCTION) {
      throw source.error(
          id.at(), "the function " + Problems.quoted(id.name()) + " is used as a type");
    }
    return type;
  }
}
