// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;
import java.util.Optional;

/** Which conflicts. Immutable. */
public sealed interface ConflictTarget extends SqlNode
    permits ConflictTarget.ConflictColumns, ConflictTarget.ConflictConstraint {
  /** Calls the visitor's method for what this is. */
  <R> R accept(Visitor<R> visitor);

  /** A method for each kind; those that are not overridden call {@link #visitOther}. */
  interface Visitor<R> {
    /** What has no method of its own. */
    R visitOther(ConflictTarget node);

    default R visitConflictColumns(ConflictColumns node) {
      return visitOther(node);
    }

    default R visitConflictConstraint(ConflictConstraint node) {
      return visitOther(node);
    }
  }

  /** {@code (columns, …)[ WHERE predicate]} */
  record ConflictColumns(List<Ident> columns, Optional<Expr> predicate) implements ConflictTarget {
    public ConflictColumns {
      columns = List.copyOf(columns);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(columns, predicate);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("ConflictColumns", "columns", columns, "predicate", predicate);
    }

    @Override
    public <R> R accept(ConflictTarget.Visitor<R> visitor) {
      return visitor.visitConflictColumns(this);
    }
  }

  /** {@code ON CONSTRAINT name} */
  record ConflictConstraint(ObjectName name) implements ConflictTarget {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(name);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("ConflictConstraint", "name", name);
    }

    @Override
    public <R> R accept(ConflictTarget.Visitor<R> visitor) {
      return visitor.visitConflictConstraint(this);
    }
  }
}
