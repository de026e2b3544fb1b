// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;

/** A change of an index. Immutable. */
public sealed interface AlterIndexOperation extends SqlNode
    permits AlterIndexOperation.RenameIndex {
  /** Calls the visitor's method for what this is. */
  <R> R accept(Visitor<R> visitor);

  /** A method for each kind; those that are not overridden call {@link #visitOther}. */
  interface Visitor<R> {
    /** What has no method of its own. */
    R visitOther(AlterIndexOperation node);

    default R visitRenameIndex(RenameIndex node) {
      return visitOther(node);
    }
  }

  /** {@code RENAME TO name} */
  record RenameIndex(ObjectName name) implements AlterIndexOperation {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(name);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("RenameIndex", "name", name);
    }

    @Override
    public <R> R accept(AlterIndexOperation.Visitor<R> visitor) {
      return visitor.visitRenameIndex(this);
    }
  }
}
