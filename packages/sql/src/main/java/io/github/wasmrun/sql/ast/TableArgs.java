// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;

/** Arguments of a table. Immutable. {@code args, …} */
public record TableArgs(List<FunctionArg> args) implements SqlNode {
  public TableArgs {
    args = List.copyOf(args);
  }

  @Override
  public List<SqlNode> children() {
    return Nodes.list(args);
  }

  @Override
  public SqlDescription describe() {
    return Nodes.describe("TableArgs", "args", args);
  }
}
