// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;

/** The values that become columns. Immutable. */
public sealed interface PivotSource extends SqlNode
    permits PivotSource.PivotList, PivotSource.PivotAny, PivotSource.PivotSubquery {
  /** Calls the visitor's method for what this is. */
  <R> R accept(Visitor<R> visitor);

  /** A method for each kind; those that are not overridden call {@link #visitOther}. */
  interface Visitor<R> {
    /** What has no method of its own. */
    R visitOther(PivotSource node);

    default R visitPivotList(PivotList node) {
      return visitOther(node);
    }

    default R visitPivotAny(PivotAny node) {
      return visitOther(node);
    }

    default R visitPivotSubquery(PivotSubquery node) {
      return visitOther(node);
    }
  }

  /** {@code values, …} */
  record PivotList(List<ExprAlias> values) implements PivotSource {
    public PivotList {
      values = List.copyOf(values);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(values);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("PivotList", "values", values);
    }

    @Override
    public <R> R accept(PivotSource.Visitor<R> visitor) {
      return visitor.visitPivotList(this);
    }
  }

  /** {@code ANY[ ORDER BY orderBy]} */
  record PivotAny(List<OrderByExpr> orderBy) implements PivotSource {
    public PivotAny {
      orderBy = List.copyOf(orderBy);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(orderBy);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("PivotAny", "orderBy", orderBy);
    }

    @Override
    public <R> R accept(PivotSource.Visitor<R> visitor) {
      return visitor.visitPivotAny(this);
    }
  }

  /** {@code query} */
  record PivotSubquery(Query query) implements PivotSource {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(query);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("PivotSubquery", "query", query);
    }

    @Override
    public <R> R accept(PivotSource.Visitor<R> visitor) {
      return visitor.visitPivotSubquery(this);
    }
  }
}
