// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;
import java.util.Optional;

/** A column of a table. Immutable. {@code name[ dataType]options, …} */
public record ColumnDef(Ident name, Optional<DataType> dataType, List<ColumnOptionDef> options)
    implements SqlNode {
  public ColumnDef {
    options = List.copyOf(options);
  }

  @Override
  public List<SqlNode> children() {
    return Nodes.list(name, dataType, options);
  }

  @Override
  public SqlDescription describe() {
    return Nodes.describe("ColumnDef", "name", name, "dataType", dataType, "options", options);
  }
}
