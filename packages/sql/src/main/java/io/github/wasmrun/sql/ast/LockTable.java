// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;
import java.util.Optional;

/** A table that is locked. Immutable. {@code table [AS alias ]lockType} */
public record LockTable(Ident table, Optional<Ident> alias, LockTableType lockType)
    implements SqlNode {
  @Override
  public List<SqlNode> children() {
    return Nodes.list(table, alias, lockType);
  }

  @Override
  public SqlDescription describe() {
    return Nodes.describe("LockTable", "table", table, "alias", alias, "lockType", lockType);
  }
}
