// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;

/** What comes after a value. Immutable. */
public sealed interface Access extends SqlNode permits Access.Dot, Access.SubscriptAccess {
  /** Calls the visitor's method for what this is. */
  <R> R accept(Visitor<R> visitor);

  /** A method for each kind; those that are not overridden call {@link #visitOther}. */
  interface Visitor<R> {
    /** What has no method of its own. */
    R visitOther(Access node);

    default R visitDot(Dot node) {
      return visitOther(node);
    }

    default R visitSubscriptAccess(SubscriptAccess node) {
      return visitOther(node);
    }
  }

  /** Dot. */
  record Dot(Expr expr) implements Access {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(expr);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("Dot", "expr", expr);
    }

    @Override
    public <R> R accept(Access.Visitor<R> visitor) {
      return visitor.visitDot(this);
    }
  }

  /** {@code [subscript]} */
  record SubscriptAccess(Subscript subscript) implements Access {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(subscript);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("SubscriptAccess", "subscript", subscript);
    }

    @Override
    public <R> R accept(Access.Visitor<R> visitor) {
      return visitor.visitSubscriptAccess(this);
    }
  }
}
