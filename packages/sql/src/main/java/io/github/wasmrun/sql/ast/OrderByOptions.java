// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;
import java.util.Optional;

/** The direction of an order. Immutable. {@code [ sort][NULLS FIRST|NULLS LAST]} */
public record OrderByOptions(Optional<OrderBySort> sort, Optional<Boolean> nullsFirst)
    implements SqlNode {
  @Override
  public List<SqlNode> children() {
    return Nodes.list(sort);
  }

  @Override
  public SqlDescription describe() {
    return Nodes.describe("OrderByOptions", "sort", sort, "nullsFirst", nullsFirst);
  }
}
