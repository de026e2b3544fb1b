// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;
import java.util.Optional;

/** How many rows are left out. Immutable. {@code OFFSET value[ rows]} */
public record Offset(Expr value, Optional<OffsetRows> rows) implements SqlNode {
  @Override
  public List<SqlNode> children() {
    return Nodes.list(value);
  }

  @Override
  public SqlDescription describe() {
    return Nodes.describe("Offset", "value", value, "rows", rows);
  }
}
