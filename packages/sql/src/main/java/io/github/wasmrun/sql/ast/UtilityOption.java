// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;
import java.util.Optional;

/** An option of EXPLAIN. Immutable. {@code name[ arg]} */
public record UtilityOption(Ident name, Optional<Expr> arg) implements SqlNode {
  @Override
  public List<SqlNode> children() {
    return Nodes.list(name, arg);
  }

  @Override
  public SqlDescription describe() {
    return Nodes.describe("UtilityOption", "name", name, "arg", arg);
  }
}
