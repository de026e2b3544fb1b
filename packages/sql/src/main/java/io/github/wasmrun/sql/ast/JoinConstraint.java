// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;

/** Which rows belong together. Immutable. */
public sealed interface JoinConstraint extends SqlNode
    permits JoinConstraint.JoinOn,
        JoinConstraint.JoinUsing,
        JoinConstraint.JoinUsingAlias,
        JoinConstraint.Natural {
  /** Calls the visitor's method for what this is. */
  <R> R accept(Visitor<R> visitor);

  /** A method for each kind; those that are not overridden call {@link #visitOther}. */
  interface Visitor<R> {
    /** What has no method of its own. */
    R visitOther(JoinConstraint node);

    default R visitJoinOn(JoinOn node) {
      return visitOther(node);
    }

    default R visitJoinUsing(JoinUsing node) {
      return visitOther(node);
    }

    default R visitJoinUsingAlias(JoinUsingAlias node) {
      return visitOther(node);
    }

    default R visitNatural(Natural node) {
      return visitOther(node);
    }
  }

  /** {@code ON condition} */
  record JoinOn(Expr condition) implements JoinConstraint {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(condition);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("JoinOn", "condition", condition);
    }

    @Override
    public <R> R accept(JoinConstraint.Visitor<R> visitor) {
      return visitor.visitJoinOn(this);
    }
  }

  /** {@code USING(columns, …)} */
  record JoinUsing(List<ObjectName> columns) implements JoinConstraint {
    public JoinUsing {
      columns = List.copyOf(columns);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(columns);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("JoinUsing", "columns", columns);
    }

    @Override
    public <R> R accept(JoinConstraint.Visitor<R> visitor) {
      return visitor.visitJoinUsing(this);
    }
  }

  /** {@code USING(columns, …) AS alias} */
  record JoinUsingAlias(List<ObjectName> columns, Ident alias) implements JoinConstraint {
    public JoinUsingAlias {
      columns = List.copyOf(columns);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(columns, alias);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("JoinUsingAlias", "columns", columns, "alias", alias);
    }

    @Override
    public <R> R accept(JoinConstraint.Visitor<R> visitor) {
      return visitor.visitJoinUsingAlias(this);
    }
  }

  /** Natural. */
  record Natural() implements JoinConstraint {
    @Override
    public List<SqlNode> children() {
      return List.of();
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("Natural");
    }

    @Override
    public <R> R accept(JoinConstraint.Visitor<R> visitor) {
      return visitor.visitNatural(this);
    }
  }
}
