// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;

/** A table's new name. Immutable. */
public sealed interface RenameKind extends SqlNode
    permits RenameKind.RenameAs, RenameKind.RenameTo {
  /** Calls the visitor's method for what this is. */
  <R> R accept(Visitor<R> visitor);

  /** A method for each kind; those that are not overridden call {@link #visitOther}. */
  interface Visitor<R> {
    /** What has no method of its own. */
    R visitOther(RenameKind node);

    default R visitRenameAs(RenameAs node) {
      return visitOther(node);
    }

    default R visitRenameTo(RenameTo node) {
      return visitOther(node);
    }
  }

  /** {@code AS name} */
  record RenameAs(ObjectName name) implements RenameKind {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(name);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("RenameAs", "name", name);
    }

    @Override
    public <R> R accept(RenameKind.Visitor<R> visitor) {
      return visitor.visitRenameAs(this);
    }
  }

  /** {@code TO name} */
  record RenameTo(ObjectName name) implements RenameKind {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(name);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("RenameTo", "name", name);
    }

    @Override
    public <R> R accept(RenameKind.Visitor<R> visitor) {
      return visitor.visitRenameTo(this);
    }
  }
}
