// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;
import java.util.Optional;

/** ON CONFLICT. Immutable. {@code ON CONFLICT[target] action} */
public record OnConflict(Optional<ConflictTarget> target, ConflictAction action)
    implements OnInsert {
  @Override
  public List<SqlNode> children() {
    return Nodes.list(target, action);
  }

  @Override
  public SqlDescription describe() {
    return Nodes.describe("OnConflict", "target", target, "action", action);
  }

  @Override
  public <R> R accept(OnInsert.Visitor<R> visitor) {
    return visitor.visitOnConflict(this);
  }
}
