// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;
import java.util.Optional;

/** What happens. Immutable. */
public sealed interface ConflictAction extends SqlNode
    permits ConflictAction.DoNothing, ConflictAction.DoUpdate {
  /** Calls the visitor's method for what this is. */
  <R> R accept(Visitor<R> visitor);

  /** A method for each kind; those that are not overridden call {@link #visitOther}. */
  interface Visitor<R> {
    /** What has no method of its own. */
    R visitOther(ConflictAction node);

    default R visitDoNothing(DoNothing node) {
      return visitOther(node);
    }

    default R visitDoUpdate(DoUpdate node) {
      return visitOther(node);
    }
  }

  /** {@code DO NOTHING} */
  record DoNothing() implements ConflictAction {
    @Override
    public List<SqlNode> children() {
      return List.of();
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("DoNothing");
    }

    @Override
    public <R> R accept(ConflictAction.Visitor<R> visitor) {
      return visitor.visitDoNothing(this);
    }
  }

  /** {@code DO UPDATE SET assignments, …[ WHERE where]} */
  record DoUpdate(List<Assignment> assignments, Optional<Expr> where) implements ConflictAction {
    public DoUpdate {
      assignments = List.copyOf(assignments);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(assignments, where);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("DoUpdate", "assignments", assignments, "where", where);
    }

    @Override
    public <R> R accept(ConflictAction.Visitor<R> visitor) {
      return visitor.visitDoUpdate(this);
    }
  }
}
