// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;

/** A condition of CASE and its result. Immutable. {@code WHEN condition THEN result} */
public record CaseWhen(Expr condition, Expr result) implements SqlNode {
  @Override
  public List<SqlNode> children() {
    return Nodes.list(condition, result);
  }

  @Override
  public SqlDescription describe() {
    return Nodes.describe("CaseWhen", "condition", condition, "result", result);
  }
}
