// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;

/** A column, or several, and the new value. Immutable. {@code target = value} */
public record Assignment(AssignmentTarget target, Expr value) implements SqlNode {
  @Override
  public List<SqlNode> children() {
    return Nodes.list(target, value);
  }

  @Override
  public SqlDescription describe() {
    return Nodes.describe("Assignment", "target", target, "value", value);
  }
}
