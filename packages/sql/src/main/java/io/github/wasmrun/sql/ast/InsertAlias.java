// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;

/** Another name for the table. Immutable. {@code [AS] alias} */
public record InsertAlias(boolean explicit, Ident alias) implements SqlNode {
  @Override
  public List<SqlNode> children() {
    return Nodes.list(alias);
  }

  @Override
  public SqlDescription describe() {
    return Nodes.describe("InsertAlias", "explicit", explicit, "alias", alias);
  }
}
