// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;
import java.util.Optional;

/** FETCH FIRST. Immutable. {@code FETCH FIRST[ quantity][PERCENT] ROWS [WITH TIES|ONLY]} */
public record Fetch(Optional<Expr> quantity, boolean percent, boolean withTies) implements SqlNode {
  @Override
  public List<SqlNode> children() {
    return Nodes.list(quantity);
  }

  @Override
  public SqlDescription describe() {
    return Nodes.describe("Fetch", "quantity", quantity, "percent", percent, "withTies", withTies);
  }
}
