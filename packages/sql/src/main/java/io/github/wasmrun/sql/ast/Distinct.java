// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;

/** Which rows are kept of equal ones. Immutable. */
public sealed interface Distinct extends SqlNode
    permits Distinct.DistinctAll, Distinct.DistinctRows, Distinct.DistinctOn {
  /** Calls the visitor's method for what this is. */
  <R> R accept(Visitor<R> visitor);

  /** A method for each kind; those that are not overridden call {@link #visitOther}. */
  interface Visitor<R> {
    /** What has no method of its own. */
    R visitOther(Distinct node);

    default R visitDistinctAll(DistinctAll node) {
      return visitOther(node);
    }

    default R visitDistinctRows(DistinctRows node) {
      return visitOther(node);
    }

    default R visitDistinctOn(DistinctOn node) {
      return visitOther(node);
    }
  }

  /** {@code ALL} */
  record DistinctAll() implements Distinct {
    @Override
    public List<SqlNode> children() {
      return List.of();
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("DistinctAll");
    }

    @Override
    public <R> R accept(Distinct.Visitor<R> visitor) {
      return visitor.visitDistinctAll(this);
    }
  }

  /** {@code DISTINCT} */
  record DistinctRows() implements Distinct {
    @Override
    public List<SqlNode> children() {
      return List.of();
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("DistinctRows");
    }

    @Override
    public <R> R accept(Distinct.Visitor<R> visitor) {
      return visitor.visitDistinctRows(this);
    }
  }

  /** {@code DISTINCT ON (exprs, …)} */
  record DistinctOn(List<Expr> exprs) implements Distinct {
    public DistinctOn {
      exprs = List.copyOf(exprs);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(exprs);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("DistinctOn", "exprs", exprs);
    }

    @Override
    public <R> R accept(Distinct.Visitor<R> visitor) {
      return visitor.visitDistinctOn(this);
    }
  }
}
