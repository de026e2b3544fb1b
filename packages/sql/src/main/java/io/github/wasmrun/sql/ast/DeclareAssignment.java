// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;

/** The first value of a declared variable. Immutable. */
public sealed interface DeclareAssignment extends SqlNode
    permits DeclareAssignment.DeclareExpr,
        DeclareAssignment.DeclareDefault,
        DeclareAssignment.DuckAssignment,
        DeclareAssignment.DeclareFor,
        DeclareAssignment.MsSqlAssignment {
  /** Calls the visitor's method for what this is. */
  <R> R accept(Visitor<R> visitor);

  /** A method for each kind; those that are not overridden call {@link #visitOther}. */
  interface Visitor<R> {
    /** What has no method of its own. */
    R visitOther(DeclareAssignment node);

    default R visitDeclareExpr(DeclareExpr node) {
      return visitOther(node);
    }

    default R visitDeclareDefault(DeclareDefault node) {
      return visitOther(node);
    }

    default R visitDuckAssignment(DuckAssignment node) {
      return visitOther(node);
    }

    default R visitDeclareFor(DeclareFor node) {
      return visitOther(node);
    }

    default R visitMsSqlAssignment(MsSqlAssignment node) {
      return visitOther(node);
    }
  }

  /** {@code value} */
  record DeclareExpr(Expr value) implements DeclareAssignment {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(value);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("DeclareExpr", "value", value);
    }

    @Override
    public <R> R accept(DeclareAssignment.Visitor<R> visitor) {
      return visitor.visitDeclareExpr(this);
    }
  }

  /** {@code DEFAULT value} */
  record DeclareDefault(Expr value) implements DeclareAssignment {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(value);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("DeclareDefault", "value", value);
    }

    @Override
    public <R> R accept(DeclareAssignment.Visitor<R> visitor) {
      return visitor.visitDeclareDefault(this);
    }
  }

  /** {@code := value} */
  record DuckAssignment(Expr value) implements DeclareAssignment {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(value);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("DuckAssignment", "value", value);
    }

    @Override
    public <R> R accept(DeclareAssignment.Visitor<R> visitor) {
      return visitor.visitDuckAssignment(this);
    }
  }

  /** {@code FOR value} */
  record DeclareFor(Expr value) implements DeclareAssignment {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(value);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("DeclareFor", "value", value);
    }

    @Override
    public <R> R accept(DeclareAssignment.Visitor<R> visitor) {
      return visitor.visitDeclareFor(this);
    }
  }

  /** {@code = value} */
  record MsSqlAssignment(Expr value) implements DeclareAssignment {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(value);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("MsSqlAssignment", "value", value);
    }

    @Override
    public <R> R accept(DeclareAssignment.Visitor<R> visitor) {
      return visitor.visitMsSqlAssignment(this);
    }
  }
}
