// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;
import java.util.Optional;

/** FOR UPDATE and the like. Immutable. {@code FOR lockType[ OF of][ nonblock]} */
public record LockClause(LockType lockType, Optional<ObjectName> of, Optional<NonBlock> nonblock)
    implements SqlNode {
  @Override
  public List<SqlNode> children() {
    return Nodes.list(of);
  }

  @Override
  public SqlDescription describe() {
    return Nodes.describe("LockClause", "lockType", lockType, "of", of, "nonblock", nonblock);
  }
}
