// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;
import java.util.Optional;

/** Rows that ClickHouse adds. Immutable. {@code WITH FILL[ FROM from][ TO to][ STEP step]} */
public record WithFill(Optional<Expr> from, Optional<Expr> to, Optional<Expr> step)
    implements SqlNode {
  @Override
  public List<SqlNode> children() {
    return Nodes.list(from, to, step);
  }

  @Override
  public SqlDescription describe() {
    return Nodes.describe("WithFill", "from", from, "to", to, "step", step);
  }
}
