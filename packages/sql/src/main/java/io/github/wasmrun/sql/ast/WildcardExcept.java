// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;

/** Columns that are left out. Immutable. {@code EXCEPT (first[, others])} */
public record WildcardExcept(Ident first, List<Ident> others) implements SqlNode {
  public WildcardExcept {
    others = List.copyOf(others);
  }

  @Override
  public List<SqlNode> children() {
    return Nodes.list(first, others);
  }

  @Override
  public SqlDescription describe() {
    return Nodes.describe("WildcardExcept", "first", first, "others", others);
  }
}
