// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;
import java.util.Optional;

/** A property of a column, perhaps with a name. Immutable. {@code [CONSTRAINT name ]option} */
public record ColumnOptionDef(Optional<Ident> name, ColumnOption option) implements SqlNode {
  @Override
  public List<SqlNode> children() {
    return Nodes.list(name, option);
  }

  @Override
  public SqlDescription describe() {
    return Nodes.describe("ColumnOptionDef", "name", name, "option", option);
  }
}
