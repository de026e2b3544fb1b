// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;

/** What is updated. Immutable. */
public sealed interface MergeUpdateKind extends SqlNode
    permits MergeUpdateKind.MergeSet, MergeUpdateKind.MergeUpdateAll {
  /** Calls the visitor's method for what this is. */
  <R> R accept(Visitor<R> visitor);

  /** A method for each kind; those that are not overridden call {@link #visitOther}. */
  interface Visitor<R> {
    /** What has no method of its own. */
    R visitOther(MergeUpdateKind node);

    default R visitMergeSet(MergeSet node) {
      return visitOther(node);
    }

    default R visitMergeUpdateAll(MergeUpdateAll node) {
      return visitOther(node);
    }
  }

  /** {@code SET assignments, …} */
  record MergeSet(List<Assignment> assignments) implements MergeUpdateKind {
    public MergeSet {
      assignments = List.copyOf(assignments);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(assignments);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("MergeSet", "assignments", assignments);
    }

    @Override
    public <R> R accept(MergeUpdateKind.Visitor<R> visitor) {
      return visitor.visitMergeSet(this);
    }
  }

  /** {@code SET *} */
  record MergeUpdateAll() implements MergeUpdateKind {
    @Override
    public List<SqlNode> children() {
      return List.of();
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("MergeUpdateAll");
    }

    @Override
    public <R> R accept(MergeUpdateKind.Visitor<R> visitor) {
      return visitor.visitMergeUpdateAll(this);
    }
  }
}
