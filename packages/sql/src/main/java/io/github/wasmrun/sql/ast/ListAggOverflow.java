// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;
import java.util.Optional;

/** What LISTAGG does with too much. Immutable. */
public sealed interface ListAggOverflow extends SqlNode
    permits ListAggOverflow.OverflowError, ListAggOverflow.OverflowTruncate {
  /** Calls the visitor's method for what this is. */
  <R> R accept(Visitor<R> visitor);

  /** A method for each kind; those that are not overridden call {@link #visitOther}. */
  interface Visitor<R> {
    /** What has no method of its own. */
    R visitOther(ListAggOverflow node);

    default R visitOverflowError(OverflowError node) {
      return visitOther(node);
    }

    default R visitOverflowTruncate(OverflowTruncate node) {
      return visitOther(node);
    }
  }

  /** {@code ERROR} */
  record OverflowError() implements ListAggOverflow {
    @Override
    public List<SqlNode> children() {
      return List.of();
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("OverflowError");
    }

    @Override
    public <R> R accept(ListAggOverflow.Visitor<R> visitor) {
      return visitor.visitOverflowError(this);
    }
  }

  /** {@code TRUNCATE[ filler] [WITH|WITHOUT] COUNT} */
  record OverflowTruncate(Optional<Expr> filler, boolean withCount) implements ListAggOverflow {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(filler);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("OverflowTruncate", "filler", filler, "withCount", withCount);
    }

    @Override
    public <R> R accept(ListAggOverflow.Visitor<R> visitor) {
      return visitor.visitOverflowTruncate(this);
    }
  }
}
