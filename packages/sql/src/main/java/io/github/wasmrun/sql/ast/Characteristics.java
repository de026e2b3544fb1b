// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;
import java.util.Optional;

/**
 * When a constraint is checked. Immutable. {@code [DEFERRABLE|NOT DEFERRABLE] [ INITIALLY
 * initially][ENFORCED|NOT ENFORCED]}
 */
public record Characteristics(
    Optional<Boolean> deferrable, Optional<DeferrableInitial> initially, Optional<Boolean> enforced)
    implements SqlNode {
  @Override
  public List<SqlNode> children() {
    return List.of();
  }

  @Override
  public SqlDescription describe() {
    return Nodes.describe(
        "Characteristics", "deferrable", deferrable, "initially", initially, "enforced", enforced);
  }
}
