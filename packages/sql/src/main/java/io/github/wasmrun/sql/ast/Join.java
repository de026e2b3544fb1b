// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;

/** A table that is joined. Immutable. */
public record Join(boolean global, JoinOperator operator, TableFactor relation) implements SqlNode {
  @Override
  public List<SqlNode> children() {
    return Nodes.list(operator, relation);
  }

  @Override
  public SqlDescription describe() {
    return Nodes.describe("Join", "global", global, "operator", operator, "relation", relation);
  }
}
