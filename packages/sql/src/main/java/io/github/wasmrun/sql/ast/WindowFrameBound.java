// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;
import java.util.Optional;

/** Where a frame begins or ends. Immutable. */
public sealed interface WindowFrameBound extends SqlNode
    permits WindowFrameBound.CurrentRow, WindowFrameBound.Preceding, WindowFrameBound.Following {
  /** Calls the visitor's method for what this is. */
  <R> R accept(Visitor<R> visitor);

  /** A method for each kind; those that are not overridden call {@link #visitOther}. */
  interface Visitor<R> {
    /** What has no method of its own. */
    R visitOther(WindowFrameBound node);

    default R visitCurrentRow(CurrentRow node) {
      return visitOther(node);
    }

    default R visitPreceding(Preceding node) {
      return visitOther(node);
    }

    default R visitFollowing(Following node) {
      return visitOther(node);
    }
  }

  /** {@code CURRENT ROW} */
  record CurrentRow() implements WindowFrameBound {
    @Override
    public List<SqlNode> children() {
      return List.of();
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("CurrentRow");
    }

    @Override
    public <R> R accept(WindowFrameBound.Visitor<R> visitor) {
      return visitor.visitCurrentRow(this);
    }
  }

  /** Preceding. */
  record Preceding(Optional<Expr> offset) implements WindowFrameBound {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(offset);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("Preceding", "offset", offset);
    }

    @Override
    public <R> R accept(WindowFrameBound.Visitor<R> visitor) {
      return visitor.visitPreceding(this);
    }
  }

  /** Following. */
  record Following(Optional<Expr> offset) implements WindowFrameBound {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(offset);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("Following", "offset", offset);
    }

    @Override
    public <R> R accept(WindowFrameBound.Visitor<R> visitor) {
      return visitor.visitFollowing(this);
    }
  }
}
