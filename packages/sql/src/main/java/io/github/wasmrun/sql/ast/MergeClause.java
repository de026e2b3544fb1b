// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;
import java.util.Optional;

/** What MERGE does to some rows. Immutable. {@code WHEN kind[ AND predicate] THEN action} */
public record MergeClause(MergeKind kind, Optional<Expr> predicate, MergeAction action)
    implements SqlNode {
  @Override
  public List<SqlNode> children() {
    return Nodes.list(predicate, action);
  }

  @Override
  public SqlDescription describe() {
    return Nodes.describe("MergeClause", "kind", kind, "predicate", predicate, "action", action);
  }
}
