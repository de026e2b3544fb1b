// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;
import java.util.Optional;

/** A column of a view. Immutable. {@code name[ dataType][ options]} */
public record ViewColumn(
    Ident name, Optional<DataType> dataType, Optional<ViewColumnOptions> options)
    implements SqlNode {
  @Override
  public List<SqlNode> children() {
    return Nodes.list(name, dataType, options);
  }

  @Override
  public SqlDescription describe() {
    return Nodes.describe("ViewColumn", "name", name, "dataType", dataType, "options", options);
  }
}
