// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;

/** To what a number or a time is rounded. Immutable. */
public sealed interface RoundTarget extends SqlNode
    permits RoundTarget.RoundToField, RoundTarget.RoundToScale {
  /** Calls the visitor's method for what this is. */
  <R> R accept(Visitor<R> visitor);

  /** A method for each kind; those that are not overridden call {@link #visitOther}. */
  interface Visitor<R> {
    /** What has no method of its own. */
    R visitOther(RoundTarget node);

    default R visitRoundToField(RoundToField node) {
      return visitOther(node);
    }

    default R visitRoundToScale(RoundToScale node) {
      return visitOther(node);
    }
  }

  /** Round to field. */
  record RoundToField(String field) implements RoundTarget {
    @Override
    public List<SqlNode> children() {
      return List.of();
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("RoundToField", "field", field);
    }

    @Override
    public <R> R accept(RoundTarget.Visitor<R> visitor) {
      return visitor.visitRoundToField(this);
    }
  }

  /** {@code , scale} */
  record RoundToScale(Literal scale) implements RoundTarget {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(scale);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("RoundToScale", "scale", scale);
    }

    @Override
    public <R> R accept(RoundTarget.Visitor<R> visitor) {
      return visitor.visitRoundToScale(this);
    }
  }
}
