// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;

/** The order of rows. Immutable. {@code ORDER BYkind} */
public record OrderBy(OrderByKind kind) implements SqlNode {
  @Override
  public List<SqlNode> children() {
    return Nodes.list(kind);
  }

  @Override
  public SqlDescription describe() {
    return Nodes.describe("OrderBy", "kind", kind);
  }
}
