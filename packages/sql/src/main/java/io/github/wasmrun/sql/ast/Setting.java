// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;

/** A setting of ClickHouse. Immutable. {@code key = value} */
public record Setting(Ident key, Expr value) implements SqlNode {
  @Override
  public List<SqlNode> children() {
    return Nodes.list(key, value);
  }

  @Override
  public SqlDescription describe() {
    return Nodes.describe("Setting", "key", key, "value", value);
  }
}
