// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;
import java.util.Optional;

/** Another name for a column. Immutable. {@code name[ dataType]} */
public record AliasColumn(Ident name, Optional<DataType> dataType) implements SqlNode {
  @Override
  public List<SqlNode> children() {
    return Nodes.list(name, dataType);
  }

  @Override
  public SqlDescription describe() {
    return Nodes.describe("AliasColumn", "name", name, "dataType", dataType);
  }
}
