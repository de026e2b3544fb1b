// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;
import java.util.Optional;

/** What a function does. Immutable. */
public sealed interface FunctionBody extends SqlNode
    permits FunctionBody.AsBeforeOptions,
        FunctionBody.AsAfterOptions,
        FunctionBody.ReturnBody,
        FunctionBody.AsReturnExpr,
        FunctionBody.AsReturnSelect {
  /** Calls the visitor's method for what this is. */
  <R> R accept(Visitor<R> visitor);

  /** A method for each kind; those that are not overridden call {@link #visitOther}. */
  interface Visitor<R> {
    /** What has no method of its own. */
    R visitOther(FunctionBody node);

    default R visitAsBeforeOptions(AsBeforeOptions node) {
      return visitOther(node);
    }

    default R visitAsAfterOptions(AsAfterOptions node) {
      return visitOther(node);
    }

    default R visitReturnBody(ReturnBody node) {
      return visitOther(node);
    }

    default R visitAsReturnExpr(AsReturnExpr node) {
      return visitOther(node);
    }

    default R visitAsReturnSelect(AsReturnSelect node) {
      return visitOther(node);
    }
  }

  /** {@code AS body[, linkSymbol]} */
  record AsBeforeOptions(Expr body, Optional<Expr> linkSymbol) implements FunctionBody {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(body, linkSymbol);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("AsBeforeOptions", "body", body, "linkSymbol", linkSymbol);
    }

    @Override
    public <R> R accept(FunctionBody.Visitor<R> visitor) {
      return visitor.visitAsBeforeOptions(this);
    }
  }

  /** {@code AS body} */
  record AsAfterOptions(Expr body) implements FunctionBody {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(body);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("AsAfterOptions", "body", body);
    }

    @Override
    public <R> R accept(FunctionBody.Visitor<R> visitor) {
      return visitor.visitAsAfterOptions(this);
    }
  }

  /** {@code RETURN expr} */
  record ReturnBody(Expr expr) implements FunctionBody {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(expr);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("ReturnBody", "expr", expr);
    }

    @Override
    public <R> R accept(FunctionBody.Visitor<R> visitor) {
      return visitor.visitReturnBody(this);
    }
  }

  /** {@code AS RETURN expr} */
  record AsReturnExpr(Expr expr) implements FunctionBody {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(expr);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("AsReturnExpr", "expr", expr);
    }

    @Override
    public <R> R accept(FunctionBody.Visitor<R> visitor) {
      return visitor.visitAsReturnExpr(this);
    }
  }

  /** {@code AS RETURN select} */
  record AsReturnSelect(Select select) implements FunctionBody {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(select);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("AsReturnSelect", "select", select);
    }

    @Override
    public <R> R accept(FunctionBody.Visitor<R> visitor) {
      return visitor.visitAsReturnSelect(this);
    }
  }
}
