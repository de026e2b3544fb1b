// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;

/** What comes after arguments. Immutable. */
public sealed interface ArgumentClause extends SqlNode
    permits ArgumentClause.ArgNulls,
        ArgumentClause.ArgWhere,
        ArgumentClause.ArgOrderBy,
        ArgumentClause.ArgLimit,
        ArgumentClause.ArgOnOverflow,
        ArgumentClause.ArgHaving,
        ArgumentClause.ArgSeparator,
        ArgumentClause.ArgJsonNull,
        ArgumentClause.ArgJsonReturning {
  /** Calls the visitor's method for what this is. */
  <R> R accept(Visitor<R> visitor);

  /** A method for each kind; those that are not overridden call {@link #visitOther}. */
  interface Visitor<R> {
    /** What has no method of its own. */
    R visitOther(ArgumentClause node);

    default R visitArgNulls(ArgNulls node) {
      return visitOther(node);
    }

    default R visitArgWhere(ArgWhere node) {
      return visitOther(node);
    }

    default R visitArgOrderBy(ArgOrderBy node) {
      return visitOther(node);
    }

    default R visitArgLimit(ArgLimit node) {
      return visitOther(node);
    }

    default R visitArgOnOverflow(ArgOnOverflow node) {
      return visitOther(node);
    }

    default R visitArgHaving(ArgHaving node) {
      return visitOther(node);
    }

    default R visitArgSeparator(ArgSeparator node) {
      return visitOther(node);
    }

    default R visitArgJsonNull(ArgJsonNull node) {
      return visitOther(node);
    }

    default R visitArgJsonReturning(ArgJsonReturning node) {
      return visitOther(node);
    }
  }

  /** {@code treatment} */
  record ArgNulls(NullTreatment treatment) implements ArgumentClause {
    @Override
    public List<SqlNode> children() {
      return List.of();
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("ArgNulls", "treatment", treatment);
    }

    @Override
    public <R> R accept(ArgumentClause.Visitor<R> visitor) {
      return visitor.visitArgNulls(this);
    }
  }

  /** {@code WHERE condition} */
  record ArgWhere(Expr condition) implements ArgumentClause {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(condition);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("ArgWhere", "condition", condition);
    }

    @Override
    public <R> R accept(ArgumentClause.Visitor<R> visitor) {
      return visitor.visitArgWhere(this);
    }
  }

  /** {@code ORDER BY exprs, …} */
  record ArgOrderBy(List<OrderByExpr> exprs) implements ArgumentClause {
    public ArgOrderBy {
      exprs = List.copyOf(exprs);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(exprs);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("ArgOrderBy", "exprs", exprs);
    }

    @Override
    public <R> R accept(ArgumentClause.Visitor<R> visitor) {
      return visitor.visitArgOrderBy(this);
    }
  }

  /** {@code LIMIT limit} */
  record ArgLimit(Expr limit) implements ArgumentClause {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(limit);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("ArgLimit", "limit", limit);
    }

    @Override
    public <R> R accept(ArgumentClause.Visitor<R> visitor) {
      return visitor.visitArgLimit(this);
    }
  }

  /** {@code ON OVERFLOW overflow} */
  record ArgOnOverflow(ListAggOverflow overflow) implements ArgumentClause {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(overflow);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("ArgOnOverflow", "overflow", overflow);
    }

    @Override
    public <R> R accept(ArgumentClause.Visitor<R> visitor) {
      return visitor.visitArgOnOverflow(this);
    }
  }

  /** {@code bound} */
  record ArgHaving(HavingBound bound) implements ArgumentClause {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(bound);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("ArgHaving", "bound", bound);
    }

    @Override
    public <R> R accept(ArgumentClause.Visitor<R> visitor) {
      return visitor.visitArgHaving(this);
    }
  }

  /** {@code SEPARATOR separator} */
  record ArgSeparator(Literal separator) implements ArgumentClause {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(separator);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("ArgSeparator", "separator", separator);
    }

    @Override
    public <R> R accept(ArgumentClause.Visitor<R> visitor) {
      return visitor.visitArgSeparator(this);
    }
  }

  /** {@code clause} */
  record ArgJsonNull(JsonNullClause clause) implements ArgumentClause {
    @Override
    public List<SqlNode> children() {
      return List.of();
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("ArgJsonNull", "clause", clause);
    }

    @Override
    public <R> R accept(ArgumentClause.Visitor<R> visitor) {
      return visitor.visitArgJsonNull(this);
    }
  }

  /** {@code RETURNING type} */
  record ArgJsonReturning(DataType type) implements ArgumentClause {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(type);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("ArgJsonReturning", "type", type);
    }

    @Override
    public <R> R accept(ArgumentClause.Visitor<R> visitor) {
      return visitor.visitArgJsonReturning(this);
    }
  }
}
