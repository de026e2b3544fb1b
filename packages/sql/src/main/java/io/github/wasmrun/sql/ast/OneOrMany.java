// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;

/** One expression, or a list in parentheses. Immutable. */
public sealed interface OneOrMany extends SqlNode permits OneOrMany.One, OneOrMany.Many {
  /** Calls the visitor's method for what this is. */
  <R> R accept(Visitor<R> visitor);

  /** A method for each kind; those that are not overridden call {@link #visitOther}. */
  interface Visitor<R> {
    /** What has no method of its own. */
    R visitOther(OneOrMany node);

    default R visitOne(One node) {
      return visitOther(node);
    }

    default R visitMany(Many node) {
      return visitOther(node);
    }
  }

  /** {@code expr} */
  record One(Expr expr) implements OneOrMany {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(expr);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("One", "expr", expr);
    }

    @Override
    public <R> R accept(OneOrMany.Visitor<R> visitor) {
      return visitor.visitOne(this);
    }
  }

  /** {@code (exprs, …)} */
  record Many(List<Expr> exprs) implements OneOrMany {
    public Many {
      exprs = List.copyOf(exprs);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(exprs);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("Many", "exprs", exprs);
    }

    @Override
    public <R> R accept(OneOrMany.Visitor<R> visitor) {
      return visitor.visitMany(this);
    }
  }
}
