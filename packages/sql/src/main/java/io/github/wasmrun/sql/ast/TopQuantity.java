// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;

/** How many rows. Immutable. */
public sealed interface TopQuantity extends SqlNode
    permits TopQuantity.TopExpr, TopQuantity.TopConstant {
  /** Calls the visitor's method for what this is. */
  <R> R accept(Visitor<R> visitor);

  /** A method for each kind; those that are not overridden call {@link #visitOther}. */
  interface Visitor<R> {
    /** What has no method of its own. */
    R visitOther(TopQuantity node);

    default R visitTopExpr(TopExpr node) {
      return visitOther(node);
    }

    default R visitTopConstant(TopConstant node) {
      return visitOther(node);
    }
  }

  /** {@code (expr)} */
  record TopExpr(Expr expr) implements TopQuantity {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(expr);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("TopExpr", "expr", expr);
    }

    @Override
    public <R> R accept(TopQuantity.Visitor<R> visitor) {
      return visitor.visitTopExpr(this);
    }
  }

  /** {@code count} */
  record TopConstant(long count) implements TopQuantity {
    @Override
    public List<SqlNode> children() {
      return List.of();
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("TopConstant", "count", count);
    }

    @Override
    public <R> R accept(TopQuantity.Visitor<R> visitor) {
      return visitor.visitTopConstant(this);
    }
  }
}
