// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;
import java.util.Optional;

/** An expression, perhaps with another name. Immutable. {@code expr[ AS alias]} */
public record ExprAlias(Expr expr, Optional<Ident> alias) implements SqlNode {
  @Override
  public List<SqlNode> children() {
    return Nodes.list(expr, alias);
  }

  @Override
  public SqlDescription describe() {
    return Nodes.describe("ExprAlias", "expr", expr, "alias", alias);
  }
}
