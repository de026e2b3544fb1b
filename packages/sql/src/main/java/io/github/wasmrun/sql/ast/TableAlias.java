// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;

/** Another name for a table and its columns. Immutable. {@code [AS] name[ (columns)]} */
public record TableAlias(boolean explicit, Ident name, List<AliasColumn> columns)
    implements SqlNode {
  public TableAlias {
    columns = List.copyOf(columns);
  }

  @Override
  public List<SqlNode> children() {
    return Nodes.list(name, columns);
  }

  @Override
  public SqlDescription describe() {
    return Nodes.describe("TableAlias", "explicit", explicit, "name", name, "columns", columns);
  }
}
