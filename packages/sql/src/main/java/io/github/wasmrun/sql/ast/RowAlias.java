// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;
import java.util.Optional;

/** Names for a new row. Immutable. {@code row[ (columns)]} */
public record RowAlias(ObjectName row, Optional<List<Ident>> columns) implements SqlNode {
  public RowAlias {
    columns = columns.map(List::copyOf);
  }

  @Override
  public List<SqlNode> children() {
    return Nodes.list(row, columns);
  }

  @Override
  public SqlDescription describe() {
    return Nodes.describe("RowAlias", "row", row, "columns", columns);
  }
}
