// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;
import java.util.Optional;

/**
 * DELETE. Immutable. {@code DELETE[ tables]from[ ON CLUSTER onCluster][ output][ USING using][
 * WHERE where][ RETURNING returning][ ORDER BY orderBy][ LIMIT limit]}
 */
public record Delete(
    List<ObjectName> tables,
    DeleteFrom from,
    Optional<Ident> onCluster,
    Optional<OutputClause> output,
    Optional<List<TableWithJoins>> using,
    Optional<Expr> where,
    Optional<List<SelectItem>> returning,
    List<OrderByExpr> orderBy,
    Optional<Expr> limit)
    implements Statement {
  public Delete {
    tables = List.copyOf(tables);
    using = using.map(List::copyOf);
    returning = returning.map(List::copyOf);
    orderBy = List.copyOf(orderBy);
  }

  @Override
  public List<SqlNode> children() {
    return Nodes.list(tables, from, onCluster, output, using, where, returning, orderBy, limit);
  }

  @Override
  public SqlDescription describe() {
    return Nodes.describe(
        "Delete",
        "tables",
        tables,
        "from",
        from,
        "onCluster",
        onCluster,
        "output",
        output,
        "using",
        using,
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
    return visitor.visitDelete(this);
  }
}
