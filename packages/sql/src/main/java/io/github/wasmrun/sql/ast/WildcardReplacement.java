// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;

/** A column with another value. Immutable. {@code expr [AS] column} */
public record WildcardReplacement(Expr expr, boolean asKeyword, Ident column) implements SqlNode {
  @Override
  public List<SqlNode> children() {
    return Nodes.list(expr, column);
  }

  @Override
  public SqlDescription describe() {
    return Nodes.describe(
        "WildcardReplacement", "expr", expr, "asKeyword", asKeyword, "column", column);
  }
}
