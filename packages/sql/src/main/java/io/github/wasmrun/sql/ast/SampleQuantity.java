// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;
import java.util.Optional;

/** How many rows. Immutable. */
public record SampleQuantity(boolean parenthesized, Expr value, Optional<SampleUnit> unit)
    implements SqlNode {
  @Override
  public List<SqlNode> children() {
    return Nodes.list(value);
  }

  @Override
  public SqlDescription describe() {
    return Nodes.describe(
        "SampleQuantity", "parenthesized", parenthesized, "value", value, "unit", unit);
  }
}
