// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;

/** A path in a JSON value. Immutable. */
public record JsonPath(List<JsonPathElement> elements) implements SqlNode {
  public JsonPath {
    elements = List.copyOf(elements);
  }

  @Override
  public List<SqlNode> children() {
    return Nodes.list(elements);
  }

  @Override
  public SqlDescription describe() {
    return Nodes.describe("JsonPath", "elements", elements);
  }
}
