// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;
import java.util.Optional;

/** A step after a query, of BigQuery. Immutable. */
public sealed interface PipeOperator extends SqlNode
    permits PipeOperator.PipeSelect,
        PipeOperator.PipeExtend,
        PipeOperator.PipeSet,
        PipeOperator.PipeDrop,
        PipeOperator.PipeAs,
        PipeOperator.PipeLimit,
        PipeOperator.PipeAggregate,
        PipeOperator.PipeWhere,
        PipeOperator.PipeOrderBy,
        PipeOperator.PipeSample,
        PipeOperator.PipeRename,
        PipeOperator.PipeUnion,
        PipeOperator.PipeIntersect,
        PipeOperator.PipeExcept,
        PipeOperator.PipeCall,
        PipeOperator.PipePivot,
        PipeOperator.PipeUnpivot {
  /** Calls the visitor's method for what this is. */
  <R> R accept(Visitor<R> visitor);

  /** A method for each kind; those that are not overridden call {@link #visitOther}. */
  interface Visitor<R> {
    /** What has no method of its own. */
    R visitOther(PipeOperator node);

    default R visitPipeSelect(PipeSelect node) {
      return visitOther(node);
    }

    default R visitPipeExtend(PipeExtend node) {
      return visitOther(node);
    }

    default R visitPipeSet(PipeSet node) {
      return visitOther(node);
    }

    default R visitPipeDrop(PipeDrop node) {
      return visitOther(node);
    }

    default R visitPipeAs(PipeAs node) {
      return visitOther(node);
    }

    default R visitPipeLimit(PipeLimit node) {
      return visitOther(node);
    }

    default R visitPipeAggregate(PipeAggregate node) {
      return visitOther(node);
    }

    default R visitPipeWhere(PipeWhere node) {
      return visitOther(node);
    }

    default R visitPipeOrderBy(PipeOrderBy node) {
      return visitOther(node);
    }

    default R visitPipeSample(PipeSample node) {
      return visitOther(node);
    }

    default R visitPipeRename(PipeRename node) {
      return visitOther(node);
    }

    default R visitPipeUnion(PipeUnion node) {
      return visitOther(node);
    }

    default R visitPipeIntersect(PipeIntersect node) {
      return visitOther(node);
    }

    default R visitPipeExcept(PipeExcept node) {
      return visitOther(node);
    }

    default R visitPipeCall(PipeCall node) {
      return visitOther(node);
    }

    default R visitPipePivot(PipePivot node) {
      return visitOther(node);
    }

    default R visitPipeUnpivot(PipeUnpivot node) {
      return visitOther(node);
    }
  }

  /** {@code |> SELECT items, …} */
  record PipeSelect(List<SelectItem> items) implements PipeOperator {
    public PipeSelect {
      items = List.copyOf(items);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(items);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("PipeSelect", "items", items);
    }

    @Override
    public <R> R accept(PipeOperator.Visitor<R> visitor) {
      return visitor.visitPipeSelect(this);
    }
  }

  /** {@code |> EXTEND items, …} */
  record PipeExtend(List<SelectItem> items) implements PipeOperator {
    public PipeExtend {
      items = List.copyOf(items);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(items);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("PipeExtend", "items", items);
    }

    @Override
    public <R> R accept(PipeOperator.Visitor<R> visitor) {
      return visitor.visitPipeExtend(this);
    }
  }

  /** {@code |> SET assignments, …} */
  record PipeSet(List<Assignment> assignments) implements PipeOperator {
    public PipeSet {
      assignments = List.copyOf(assignments);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(assignments);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("PipeSet", "assignments", assignments);
    }

    @Override
    public <R> R accept(PipeOperator.Visitor<R> visitor) {
      return visitor.visitPipeSet(this);
    }
  }

  /** {@code |> DROP columns, …} */
  record PipeDrop(List<Ident> columns) implements PipeOperator {
    public PipeDrop {
      columns = List.copyOf(columns);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(columns);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("PipeDrop", "columns", columns);
    }

    @Override
    public <R> R accept(PipeOperator.Visitor<R> visitor) {
      return visitor.visitPipeDrop(this);
    }
  }

  /** {@code |> AS alias} */
  record PipeAs(Ident alias) implements PipeOperator {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(alias);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("PipeAs", "alias", alias);
    }

    @Override
    public <R> R accept(PipeOperator.Visitor<R> visitor) {
      return visitor.visitPipeAs(this);
    }
  }

  /** {@code |> LIMIT expr[ OFFSET offset]} */
  record PipeLimit(Expr expr, Optional<Expr> offset) implements PipeOperator {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(expr, offset);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("PipeLimit", "expr", expr, "offset", offset);
    }

    @Override
    public <R> R accept(PipeOperator.Visitor<R> visitor) {
      return visitor.visitPipeLimit(this);
    }
  }

  /** {@code |> AGGREGATE[ exprs][ GROUP BY groupBy]} */
  record PipeAggregate(List<OrderedExprAlias> exprs, List<OrderedExprAlias> groupBy)
      implements PipeOperator {
    public PipeAggregate {
      exprs = List.copyOf(exprs);
      groupBy = List.copyOf(groupBy);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(exprs, groupBy);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("PipeAggregate", "exprs", exprs, "groupBy", groupBy);
    }

    @Override
    public <R> R accept(PipeOperator.Visitor<R> visitor) {
      return visitor.visitPipeAggregate(this);
    }
  }

  /** {@code |> WHERE condition} */
  record PipeWhere(Expr condition) implements PipeOperator {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(condition);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("PipeWhere", "condition", condition);
    }

    @Override
    public <R> R accept(PipeOperator.Visitor<R> visitor) {
      return visitor.visitPipeWhere(this);
    }
  }

  /** {@code |> ORDER BY exprs, …} */
  record PipeOrderBy(List<OrderByExpr> exprs) implements PipeOperator {
    public PipeOrderBy {
      exprs = List.copyOf(exprs);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(exprs);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("PipeOrderBy", "exprs", exprs);
    }

    @Override
    public <R> R accept(PipeOperator.Visitor<R> visitor) {
      return visitor.visitPipeOrderBy(this);
    }
  }

  /** {@code |> sample} */
  record PipeSample(TableSample sample) implements PipeOperator {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(sample);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("PipeSample", "sample", sample);
    }

    @Override
    public <R> R accept(PipeOperator.Visitor<R> visitor) {
      return visitor.visitPipeSample(this);
    }
  }

  /** {@code |> RENAME mappings, …} */
  record PipeRename(List<ColumnRename> mappings) implements PipeOperator {
    public PipeRename {
      mappings = List.copyOf(mappings);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(mappings);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("PipeRename", "mappings", mappings);
    }

    @Override
    public <R> R accept(PipeOperator.Visitor<R> visitor) {
      return visitor.visitPipeRename(this);
    }
  }

  /** Pipe union. */
  record PipeUnion(Optional<SetQuantifier> quantifier, List<Query> queries)
      implements PipeOperator {
    public PipeUnion {
      queries = List.copyOf(queries);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(queries);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("PipeUnion", "quantifier", quantifier, "queries", queries);
    }

    @Override
    public <R> R accept(PipeOperator.Visitor<R> visitor) {
      return visitor.visitPipeUnion(this);
    }
  }

  /** Pipe intersect. */
  record PipeIntersect(Optional<SetQuantifier> quantifier, List<Query> queries)
      implements PipeOperator {
    public PipeIntersect {
      queries = List.copyOf(queries);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(queries);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("PipeIntersect", "quantifier", quantifier, "queries", queries);
    }

    @Override
    public <R> R accept(PipeOperator.Visitor<R> visitor) {
      return visitor.visitPipeIntersect(this);
    }
  }

  /** Pipe except. */
  record PipeExcept(Optional<SetQuantifier> quantifier, List<Query> queries)
      implements PipeOperator {
    public PipeExcept {
      queries = List.copyOf(queries);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(queries);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("PipeExcept", "quantifier", quantifier, "queries", queries);
    }

    @Override
    public <R> R accept(PipeOperator.Visitor<R> visitor) {
      return visitor.visitPipeExcept(this);
    }
  }

  /** {@code |> CALL function[ AS alias]} */
  record PipeCall(FunctionCall function, Optional<Ident> alias) implements PipeOperator {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(function, alias);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("PipeCall", "function", function, "alias", alias);
    }

    @Override
    public <R> R accept(PipeOperator.Visitor<R> visitor) {
      return visitor.visitPipeCall(this);
    }
  }

  /** {@code |> PIVOT(aggregates, … FOR valueColumn, … IN (source))[ AS alias]} */
  record PipePivot(
      List<ExprAlias> aggregates,
      List<Ident> valueColumn,
      PivotSource source,
      Optional<Ident> alias)
      implements PipeOperator {
    public PipePivot {
      aggregates = List.copyOf(aggregates);
      valueColumn = List.copyOf(valueColumn);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(aggregates, valueColumn, source, alias);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe(
          "PipePivot",
          "aggregates",
          aggregates,
          "valueColumn",
          valueColumn,
          "source",
          source,
          "alias",
          alias);
    }

    @Override
    public <R> R accept(PipeOperator.Visitor<R> visitor) {
      return visitor.visitPipePivot(this);
    }
  }

  /** {@code |> UNPIVOT(valueColumn FOR nameColumn IN (columns, …))[ AS alias]} */
  record PipeUnpivot(
      Ident valueColumn, Ident nameColumn, List<Ident> columns, Optional<Ident> alias)
      implements PipeOperator {
    public PipeUnpivot {
      columns = List.copyOf(columns);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(valueColumn, nameColumn, columns, alias);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe(
          "PipeUnpivot",
          "valueColumn",
          valueColumn,
          "nameColumn",
          nameColumn,
          "columns",
          columns,
          "alias",
          alias);
    }

    @Override
    public <R> R accept(PipeOperator.Visitor<R> visitor) {
      return visitor.visitPipeUnpivot(this);
    }
  }
}
