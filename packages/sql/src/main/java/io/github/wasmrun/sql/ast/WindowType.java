// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;

/** The window of a call. Immutable. */
public sealed interface WindowType extends SqlNode
    permits WindowType.InlineWindow, WindowType.WindowReference {
  /** Calls the visitor's method for what this is. */
  <R> R accept(Visitor<R> visitor);

  /** A method for each kind; those that are not overridden call {@link #visitOther}. */
  interface Visitor<R> {
    /** What has no method of its own. */
    R visitOther(WindowType node);

    default R visitInlineWindow(InlineWindow node) {
      return visitOther(node);
    }

    default R visitWindowReference(WindowReference node) {
      return visitOther(node);
    }
  }

  /** {@code (spec)} */
  record InlineWindow(WindowSpec spec) implements WindowType {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(spec);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("InlineWindow", "spec", spec);
    }

    @Override
    public <R> R accept(WindowType.Visitor<R> visitor) {
      return visitor.visitInlineWindow(this);
    }
  }

  /** {@code name} */
  record WindowReference(Ident name) implements WindowType {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(name);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("WindowReference", "name", name);
    }

    @Override
    public <R> R accept(WindowType.Visitor<R> visitor) {
      return visitor.visitWindowReference(this);
    }
  }
}
