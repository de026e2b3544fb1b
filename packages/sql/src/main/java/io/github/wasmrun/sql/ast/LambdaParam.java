// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;
import java.util.Optional;

/** A parameter of a lambda. Immutable. {@code name[ dataType]} */
public record LambdaParam(Ident name, Optional<DataType> dataType) implements SqlNode {
  @Override
  public List<SqlNode> children() {
    return Nodes.list(name, dataType);
  }

  @Override
  public SqlDescription describe() {
    return Nodes.describe("LambdaParam", "name", name, "dataType", dataType);
  }
}
