// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;

/** How rows are grouped. Immutable. */
public sealed interface GroupBy extends SqlNode permits GroupBy.GroupByAll, GroupBy.GroupByExprs {
  /** Calls the visitor's method for what this is. */
  <R> R accept(Visitor<R> visitor);

  /** A method for each kind; those that are not overridden call {@link #visitOther}. */
  interface Visitor<R> {
    /** What has no method of its own. */
    R visitOther(GroupBy node);

    default R visitGroupByAll(GroupByAll node) {
      return visitOther(node);
    }

    default R visitGroupByExprs(GroupByExprs node) {
      return visitOther(node);
    }
  }

  /** {@code GROUP BY ALL[ modifiers]} */
  record GroupByAll(List<GroupByModifier> modifiers) implements GroupBy {
    public GroupByAll {
      modifiers = List.copyOf(modifiers);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(modifiers);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("GroupByAll", "modifiers", modifiers);
    }

    @Override
    public <R> R accept(GroupBy.Visitor<R> visitor) {
      return visitor.visitGroupByAll(this);
    }
  }

  /** {@code [GROUP BY exprs][ modifiers]} */
  record GroupByExprs(List<Expr> exprs, List<GroupByModifier> modifiers) implements GroupBy {
    public GroupByExprs {
      exprs = List.copyOf(exprs);
      modifiers = List.copyOf(modifiers);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(exprs, modifiers);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("GroupByExprs", "exprs", exprs, "modifiers", modifiers);
    }

    @Override
    public <R> R accept(GroupBy.Visitor<R> visitor) {
      return visitor.visitGroupByExprs(this);
    }
  }
}
