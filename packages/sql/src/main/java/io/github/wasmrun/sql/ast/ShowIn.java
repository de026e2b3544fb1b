// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;
import java.util.Optional;

/** In what SHOW looks. Immutable. {@code clause[ parentType][ parentName]} */
public record ShowIn(
    ShowInClause clause, Optional<ShowParentType> parentType, Optional<ObjectName> parentName)
    implements SqlNode {
  @Override
  public List<SqlNode> children() {
    return Nodes.list(parentName);
  }

  @Override
  public SqlDescription describe() {
    return Nodes.describe(
        "ShowIn", "clause", clause, "parentType", parentType, "parentName", parentName);
  }
}
