// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;
import java.util.Optional;

/** UPDATE. Immutable. */
public record Update(
    Optional<SqliteConflict> or,
    TableWithJoins table,
    List<Assignment> assignments,
    Optional<OutputClause> output,
    Optional<UpdateFrom> from,
    Optional<Expr> where,
    Optional<List<SelectItem>> returning,
    List<OrderByExpr> orderBy,
    Optional<Expr> limit)
    implements Statement {
  public Update {
    assignments = List.copyOf(assignments);
    returning = returning.map(List::copyOf);
    orderBy = List.copyOf(orderBy);
  }

  @Override
  public List<SqlNode> children() {
    return Nodes.list(table, assignments, output, from, where, returning, orderBy, limit);
  }

  @Override
  public SqlDescription describe() {
    return Nodes.describe(
        "Update",
        "or",
        or,
        "table",
        table,
        "assignments",
        assignments,
        "output",
        output,
        "from",
        from,
        "where",
        where,
        "returning",
        returning,
        "orderBy",
        orderBy,
        "limit",
        limit);
  }

  @Override
  public <R> R accept(Statement.Visitor<R> visitor) {
    return visitor.visitUpdate(this);
  }
}
