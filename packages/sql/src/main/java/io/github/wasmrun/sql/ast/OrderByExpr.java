// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;
import java.util.Optional;

/** An expression that orders rows. Immutable. {@code exproptions[ withFill]} */
public record OrderByExpr(Expr expr, OrderByOptions options, Optional<WithFill> withFill)
    implements SqlNode {
  @Override
  public List<SqlNode> children() {
    return Nodes.list(expr, options, withFill);
  }

  @Override
  public SqlDescription describe() {
    return Nodes.describe("OrderByExpr", "expr", expr, "options", options, "withFill", withFill);
  }
}
