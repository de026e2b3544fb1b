// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;

/** What comes after the groups. Immutable. */
public sealed interface GroupByModifier extends SqlNode
    permits GroupByModifier.WithRollup,
        GroupByModifier.WithCube,
        GroupByModifier.WithTotals,
        GroupByModifier.WithGroupingSets {
  /** Calls the visitor's method for what this is. */
  <R> R accept(Visitor<R> visitor);

  /** A method for each kind; those that are not overridden call {@link #visitOther}. */
  interface Visitor<R> {
    /** What has no method of its own. */
    R visitOther(GroupByModifier node);

    default R visitWithRollup(WithRollup node) {
      return visitOther(node);
    }

    default R visitWithCube(WithCube node) {
      return visitOther(node);
    }

    default R visitWithTotals(WithTotals node) {
      return visitOther(node);
    }

    default R visitWithGroupingSets(WithGroupingSets node) {
      return visitOther(node);
    }
  }

  /** {@code WITH ROLLUP} */
  record WithRollup() implements GroupByModifier {
    @Override
    public List<SqlNode> children() {
      return List.of();
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("WithRollup");
    }

    @Override
    public <R> R accept(GroupByModifier.Visitor<R> visitor) {
      return visitor.visitWithRollup(this);
    }
  }

  /** {@code WITH CUBE} */
  record WithCube() implements GroupByModifier {
    @Override
    public List<SqlNode> children() {
      return List.of();
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("WithCube");
    }

    @Override
    public <R> R accept(GroupByModifier.Visitor<R> visitor) {
      return visitor.visitWithCube(this);
    }
  }

  /** {@code WITH TOTALS} */
  record WithTotals() implements GroupByModifier {
    @Override
    public List<SqlNode> children() {
      return List.of();
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("WithTotals");
    }

    @Override
    public <R> R accept(GroupByModifier.Visitor<R> visitor) {
      return visitor.visitWithTotals(this);
    }
  }

  /** {@code expr} */
  record WithGroupingSets(Expr expr) implements GroupByModifier {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(expr);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("WithGroupingSets", "expr", expr);
    }

    @Override
    public <R> R accept(GroupByModifier.Visitor<R> visitor) {
      return visitor.visitWithGroupingSets(this);
    }
  }
}
