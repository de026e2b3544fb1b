// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;

/** Which cursors are closed. Immutable. */
public sealed interface CloseCursor extends SqlNode
    permits CloseCursor.AllCursors, CloseCursor.OneCursor {
  /** Calls the visitor's method for what this is. */
  <R> R accept(Visitor<R> visitor);

  /** A method for each kind; those that are not overridden call {@link #visitOther}. */
  interface Visitor<R> {
    /** What has no method of its own. */
    R visitOther(CloseCursor node);

    default R visitAllCursors(AllCursors node) {
      return visitOther(node);
    }

    default R visitOneCursor(OneCursor node) {
      return visitOther(node);
    }
  }

  /** {@code ALL} */
  record AllCursors() implements CloseCursor {
    @Override
    public List<SqlNode> children() {
      return List.of();
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("AllCursors");
    }

    @Override
    public <R> R accept(CloseCursor.Visitor<R> visitor) {
      return visitor.visitAllCursors(this);
    }
  }

  /** {@code name} */
  record OneCursor(Ident name) implements CloseCursor {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(name);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("OneCursor", "name", name);
    }

    @Override
    public <R> R accept(CloseCursor.Visitor<R> visitor) {
      return visitor.visitOneCursor(this);
    }
  }
}
