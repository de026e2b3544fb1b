// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;

/** What a trigger calls. Immutable. {@code EXECUTE execType function} */
public record TriggerBody(TriggerExec execType, FunctionDesc function) implements SqlNode {
  @Override
  public List<SqlNode> children() {
    return Nodes.list(function);
  }

  @Override
  public SqlDescription describe() {
    return Nodes.describe("TriggerBody", "execType", execType, "function", function);
  }
}
