// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;

/** The common table expressions of a query. Immutable. {@code WITH [RECURSIVE] ctes, …} */
public record With(boolean recursive, List<Cte> ctes) implements SqlNode {
  public With {
    ctes = List.copyOf(ctes);
  }

  @Override
  public List<SqlNode> children() {
    return Nodes.list(ctes);
  }

  @Override
  public SqlDescription describe() {
    return Nodes.describe("With", "recursive", recursive, "ctes", ctes);
  }
}
