// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;
import java.util.Optional;

/** A field of a composite type. Immutable. {@code name dataType[ COLLATE collation]} */
public record CompositeAttribute(Ident name, DataType dataType, Optional<ObjectName> collation)
    implements SqlNode {
  @Override
  public List<SqlNode> children() {
    return Nodes.list(name, dataType, collation);
  }

  @Override
  public SqlDescription describe() {
    return Nodes.describe(
        "CompositeAttribute", "name", name, "dataType", dataType, "collation", collation);
  }
}
