// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;

/** What happens to a row that is there already. Immutable. */
public sealed interface OnInsert extends SqlNode permits OnInsert.DuplicateKeyUpdate, OnConflict {
  /** Calls the visitor's method for what this is. */
  <R> R accept(Visitor<R> visitor);

  /** A method for each kind; those that are not overridden call {@link #visitOther}. */
  interface Visitor<R> {
    /** What has no method of its own. */
    R visitOther(OnInsert node);

    default R visitDuplicateKeyUpdate(DuplicateKeyUpdate node) {
      return visitOther(node);
    }

    default R visitOnConflict(OnConflict node) {
      return visitOther(node);
    }
  }

  /** {@code ON DUPLICATE KEY UPDATE assignments, …} */
  record DuplicateKeyUpdate(List<Assignment> assignments) implements OnInsert {
    public DuplicateKeyUpdate {
      assignments = List.copyOf(assignments);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(assignments);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("DuplicateKeyUpdate", "assignments", assignments);
    }

    @Override
    public <R> R accept(OnInsert.Visitor<R> visitor) {
      return visitor.visitDuplicateKeyUpdate(this);
    }
  }
}
