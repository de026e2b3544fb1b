// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;

/** What is inserted. Immutable. */
public sealed interface MergeInsertKind extends SqlNode
    permits MergeInsertKind.MergeValues, MergeInsertKind.MergeRow, MergeInsertKind.MergeInsertAll {
  /** Calls the visitor's method for what this is. */
  <R> R accept(Visitor<R> visitor);

  /** A method for each kind; those that are not overridden call {@link #visitOther}. */
  interface Visitor<R> {
    /** What has no method of its own. */
    R visitOther(MergeInsertKind node);

    default R visitMergeValues(MergeValues node) {
      return visitOther(node);
    }

    default R visitMergeRow(MergeRow node) {
      return visitOther(node);
    }

    default R visitMergeInsertAll(MergeInsertAll node) {
      return visitOther(node);
    }
  }

  /** {@code values} */
  record MergeValues(Values values) implements MergeInsertKind {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(values);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("MergeValues", "values", values);
    }

    @Override
    public <R> R accept(MergeInsertKind.Visitor<R> visitor) {
      return visitor.visitMergeValues(this);
    }
  }

  /** {@code ROW} */
  record MergeRow() implements MergeInsertKind {
    @Override
    public List<SqlNode> children() {
      return List.of();
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("MergeRow");
    }

    @Override
    public <R> R accept(MergeInsertKind.Visitor<R> visitor) {
      return visitor.visitMergeRow(this);
    }
  }

  /** {@code *} */
  record MergeInsertAll() implements MergeInsertKind {
    @Override
    public List<SqlNode> children() {
      return List.of();
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("MergeInsertAll");
    }

    @Override
    public <R> R accept(MergeInsertKind.Visitor<R> visitor) {
      return visitor.visitMergeInsertAll(this);
    }
  }
}
