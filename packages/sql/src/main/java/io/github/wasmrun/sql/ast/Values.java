// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;

/** Rows that are given. Immutable. */
public record Values(boolean valueKeyword, boolean explicitRow, List<Row> rows) implements SetExpr {
  public Values {
    rows = List.copyOf(rows);
  }

  @Override
  public List<SqlNode> children() {
    return Nodes.list(rows);
  }

  @Override
  public SqlDescription describe() {
    return Nodes.describe(
        "Values", "valueKeyword", valueKeyword, "explicitRow", explicitRow, "rows", rows);
  }

  @Override
  public <R> R accept(SetExpr.Visitor<R> visitor) {
    return visitor.visitValues(this);
  }
}
