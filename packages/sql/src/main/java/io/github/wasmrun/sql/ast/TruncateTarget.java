// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;

/** A table that is emptied. Immutable. {@code [ONLY] name[*]} */
public record TruncateTarget(boolean only, ObjectName name, boolean hasAsterisk)
    implements SqlNode {
  @Override
  public List<SqlNode> children() {
    return Nodes.list(name);
  }

  @Override
  public SqlDescription describe() {
    return Nodes.describe("TruncateTarget", "only", only, "name", name, "hasAsterisk", hasAsterisk);
  }
}
