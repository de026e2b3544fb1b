// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;

/** Values of one row. Immutable. {@code values, …} */
public record Row(List<Expr> values) implements SqlNode {
  public Row {
    values = List.copyOf(values);
  }

  @Override
  public List<SqlNode> children() {
    return Nodes.list(values);
  }

  @Override
  public SqlDescription describe() {
    return Nodes.describe("Row", "values", values);
  }
}
