// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;
import java.util.Optional;

/** A column of an index. Immutable. */
public record IndexColumn(OrderByExpr column, Optional<ObjectName> operatorClass)
    implements SqlNode {
  @Override
  public List<SqlNode> children() {
    return Nodes.list(column, operatorClass);
  }

  @Override
  public SqlDescription describe() {
    return Nodes.describe("IndexColumn", "column", column, "operatorClass", operatorClass);
  }
}
