// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;
import java.util.Optional;

/** What gives rows in FROM. Immutable. */
public sealed interface TableFactor extends SqlNode
    permits TableFactor.Table,
        TableFactor.Derived,
        TableFactor.TableFunction,
        TableFactor.FunctionTable,
        TableFactor.Unnest,
        TableFactor.JsonTable,
        TableFactor.OpenJsonTable,
        TableFactor.NestedJoin,
        TableFactor.Pivot,
        TableFactor.Unpivot {
  /** Calls the visitor's method for what this is. */
  <R> R accept(Visitor<R> visitor);

  /** A method for each kind; those that are not overridden call {@link #visitOther}. */
  interface Visitor<R> {
    /** What has no method of its own. */
    R visitOther(TableFactor node);

    default R visitTable(Table node) {
      return visitOther(node);
    }

    default R visitDerived(Derived node) {
      return visitOther(node);
    }

    default R visitTableFunction(TableFunction node) {
      return visitOther(node);
    }

    default R visitFunctionTable(FunctionTable node) {
      return visitOther(node);
    }

    default R visitUnnest(Unnest node) {
      return visitOther(node);
    }

    default R visitJsonTable(JsonTable node) {
      return visitOther(node);
    }

    default R visitOpenJsonTable(OpenJsonTable node) {
      return visitOther(node);
    }

    default R visitNestedJoin(NestedJoin node) {
      return visitOther(node);
    }

    default R visitPivot(Pivot node) {
      return visitOther(node);
    }

    default R visitUnpivot(Unpivot node) {
      return visitOther(node);
    }
  }

  /** Table. */
  record Table(
      Optional<TableInheritance> inheritance,
      ObjectName name,
      Optional<JsonPath> jsonPath,
      List<Ident> partitions,
      Optional<TableArgs> args,
      boolean withOrdinality,
      Optional<SampleKind> sample,
      Optional<TableAlias> alias,
      List<IndexDirective> indexHints,
      List<Expr> withHints,
      Optional<TableVersion> version)
      implements TableFactor {
    public Table {
      partitions = List.copyOf(partitions);
      indexHints = List.copyOf(indexHints);
      withHints = List.copyOf(withHints);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(
          inheritance,
          name,
          jsonPath,
          partitions,
          args,
          sample,
          alias,
          indexHints,
          withHints,
          version);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe(
          "Table",
          "inheritance",
          inheritance,
          "name",
          name,
          "jsonPath",
          jsonPath,
          "partitions",
          partitions,
          "args",
          args,
          "withOrdinality",
          withOrdinality,
          "sample",
          sample,
          "alias",
          alias,
          "indexHints",
          indexHints,
          "withHints",
          withHints,
          "version",
          version);
    }

    @Override
    public <R> R accept(TableFactor.Visitor<R> visitor) {
      return visitor.visitTable(this);
    }
  }

  /** {@code [LATERAL] (subquery)[ alias][ sample]} */
  record Derived(
      boolean lateral, Query subquery, Optional<TableAlias> alias, Optional<SampleKind> sample)
      implements TableFactor {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(subquery, alias, sample);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe(
          "Derived", "lateral", lateral, "subquery", subquery, "alias", alias, "sample", sample);
    }

    @Override
    public <R> R accept(TableFactor.Visitor<R> visitor) {
      return visitor.visitDerived(this);
    }
  }

  /** {@code TABLE(expr)[ alias]} */
  record TableFunction(Expr expr, Optional<TableAlias> alias) implements TableFactor {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(expr, alias);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("TableFunction", "expr", expr, "alias", alias);
    }

    @Override
    public <R> R accept(TableFactor.Visitor<R> visitor) {
      return visitor.visitTableFunction(this);
    }
  }

  /** {@code [LATERAL] name(args, …)[WITH ORDINALITY] [ alias]} */
  record FunctionTable(
      boolean lateral,
      ObjectName name,
      List<FunctionArg> args,
      boolean withOrdinality,
      Optional<TableAlias> alias)
      implements TableFactor {
    public FunctionTable {
      args = List.copyOf(args);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(name, args, alias);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe(
          "FunctionTable",
          "lateral",
          lateral,
          "name",
          name,
          "args",
          args,
          "withOrdinality",
          withOrdinality,
          "alias",
          alias);
    }

    @Override
    public <R> R accept(TableFactor.Visitor<R> visitor) {
      return visitor.visitFunctionTable(this);
    }
  }

  /** {@code UNNEST(exprs, …)[WITH ORDINALITY] [ alias][WITH OFFSET] [ withOffsetAlias]} */
  record Unnest(
      List<Expr> exprs,
      boolean withOrdinality,
      Optional<TableAlias> alias,
      boolean withOffset,
      Optional<Ident> withOffsetAlias)
      implements TableFactor {
    public Unnest {
      exprs = List.copyOf(exprs);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(exprs, alias, withOffsetAlias);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe(
          "Unnest",
          "exprs",
          exprs,
          "withOrdinality",
          withOrdinality,
          "alias",
          alias,
          "withOffset",
          withOffset,
          "withOffsetAlias",
          withOffsetAlias);
    }

    @Override
    public <R> R accept(TableFactor.Visitor<R> visitor) {
      return visitor.visitUnnest(this);
    }
  }

  /** {@code JSON_TABLE(jsonExpr, jsonPath COLUMNS(columns, …))[ alias]} */
  record JsonTable(
      Expr jsonExpr, Literal jsonPath, List<JsonTableColumn> columns, Optional<TableAlias> alias)
      implements TableFactor {
    public JsonTable {
      columns = List.copyOf(columns);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(jsonExpr, jsonPath, columns, alias);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe(
          "JsonTable",
          "jsonExpr",
          jsonExpr,
          "jsonPath",
          jsonPath,
          "columns",
          columns,
          "alias",
          alias);
    }

    @Override
    public <R> R accept(TableFactor.Visitor<R> visitor) {
      return visitor.visitJsonTable(this);
    }
  }

  /** {@code OPENJSON(jsonExpr[, jsonPath])[ WITH (columns)][ alias]} */
  record OpenJsonTable(
      Expr jsonExpr,
      Optional<Literal> jsonPath,
      List<OpenJsonColumn> columns,
      Optional<TableAlias> alias)
      implements TableFactor {
    public OpenJsonTable {
      columns = List.copyOf(columns);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(jsonExpr, jsonPath, columns, alias);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe(
          "OpenJsonTable",
          "jsonExpr",
          jsonExpr,
          "jsonPath",
          jsonPath,
          "columns",
          columns,
          "alias",
          alias);
    }

    @Override
    public <R> R accept(TableFactor.Visitor<R> visitor) {
      return visitor.visitOpenJsonTable(this);
    }
  }

  /** {@code (table)[ alias]} */
  record NestedJoin(TableWithJoins table, Optional<TableAlias> alias) implements TableFactor {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(table, alias);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("NestedJoin", "table", table, "alias", alias);
    }

    @Override
    public <R> R accept(TableFactor.Visitor<R> visitor) {
      return visitor.visitNestedJoin(this);
    }
  }

  /** Pivot. */
  record Pivot(
      TableFactor table,
      List<ExprAlias> aggregates,
      List<Expr> valueColumns,
      PivotSource source,
      Optional<Expr> defaultOnNull,
      Optional<TableAlias> alias)
      implements TableFactor {
    public Pivot {
      aggregates = List.copyOf(aggregates);
      valueColumns = List.copyOf(valueColumns);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(table, aggregates, valueColumns, source, defaultOnNull, alias);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe(
          "Pivot",
          "table",
          table,
          "aggregates",
          aggregates,
          "valueColumns",
          valueColumns,
          "source",
          source,
          "defaultOnNull",
          defaultOnNull,
          "alias",
          alias);
    }

    @Override
    public <R> R accept(TableFactor.Visitor<R> visitor) {
      return visitor.visitPivot(this);
    }
  }

  /** {@code table UNPIVOT[ nulls ](value FOR name IN (columns, …))[ alias]} */
  record Unpivot(
      TableFactor table,
      Optional<NullInclusion> nulls,
      Expr value,
      Ident name,
      List<ExprAlias> columns,
      Optional<TableAlias> alias)
      implements TableFactor {
    public Unpivot {
      columns = List.copyOf(columns);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(table, value, name, columns, alias);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe(
          "Unpivot", "table", table, "nulls", nulls, "value", value, "name", name, "columns",
          columns, "alias", alias);
    }

    @Override
    public <R> R accept(TableFactor.Visitor<R> visitor) {
      return visitor.visitUnpivot(this);
    }
  }
}
