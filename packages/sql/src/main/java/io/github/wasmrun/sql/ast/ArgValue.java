// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;

/** The value of an argument. Immutable. */
public sealed interface ArgValue extends SqlNode
    permits ArgValue.ArgExpr, ArgValue.ArgQualifiedWildcard, ArgValue.ArgWildcard {
  /** Calls the visitor's method for what this is. */
  <R> R accept(Visitor<R> visitor);

  /** A method for each kind; those that are not overridden call {@link #visitOther}. */
  interface Visitor<R> {
    /** What has no method of its own. */
    R visitOther(ArgValue node);

    default R visitArgExpr(ArgExpr node) {
      return visitOther(node);
    }

    default R visitArgQualifiedWildcard(ArgQualifiedWildcard node) {
      return visitOther(node);
    }

    default R visitArgWildcard(ArgWildcard node) {
      return visitOther(node);
    }
  }

  /** {@code expr} */
  record ArgExpr(Expr expr) implements ArgValue {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(expr);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("ArgExpr", "expr", expr);
    }

    @Override
    public <R> R accept(ArgValue.Visitor<R> visitor) {
      return visitor.visitArgExpr(this);
    }
  }

  /** {@code name.*} */
  record ArgQualifiedWildcard(ObjectName name) implements ArgValue {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(name);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("ArgQualifiedWildcard", "name", name);
    }

    @Override
    public <R> R accept(ArgValue.Visitor<R> visitor) {
      return visitor.visitArgQualifiedWildcard(this);
    }
  }

  /** {@code *} */
  record ArgWildcard() implements ArgValue {
    @Override
    public List<SqlNode> children() {
      return List.of();
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("ArgWildcard");
    }

    @Override
    public <R> R accept(ArgValue.Visitor<R> visitor) {
      return visitor.visitArgWildcard(this);
    }
  }
}
