// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;

/** A column and its other name. Immutable. {@code column AS alias} */
public record ColumnRename(Ident column, Ident alias) implements SqlNode {
  @Override
  public List<SqlNode> children() {
    return Nodes.list(column, alias);
  }

  @Override
  public SqlDescription describe() {
    return Nodes.describe("ColumnRename", "column", column, "alias", alias);
  }
}
