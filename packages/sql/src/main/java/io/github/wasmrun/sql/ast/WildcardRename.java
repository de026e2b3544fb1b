// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;

/** Columns with another name. Immutable. */
public sealed interface WildcardRename extends SqlNode
    permits WildcardRename.RenameOne, WildcardRename.RenameSome {
  /** Calls the visitor's method for what this is. */
  <R> R accept(Visitor<R> visitor);

  /** A method for each kind; those that are not overridden call {@link #visitOther}. */
  interface Visitor<R> {
    /** What has no method of its own. */
    R visitOther(WildcardRename node);

    default R visitRenameOne(RenameOne node) {
      return visitOther(node);
    }

    default R visitRenameSome(RenameSome node) {
      return visitOther(node);
    }
  }

  /** {@code RENAME item} */
  record RenameOne(ColumnRename item) implements WildcardRename {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(item);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("RenameOne", "item", item);
    }

    @Override
    public <R> R accept(WildcardRename.Visitor<R> visitor) {
      return visitor.visitRenameOne(this);
    }
  }

  /** {@code RENAME (items, …)} */
  record RenameSome(List<ColumnRename> items) implements WildcardRename {
    public RenameSome {
      items = List.copyOf(items);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(items);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("RenameSome", "items", items);
    }

    @Override
    public <R> R accept(WildcardRename.Visitor<R> visitor) {
      return visitor.visitRenameSome(this);
    }
  }
}
