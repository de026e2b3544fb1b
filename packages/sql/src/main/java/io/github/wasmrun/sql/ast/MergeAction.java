// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;
import java.util.Optional;

/** What MERGE does. Immutable. */
public sealed interface MergeAction extends SqlNode
    permits MergeAction.MergeInsert,
        MergeAction.MergeUpdate,
        MergeAction.MergeDelete,
        MergeAction.MergeNothing {
  /** Calls the visitor's method for what this is. */
  <R> R accept(Visitor<R> visitor);

  /** A method for each kind; those that are not overridden call {@link #visitOther}. */
  interface Visitor<R> {
    /** What has no method of its own. */
    R visitOther(MergeAction node);

    default R visitMergeInsert(MergeInsert node) {
      return visitOther(node);
    }

    default R visitMergeUpdate(MergeUpdate node) {
      return visitOther(node);
    }

    default R visitMergeDelete(MergeDelete node) {
      return visitOther(node);
    }

    default R visitMergeNothing(MergeNothing node) {
      return visitOther(node);
    }
  }

  /** {@code INSERT [(columns) ]kind[ WHERE where]} */
  record MergeInsert(List<ObjectName> columns, MergeInsertKind kind, Optional<Expr> where)
      implements MergeAction {
    public MergeInsert {
      columns = List.copyOf(columns);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(columns, kind, where);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("MergeInsert", "columns", columns, "kind", kind, "where", where);
    }

    @Override
    public <R> R accept(MergeAction.Visitor<R> visitor) {
      return visitor.visitMergeInsert(this);
    }
  }

  /** {@code UPDATE kind[ WHERE where][ DELETE WHERE deleteWhere]} */
  record MergeUpdate(MergeUpdateKind kind, Optional<Expr> where, Optional<Expr> deleteWhere)
      implements MergeAction {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(kind, where, deleteWhere);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe(
          "MergeUpdate", "kind", kind, "where", where, "deleteWhere", deleteWhere);
    }

    @Override
    public <R> R accept(MergeAction.Visitor<R> visitor) {
      return visitor.visitMergeUpdate(this);
    }
  }

  /** {@code DELETE} */
  record MergeDelete() implements MergeAction {
    @Override
    public List<SqlNode> children() {
      return List.of();
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("MergeDelete");
    }

    @Override
    public <R> R accept(MergeAction.Visitor<R> visitor) {
      return visitor.visitMergeDelete(this);
    }
  }

  /** {@code DO NOTHING} */
  record MergeNothing() implements MergeAction {
    @Override
    public List<SqlNode> children() {
      return List.of();
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("MergeNothing");
    }

    @Override
    public <R> R accept(MergeAction.Visitor<R> visitor) {
      return visitor.visitMergeNothing(this);
    }
  }
}
