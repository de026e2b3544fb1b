// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;
import java.util.Optional;

/** A window. Immutable. */
public record WindowSpec(
    Optional<Ident> windowName,
    List<Expr> partitionBy,
    List<OrderByExpr> orderBy,
    Optional<WindowFrame> frame)
    implements SqlNode {
  public WindowSpec {
    partitionBy = List.copyOf(partitionBy);
    orderBy = List.copyOf(orderBy);
  }

  @Override
  public List<SqlNode> children() {
    return Nodes.list(windowName, partitionBy, orderBy, frame);
  }

  @Override
  public SqlDescription describe() {
    return Nodes.describe(
        "WindowSpec",
        "windowName",
        windowName,
        "partitionBy",
        partitionBy,
        "orderBy",
        orderBy,
        "frame",
        frame);
  }
}
