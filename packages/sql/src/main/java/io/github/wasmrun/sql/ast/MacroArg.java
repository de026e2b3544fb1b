// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;
import java.util.Optional;

/** A parameter of a macro. Immutable. {@code name[ := defaultValue]} */
public record MacroArg(Ident name, Optional<Expr> defaultValue) implements SqlNode {
  @Override
  public List<SqlNode> children() {
    return Nodes.list(name, defaultValue);
  }

  @Override
  public SqlDescription describe() {
    return Nodes.describe("MacroArg", "name", name, "defaultValue", defaultValue);
  }
}
