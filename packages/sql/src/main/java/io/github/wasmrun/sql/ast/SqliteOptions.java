// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;

/** What SQLite takes after the columns. Immutable. {@code [,] [ options]} */
public record SqliteOptions(boolean leadingComma, List<SqliteOption> options) implements SqlNode {
  public SqliteOptions {
    options = List.copyOf(options);
  }

  @Override
  public List<SqlNode> children() {
    return List.of();
  }

  @Override
  public SqlDescription describe() {
    return Nodes.describe("SqliteOptions", "leadingComma", leadingComma, "options", options);
  }
}
