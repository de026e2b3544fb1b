// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;
import java.util.Optional;

/** What SHOW takes after its first words. Immutable. */
public record ShowOptions(
    Optional<ShowFilterPosition> filterPosition,
    Optional<ShowIn> showIn,
    Optional<Literal> startsWith,
    Optional<Expr> limit,
    Optional<Literal> limitFrom)
    implements SqlNode {
  @Override
  public List<SqlNode> children() {
    return Nodes.list(filterPosition, showIn, startsWith, limit, limitFrom);
  }

  @Override
  public SqlDescription describe() {
    return Nodes.describe(
        "ShowOptions",
        "filterPosition",
        filterPosition,
        "showIn",
        showIn,
        "startsWith",
        startsWith,
        "limit",
        limit,
        "limitFrom",
        limitFrom);
  }
}
