// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;

/** By what rows are ordered. Immutable. */
public sealed interface OrderByKind extends SqlNode
    permits OrderByKind.OrderByAll, OrderByKind.OrderByExprs {
  /** Calls the visitor's method for what this is. */
  <R> R accept(Visitor<R> visitor);

  /** A method for each kind; those that are not overridden call {@link #visitOther}. */
  interface Visitor<R> {
    /** What has no method of its own. */
    R visitOther(OrderByKind node);

    default R visitOrderByAll(OrderByAll node) {
      return visitOther(node);
    }

    default R visitOrderByExprs(OrderByExprs node) {
      return visitOther(node);
    }
  }

  /** {@code ALLoptions} */
  record OrderByAll(OrderByOptions options) implements OrderByKind {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(options);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("OrderByAll", "options", options);
    }

    @Override
    public <R> R accept(OrderByKind.Visitor<R> visitor) {
      return visitor.visitOrderByAll(this);
    }
  }

  /** {@code exprs, …} */
  record OrderByExprs(List<OrderByExpr> exprs) implements OrderByKind {
    public OrderByExprs {
      exprs = List.copyOf(exprs);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(exprs);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("OrderByExprs", "exprs", exprs);
    }

    @Override
    public <R> R accept(OrderByKind.Visitor<R> visitor) {
      return visitor.visitOrderByExprs(this);
    }
  }
}
