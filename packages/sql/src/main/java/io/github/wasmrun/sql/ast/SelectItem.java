// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;

/** A part of the list after SELECT. Immutable. */
public sealed interface SelectItem extends SqlNode
    permits SelectItem.UnnamedExpr,
        SelectItem.ExprWithAlias,
        SelectItem.QualifiedWildcard,
        SelectItem.Wildcard {
  /** Calls the visitor's method for what this is. */
  <R> R accept(Visitor<R> visitor);

  /** A method for each kind; those that are not overridden call {@link #visitOther}. */
  interface Visitor<R> {
    /** What has no method of its own. */
    R visitOther(SelectItem node);

    default R visitUnnamedExpr(UnnamedExpr node) {
      return visitOther(node);
    }

    default R visitExprWithAlias(ExprWithAlias node) {
      return visitOther(node);
    }

    default R visitQualifiedWildcard(QualifiedWildcard node) {
      return visitOther(node);
    }

    default R visitWildcard(Wildcard node) {
      return visitOther(node);
    }
  }

  /** {@code expr} */
  record UnnamedExpr(Expr expr) implements SelectItem {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(expr);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("UnnamedExpr", "expr", expr);
    }

    @Override
    public <R> R accept(SelectItem.Visitor<R> visitor) {
      return visitor.visitUnnamedExpr(this);
    }
  }

  /** {@code expr AS alias} */
  record ExprWithAlias(Expr expr, Ident alias) implements SelectItem {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(expr, alias);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("ExprWithAlias", "expr", expr, "alias", alias);
    }

    @Override
    public <R> R accept(SelectItem.Visitor<R> visitor) {
      return visitor.visitExprWithAlias(this);
    }
  }

  /** {@code qualifier.*options} */
  record QualifiedWildcard(WildcardQualifier qualifier, WildcardOptions options)
      implements SelectItem {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(qualifier, options);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("QualifiedWildcard", "qualifier", qualifier, "options", options);
    }

    @Override
    public <R> R accept(SelectItem.Visitor<R> visitor) {
      return visitor.visitQualifiedWildcard(this);
    }
  }

  /** {@code *options} */
  record Wildcard(WildcardOptions options) implements SelectItem {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(options);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("Wildcard", "options", options);
    }

    @Override
    public <R> R accept(SelectItem.Visitor<R> visitor) {
      return visitor.visitWildcard(this);
    }
  }
}
