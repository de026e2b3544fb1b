// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;

/** The end of a range. Immutable. */
public sealed interface PartitionBound extends SqlNode
    permits PartitionBound.BoundExpr, PartitionBound.BoundMin, PartitionBound.BoundMax {
  /** Calls the visitor's method for what this is. */
  <R> R accept(Visitor<R> visitor);

  /** A method for each kind; those that are not overridden call {@link #visitOther}. */
  interface Visitor<R> {
    /** What has no method of its own. */
    R visitOther(PartitionBound node);

    default R visitBoundExpr(BoundExpr node) {
      return visitOther(node);
    }

    default R visitBoundMin(BoundMin node) {
      return visitOther(node);
    }

    default R visitBoundMax(BoundMax node) {
      return visitOther(node);
    }
  }

  /** {@code expr} */
  record BoundExpr(Expr expr) implements PartitionBound {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(expr);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("BoundExpr", "expr", expr);
    }

    @Override
    public <R> R accept(PartitionBound.Visitor<R> visitor) {
      return visitor.visitBoundExpr(this);
    }
  }

  /** {@code MINVALUE} */
  record BoundMin() implements PartitionBound {
    @Override
    public List<SqlNode> children() {
      return List.of();
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("BoundMin");
    }

    @Override
    public <R> R accept(PartitionBound.Visitor<R> visitor) {
      return visitor.visitBoundMin(this);
    }
  }

  /** {@code MAXVALUE} */
  record BoundMax() implements PartitionBound {
    @Override
    public List<SqlNode> children() {
      return List.of();
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("BoundMax");
    }

    @Override
    public <R> R accept(PartitionBound.Visitor<R> visitor) {
      return visitor.visitBoundMax(this);
    }
  }
}
