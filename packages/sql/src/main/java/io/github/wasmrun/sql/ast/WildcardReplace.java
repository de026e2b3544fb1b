// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;

/** Columns with another value. Immutable. {@code REPLACE (items, …)} */
public record WildcardReplace(List<WildcardReplacement> items) implements SqlNode {
  public WildcardReplace {
    items = List.copyOf(items);
  }

  @Override
  public List<SqlNode> children() {
    return Nodes.list(items);
  }

  @Override
  public SqlDescription describe() {
    return Nodes.describe("WildcardReplace", "items", items);
  }
}
