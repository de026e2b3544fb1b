// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;

/** The row of the least or greatest value. Immutable. {@code HAVING kind expr} */
public record HavingBound(HavingKind kind, Expr expr) implements SqlNode {
  @Override
  public List<SqlNode> children() {
    return Nodes.list(expr);
  }

  @Override
  public SqlDescription describe() {
    return Nodes.describe("HavingBound", "kind", kind, "expr", expr);
  }
}
