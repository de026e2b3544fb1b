// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;

/** One argument. Immutable. */
public sealed interface FunctionArg extends SqlNode
    permits FunctionArg.NamedArg, FunctionArg.ExprNamedArg, FunctionArg.UnnamedArg {
  /** Calls the visitor's method for what this is. */
  <R> R accept(Visitor<R> visitor);

  /** A method for each kind; those that are not overridden call {@link #visitOther}. */
  interface Visitor<R> {
    /** What has no method of its own. */
    R visitOther(FunctionArg node);

    default R visitNamedArg(NamedArg node) {
      return visitOther(node);
    }

    default R visitExprNamedArg(ExprNamedArg node) {
      return visitOther(node);
    }

    default R visitUnnamedArg(UnnamedArg node) {
      return visitOther(node);
    }
  }

  /** Named arg. */
  record NamedArg(Ident name, ArgOperator operator, ArgValue arg) implements FunctionArg {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(name, arg);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("NamedArg", "name", name, "operator", operator, "arg", arg);
    }

    @Override
    public <R> R accept(FunctionArg.Visitor<R> visitor) {
      return visitor.visitNamedArg(this);
    }
  }

  /** Expr named arg. */
  record ExprNamedArg(Expr name, ArgOperator operator, ArgValue arg) implements FunctionArg {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(name, arg);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("ExprNamedArg", "name", name, "operator", operator, "arg", arg);
    }

    @Override
    public <R> R accept(FunctionArg.Visitor<R> visitor) {
      return visitor.visitExprNamedArg(this);
    }
  }

  /** {@code arg} */
  record UnnamedArg(ArgValue arg) implements FunctionArg {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(arg);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("UnnamedArg", "arg", arg);
    }

    @Override
    public <R> R accept(FunctionArg.Visitor<R> visitor) {
      return visitor.visitUnnamedArg(this);
    }
  }
}
