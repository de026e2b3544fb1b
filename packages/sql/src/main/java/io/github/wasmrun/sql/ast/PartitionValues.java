// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;

/** Which rows belong to a partition. Immutable. */
public sealed interface PartitionValues extends SqlNode
    permits PartitionValues.PartitionIn,
        PartitionValues.PartitionFrom,
        PartitionValues.PartitionWith,
        PartitionValues.PartitionDefault {
  /** Calls the visitor's method for what this is. */
  <R> R accept(Visitor<R> visitor);

  /** A method for each kind; those that are not overridden call {@link #visitOther}. */
  interface Visitor<R> {
    /** What has no method of its own. */
    R visitOther(PartitionValues node);

    default R visitPartitionIn(PartitionIn node) {
      return visitOther(node);
    }

    default R visitPartitionFrom(PartitionFrom node) {
      return visitOther(node);
    }

    default R visitPartitionWith(PartitionWith node) {
      return visitOther(node);
    }

    default R visitPartitionDefault(PartitionDefault node) {
      return visitOther(node);
    }
  }

  /** {@code FOR VALUES IN (values, …)} */
  record PartitionIn(List<Expr> values) implements PartitionValues {
    public PartitionIn {
      values = List.copyOf(values);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(values);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("PartitionIn", "values", values);
    }

    @Override
    public <R> R accept(PartitionValues.Visitor<R> visitor) {
      return visitor.visitPartitionIn(this);
    }
  }

  /** {@code FOR VALUES FROM (from, …) TO (to, …)} */
  record PartitionFrom(List<PartitionBound> from, List<PartitionBound> to)
      implements PartitionValues {
    public PartitionFrom {
      from = List.copyOf(from);
      to = List.copyOf(to);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(from, to);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("PartitionFrom", "from", from, "to", to);
    }

    @Override
    public <R> R accept(PartitionValues.Visitor<R> visitor) {
      return visitor.visitPartitionFrom(this);
    }
  }

  /** {@code FOR VALUES WITH (MODULUS modulus, REMAINDER remainder)} */
  record PartitionWith(long modulus, long remainder) implements PartitionValues {
    @Override
    public List<SqlNode> children() {
      return List.of();
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("PartitionWith", "modulus", modulus, "remainder", remainder);
    }

    @Override
    public <R> R accept(PartitionValues.Visitor<R> visitor) {
      return visitor.visitPartitionWith(this);
    }
  }

  /** {@code DEFAULT} */
  record PartitionDefault() implements PartitionValues {
    @Override
    public List<SqlNode> children() {
      return List.of();
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("PartitionDefault");
    }

    @Override
    public <R> R accept(PartitionValues.Visitor<R> visitor) {
      return visitor.visitPartitionDefault(this);
    }
  }
}
