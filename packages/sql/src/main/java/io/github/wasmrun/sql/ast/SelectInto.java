// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;

/**
 * Where the rows of a SELECT go. Immutable. {@code INTO[TEMPORARY] [UNLOGGED] [TABLE] targets, …}
 */
public record SelectInto(boolean temporary, boolean unlogged, boolean table, List<Expr> targets)
    implements SqlNode {
  public SelectInto {
    targets = List.copyOf(targets);
  }

  @Override
  public List<SqlNode> children() {
    return Nodes.list(targets);
  }

  @Override
  public SqlDescription describe() {
    return Nodes.describe(
        "SelectInto",
        "temporary",
        temporary,
        "unlogged",
        unlogged,
        "table",
        table,
        "targets",
        targets);
  }
}
