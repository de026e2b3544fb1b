// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;

/** Up, down, or by an operator. Immutable. */
public sealed interface OrderBySort extends SqlNode
    permits OrderBySort.Asc, OrderBySort.Desc, OrderBySort.UsingOperator {
  /** Calls the visitor's method for what this is. */
  <R> R accept(Visitor<R> visitor);

  /** A method for each kind; those that are not overridden call {@link #visitOther}. */
  interface Visitor<R> {
    /** What has no method of its own. */
    R visitOther(OrderBySort node);

    default R visitAsc(Asc node) {
      return visitOther(node);
    }

    default R visitDesc(Desc node) {
      return visitOther(node);
    }

    default R visitUsingOperator(UsingOperator node) {
      return visitOther(node);
    }
  }

  /** {@code ASC} */
  record Asc() implements OrderBySort {
    @Override
    public List<SqlNode> children() {
      return List.of();
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("Asc");
    }

    @Override
    public <R> R accept(OrderBySort.Visitor<R> visitor) {
      return visitor.visitAsc(this);
    }
  }

  /** {@code DESC} */
  record Desc() implements OrderBySort {
    @Override
    public List<SqlNode> children() {
      return List.of();
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("Desc");
    }

    @Override
    public <R> R accept(OrderBySort.Visitor<R> visitor) {
      return visitor.visitDesc(this);
    }
  }

  /** Using operator. */
  record UsingOperator(ObjectName operator) implements OrderBySort {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(operator);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("UsingOperator", "operator", operator);
    }

    @Override
    public <R> R accept(OrderBySort.Visitor<R> visitor) {
      return visitor.visitUsingOperator(this);
    }
  }
}
