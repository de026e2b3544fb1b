// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;
import java.util.Optional;

/** Who gets rights. Immutable. */
public record Grantee(Optional<GranteeType> granteeType, Optional<GranteeName> name)
    implements SqlNode {
  @Override
  public List<SqlNode> children() {
    return Nodes.list(name);
  }

  @Override
  public SqlDescription describe() {
    return Nodes.describe("Grantee", "granteeType", granteeType, "name", name);
  }
}
