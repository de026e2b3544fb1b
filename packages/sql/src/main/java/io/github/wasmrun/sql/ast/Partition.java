// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;

/** Partitions of a table. Immutable. */
public sealed interface Partition extends SqlNode permits Partition.PartitionExprs {
  /** Calls the visitor's method for what this is. */
  <R> R accept(Visitor<R> visitor);

  /** A method for each kind; those that are not overridden call {@link #visitOther}. */
  interface Visitor<R> {
    /** What has no method of its own. */
    R visitOther(Partition node);

    default R visitPartitionExprs(PartitionExprs node) {
      return visitOther(node);
    }
  }

  /** {@code PARTITION (exprs, …)} */
  record PartitionExprs(List<Expr> exprs) implements Partition {
    public PartitionExprs {
      exprs = List.copyOf(exprs);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(exprs);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("PartitionExprs", "exprs", exprs);
    }

    @Override
    public <R> R accept(Partition.Visitor<R> visitor) {
      return visitor.visitPartitionExprs(this);
    }
  }
}
