// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;
import java.util.Optional;

/** INSERT. Immutable. */
public record Insert(
    Optional<SqliteConflict> or,
    Optional<InsertPriority> priority,
    boolean replace,
    boolean ignore,
    boolean overwrite,
    boolean into,
    boolean hasTableKeyword,
    InsertTarget table,
    Optional<InsertAlias> alias,
    List<ObjectName> columns,
    Optional<List<Expr>> partitioned,
    boolean byName,
    List<Ident> afterColumns,
    Optional<InsertOverriding> overriding,
    Optional<OutputClause> output,
    Optional<Query> source,
    List<Assignment> assignments,
    Optional<RowAlias> rowAlias,
    Optional<OnInsert> on,
    Optional<List<SelectItem>> returning)
    implements Statement {
  public Insert {
    columns = List.copyOf(columns);
    partitioned = partitioned.map(List::copyOf);
    afterColumns = List.copyOf(afterColumns);
    assignments = List.copyOf(assignments);
    returning = returning.map(List::copyOf);
  }

  @Override
  public List<SqlNode> children() {
    return Nodes.list(
        table,
        alias,
        columns,
        partitioned,
        afterColumns,
        output,
        source,
        assignments,
        rowAlias,
        on,
        returning);
  }

  @Override
  public SqlDescription describe() {
    return Nodes.describe(
        "Insert",
        "or",
        or,
        "priority",
        priority,
        "replace",
        replace,
        "ignore",
        ignore,
        "overwrite",
        overwrite,
        "into",
        into,
        "hasTableKeyword",
        hasTableKeyword,
        "table",
        table,
        "alias",
        alias,
        "columns",
        columns,
        "partitioned",
        partitioned,
        "byName",
        byName,
        "afterColumns",
        afterColumns,
        "overriding",
        overriding,
        "output",
        output,
        "source",
        source,
        "assignments",
        assignments,
        "rowAlias",
        rowAlias,
        "on",
        on,
        "returning",
        returning);
  }

  @Override
  public <R> R accept(Statement.Visitor<R> visitor) {
    return visitor.visitInsert(this);
  }
}
