// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;
import java.util.Optional;

/** An index, or several. Immutable. */
public sealed interface Subscript extends SqlNode
    permits Subscript.SubscriptIndex, Subscript.SubscriptSlice {
  /** Calls the visitor's method for what this is. */
  <R> R accept(Visitor<R> visitor);

  /** A method for each kind; those that are not overridden call {@link #visitOther}. */
  interface Visitor<R> {
    /** What has no method of its own. */
    R visitOther(Subscript node);

    default R visitSubscriptIndex(SubscriptIndex node) {
      return visitOther(node);
    }

    default R visitSubscriptSlice(SubscriptSlice node) {
      return visitOther(node);
    }
  }

  /** {@code index} */
  record SubscriptIndex(Expr index) implements Subscript {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(index);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("SubscriptIndex", "index", index);
    }

    @Override
    public <R> R accept(Subscript.Visitor<R> visitor) {
      return visitor.visitSubscriptIndex(this);
    }
  }

  /** {@code [lower]:[upper][:stride]} */
  record SubscriptSlice(Optional<Expr> lower, Optional<Expr> upper, Optional<Expr> stride)
      implements Subscript {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(lower, upper, stride);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("SubscriptSlice", "lower", lower, "upper", upper, "stride", stride);
    }

    @Override
    public <R> R accept(Subscript.Visitor<R> visitor) {
      return visitor.visitSubscriptSlice(this);
    }
  }
}
