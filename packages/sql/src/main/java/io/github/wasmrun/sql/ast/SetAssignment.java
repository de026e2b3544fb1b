// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;
import java.util.Optional;

/** One of several variables that are set. Immutable. {@code [scope ]name = value} */
public record SetAssignment(Optional<SetScope> scope, ObjectName name, Expr value)
    implements SqlNode {
  @Override
  public List<SqlNode> children() {
    return Nodes.list(name, value);
  }

  @Override
  public SqlDescription describe() {
    return Nodes.describe("SetAssignment", "scope", scope, "name", name, "value", value);
  }
}
