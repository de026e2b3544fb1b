// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;
import java.util.Optional;

/** All rows of a table. Immutable. {@code TABLE [schemaName.][tableName]} */
public record TableCommand(Optional<Ident> schemaName, Optional<Ident> tableName)
    implements SetExpr {
  @Override
  public List<SqlNode> children() {
    return Nodes.list(schemaName, tableName);
  }

  @Override
  public SqlDescription describe() {
    return Nodes.describe("TableCommand", "schemaName", schemaName, "tableName", tableName);
  }

  @Override
  public <R> R accept(SetExpr.Visitor<R> visitor) {
    return visitor.visitTableCommand(this);
  }
}
