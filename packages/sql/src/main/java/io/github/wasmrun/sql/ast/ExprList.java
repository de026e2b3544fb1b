package io.github.wasmrun.sql.ast;

import java.util.List;

/** Several expressions as one set of grouping. Immutable. */
public record ExprList(List<Expr> exprs) implements SqlNode {
  public ExprList {
    exprs = List.copyOf(exprs);
  }

  @Override
  public List<SqlNode> children() {
    return List.copyOf(exprs);
  }

  @Override
  public SqlDescription describe() {
    return Nodes.describe("ExprList", "exprs", exprs);
  }
}
