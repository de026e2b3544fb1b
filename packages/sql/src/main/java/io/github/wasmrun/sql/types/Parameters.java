package io.github.wasmrun.sql.types;

import io.github.wasmrun.sql.ast.Literal;
import io.github.wasmrun.sql.ast.SqlNode;
import io.github.wasmrun.sql.ast.SqlVisitor;
import io.github.wasmrun.sql.ast.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** The parameters of a statement, and what is known of them so far. */
final class Parameters {
  /** Equal ones at two places are two, if they are question marks. */
  private final Map<Literal, Integer> indexes = new IdentityHashMap<>();

  private final List<Parameter> parameters = new ArrayList<>();
  private final List<Integer> occurrences = new ArrayList<>();

  Parameters(Statement statement) {
    Map<String, Integer> named = new HashMap<>();
    new SqlVisitor() {
      @Override
      protected boolean enter(SqlNode node) {
        if (node instanceof Literal.Placeholder placeholder) {
          add(placeholder, named);
        }
        return true;
      }
    }.visit(statement);
  }

  private void add(Literal.Placeholder placeholder, Map<String, Integer> named) {
    String name = placeholder.name();
    Integer known = name.equals("?") ? null : named.get(name);
    int index = known == null ? parameters.size() : known;
    if (known == null) {
      parameters.add(new Parameter(name, ValueType.UNKNOWN, false));
      named.put(name, index);
    }
    indexes.put(placeholder, index);
    occurrences.add(index);
  }

  /** Says what a parameter has to be; what was said first counts. */
  void expect(Literal.Placeholder placeholder, ValueType type, boolean nullable) {
    Integer index = indexes.get(placeholder);
    if (index != null) {
      Parameter before = parameters.get(index);
      boolean known = before.type() != ValueType.UNKNOWN;
      parameters.set(
          index,
          new Parameter(
              before.name(), known ? before.type() : type, before.nullable() || nullable));
    }
  }

  ValueType type(Literal.Placeholder placeholder) {
    Integer index = indexes.get(placeholder);
    return index == null ? ValueType.UNKNOWN : parameters.get(index).type();
  }

  List<Parameter> all() {
    return parameters;
  }

  List<Integer> occurrences() {
    return occurrences;
  }
}
