// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;
import java.util.Optional;

/** TOP of a SELECT. Immutable. {@code TOP[ quantity][PERCENT] [WITH TIES]} */
public record Top(Optional<TopQuantity> quantity, boolean percent, boolean withTies)
    implements SqlNode {
  @Override
  public List<SqlNode> children() {
    return Nodes.list(quantity);
  }

  @Override
  public SqlDescription describe() {
    return Nodes.describe("Top", "quantity", quantity, "percent", percent, "withTies", withTies);
  }
}
