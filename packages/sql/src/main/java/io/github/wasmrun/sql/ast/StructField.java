// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;
import java.util.Optional;

/** A field of a struct. Immutable. */
public record StructField(Optional<Ident> name, DataType type, Optional<List<SqlOption>> options)
    implements SqlNode {
  public StructField {
    options = options.map(List::copyOf);
  }

  @Override
  public List<SqlNode> children() {
    return Nodes.list(name, type, options);
  }

  @Override
  public SqlDescription describe() {
    return Nodes.describe("StructField", "name", name, "type", type, "options", options);
  }
}
