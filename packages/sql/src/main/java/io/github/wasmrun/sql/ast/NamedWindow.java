// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;

/** A window with a name. Immutable. {@code name AS window} */
public record NamedWindow(Ident name, NamedWindowExpr window) implements SqlNode {
  @Override
  public List<SqlNode> children() {
    return Nodes.list(name, window);
  }

  @Override
  public SqlDescription describe() {
    return Nodes.describe("NamedWindow", "name", name, "window", window);
  }
}
