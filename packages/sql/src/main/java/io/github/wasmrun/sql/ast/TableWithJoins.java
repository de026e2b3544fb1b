// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;

/** A table and what is joined to it. Immutable. {@code relationjoins, …} */
public record TableWithJoins(TableFactor relation, List<Join> joins) implements SqlNode {
  public TableWithJoins {
    joins = List.copyOf(joins);
  }

  @Override
  public List<SqlNode> children() {
    return Nodes.list(relation, joins);
  }

  @Override
  public SqlDescription describe() {
    return Nodes.describe("TableWithJoins", "relation", relation, "joins", joins);
  }
}
