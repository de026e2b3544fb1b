// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;
import java.util.Optional;

/** What gives rows: the body of a query. Immutable. */
public sealed interface SetExpr extends SqlNode
    permits SetExpr.ParenthesizedQuery,
        SetExpr.SetOperation,
        SetExpr.InsertBody,
        SetExpr.UpdateBody,
        SetExpr.DeleteBody,
        SetExpr.MergeBody,
        Select,
        Values,
        TableCommand {
  /** Calls the visitor's method for what this is. */
  <R> R accept(Visitor<R> visitor);

  /** A method for each kind; those that are not overridden call {@link #visitOther}. */
  interface Visitor<R> {
    /** What has no method of its own. */
    R visitOther(SetExpr node);

    default R visitParenthesizedQuery(ParenthesizedQuery node) {
      return visitOther(node);
    }

    default R visitSetOperation(SetOperation node) {
      return visitOther(node);
    }

    default R visitInsertBody(InsertBody node) {
      return visitOther(node);
    }

    default R visitUpdateBody(UpdateBody node) {
      return visitOther(node);
    }

    default R visitDeleteBody(DeleteBody node) {
      return visitOther(node);
    }

    default R visitMergeBody(MergeBody node) {
      return visitOther(node);
    }

    default R visitSelect(Select node) {
      return visitOther(node);
    }

    default R visitValues(Values node) {
      return visitOther(node);
    }

    default R visitTableCommand(TableCommand node) {
      return visitOther(node);
    }
  }

  /** {@code (query)} */
  record ParenthesizedQuery(Query query) implements SetExpr {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(query);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("ParenthesizedQuery", "query", query);
    }

    @Override
    public <R> R accept(SetExpr.Visitor<R> visitor) {
      return visitor.visitParenthesizedQuery(this);
    }
  }

  /** {@code left operator[ quantifier] right} */
  record SetOperation(
      SetExpr left, SetOperator operator, Optional<SetQuantifier> quantifier, SetExpr right)
      implements SetExpr {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(left, right);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe(
          "SetOperation",
          "left",
          left,
          "operator",
          operator,
          "quantifier",
          quantifier,
          "right",
          right);
    }

    @Override
    public <R> R accept(SetExpr.Visitor<R> visitor) {
      return visitor.visitSetOperation(this);
    }
  }

  /** {@code statement} */
  record InsertBody(Statement statement) implements SetExpr {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(statement);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("InsertBody", "statement", statement);
    }

    @Override
    public <R> R accept(SetExpr.Visitor<R> visitor) {
      return visitor.visitInsertBody(this);
    }
  }

  /** {@code statement} */
  record UpdateBody(Statement statement) implements SetExpr {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(statement);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("UpdateBody", "statement", statement);
    }

    @Override
    public <R> R accept(SetExpr.Visitor<R> visitor) {
      return visitor.visitUpdateBody(this);
    }
  }

  /** {@code statement} */
  record DeleteBody(Statement statement) implements SetExpr {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(statement);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("DeleteBody", "statement", statement);
    }

    @Override
    public <R> R accept(SetExpr.Visitor<R> visitor) {
      return visitor.visitDeleteBody(this);
    }
  }

  /** {@code statement} */
  record MergeBody(Statement statement) implements SetExpr {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(statement);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("MergeBody", "statement", statement);
    }

    @Override
    public <R> R accept(SetExpr.Visitor<R> visitor) {
      return visitor.visitMergeBody(this);
    }
  }
}
