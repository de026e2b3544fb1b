// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;

/** CLUSTER BY of a table. Immutable. */
public sealed interface ClusterBy extends SqlNode
    permits ClusterBy.ClusterPlain, ClusterBy.ClusterParenthesized {
  /** Calls the visitor's method for what this is. */
  <R> R accept(Visitor<R> visitor);

  /** A method for each kind; those that are not overridden call {@link #visitOther}. */
  interface Visitor<R> {
    /** What has no method of its own. */
    R visitOther(ClusterBy node);

    default R visitClusterPlain(ClusterPlain node) {
      return visitOther(node);
    }

    default R visitClusterParenthesized(ClusterParenthesized node) {
      return visitOther(node);
    }
  }

  /** {@code exprs, …} */
  record ClusterPlain(List<Expr> exprs) implements ClusterBy {
    public ClusterPlain {
      exprs = List.copyOf(exprs);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(exprs);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("ClusterPlain", "exprs", exprs);
    }

    @Override
    public <R> R accept(ClusterBy.Visitor<R> visitor) {
      return visitor.visitClusterPlain(this);
    }
  }

  /** {@code (exprs, …)} */
  record ClusterParenthesized(List<Expr> exprs) implements ClusterBy {
    public ClusterParenthesized {
      exprs = List.copyOf(exprs);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(exprs);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("ClusterParenthesized", "exprs", exprs);
    }

    @Override
    public <R> R accept(ClusterBy.Visitor<R> visitor) {
      return visitor.visitClusterParenthesized(this);
    }
  }
}
