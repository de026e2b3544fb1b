// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;
import java.util.Optional;

/** Numbers that count up. Immutable. */
public sealed interface IdentityKind extends SqlNode
    permits IdentityKind.Autoincrement, IdentityKind.IdentityColumn {
  /** Calls the visitor's method for what this is. */
  <R> R accept(Visitor<R> visitor);

  /** A method for each kind; those that are not overridden call {@link #visitOther}. */
  interface Visitor<R> {
    /** What has no method of its own. */
    R visitOther(IdentityKind node);

    default R visitAutoincrement(Autoincrement node) {
      return visitOther(node);
    }

    default R visitIdentityColumn(IdentityColumn node) {
      return visitOther(node);
    }
  }

  /** {@code AUTOINCREMENT[parameters][ order]} */
  record Autoincrement(Optional<IdentityFormat> parameters, Optional<IdentityOrder> order)
      implements IdentityKind {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(parameters);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("Autoincrement", "parameters", parameters, "order", order);
    }

    @Override
    public <R> R accept(IdentityKind.Visitor<R> visitor) {
      return visitor.visitAutoincrement(this);
    }
  }

  /** {@code IDENTITY[parameters][ order]} */
  record IdentityColumn(Optional<IdentityFormat> parameters, Optional<IdentityOrder> order)
      implements IdentityKind {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(parameters);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("IdentityColumn", "parameters", parameters, "order", order);
    }

    @Override
    public <R> R accept(IdentityKind.Visitor<R> visitor) {
      return visitor.visitIdentityColumn(this);
    }
  }
}
