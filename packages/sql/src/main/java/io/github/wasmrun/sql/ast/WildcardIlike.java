// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;

/** Which columns, by a pattern. Immutable. {@code ILIKE pattern} */
public record WildcardIlike(String pattern) implements SqlNode {
  @Override
  public List<SqlNode> children() {
    return List.of();
  }

  @Override
  public SqlDescription describe() {
    return Nodes.describe("WildcardIlike", "pattern", pattern);
  }
}
