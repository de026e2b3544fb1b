// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;

/** What RETURN gives. Immutable. */
public sealed interface ReturnValue extends SqlNode permits ReturnValue.ReturnExpr {
  /** Calls the visitor's method for what this is. */
  <R> R accept(Visitor<R> visitor);

  /** A method for each kind; those that are not overridden call {@link #visitOther}. */
  interface Visitor<R> {
    /** What has no method of its own. */
    R visitOther(ReturnValue node);

    default R visitReturnExpr(ReturnExpr node) {
      return visitOther(node);
    }
  }

  /** {@code expr} */
  record ReturnExpr(Expr expr) implements ReturnValue {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(expr);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("ReturnExpr", "expr", expr);
    }

    @Override
    public <R> R accept(ReturnValue.Visitor<R> visitor) {
      return visitor.visitReturnExpr(this);
    }
  }
}
