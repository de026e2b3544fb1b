// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;

/** What a window's name stands for. Immutable. */
public sealed interface NamedWindowExpr extends SqlNode
    permits NamedWindowExpr.OtherWindow, NamedWindowExpr.NewWindow {
  /** Calls the visitor's method for what this is. */
  <R> R accept(Visitor<R> visitor);

  /** A method for each kind; those that are not overridden call {@link #visitOther}. */
  interface Visitor<R> {
    /** What has no method of its own. */
    R visitOther(NamedWindowExpr node);

    default R visitOtherWindow(OtherWindow node) {
      return visitOther(node);
    }

    default R visitNewWindow(NewWindow node) {
      return visitOther(node);
    }
  }

  /** {@code name} */
  record OtherWindow(Ident name) implements NamedWindowExpr {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(name);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("OtherWindow", "name", name);
    }

    @Override
    public <R> R accept(NamedWindowExpr.Visitor<R> visitor) {
      return visitor.visitOtherWindow(this);
    }
  }

  /** {@code (spec)} */
  record NewWindow(WindowSpec spec) implements NamedWindowExpr {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(spec);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("NewWindow", "spec", spec);
    }

    @Override
    public <R> R accept(NamedWindowExpr.Visitor<R> visitor) {
      return visitor.visitNewWindow(this);
    }
  }
}
