// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;

/** An expression, its name and its order. Immutable. {@code exprorderBy} */
public record OrderedExprAlias(ExprAlias expr, OrderByOptions orderBy) implements SqlNode {
  @Override
  public List<SqlNode> children() {
    return Nodes.list(expr, orderBy);
  }

  @Override
  public SqlDescription describe() {
    return Nodes.describe("OrderedExprAlias", "expr", expr, "orderBy", orderBy);
  }
}
