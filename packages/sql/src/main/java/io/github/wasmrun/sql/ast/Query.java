// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;
import java.util.Optional;

/**
 * A query with all that may be around it. Immutable. {@code [with ]body[ orderBy][ limitClause][
 * SETTINGS settings][ fetch][ locks][ forClause][ pipe]}
 */
public record Query(
    Optional<With> with,
    SetExpr body,
    Optional<OrderBy> orderBy,
    Optional<LimitClause> limitClause,
    Optional<List<Setting>> settings,
    Optional<Fetch> fetch,
    List<LockClause> locks,
    Optional<ForClause> forClause,
    List<PipeOperator> pipe)
    implements SqlNode {
  public Query {
    settings = settings.map(List::copyOf);
    locks = List.copyOf(locks);
    pipe = List.copyOf(pipe);
  }

  @Override
  public List<SqlNode> children() {
    return Nodes.list(with, body, orderBy, limitClause, settings, fetch, locks, forClause, pipe);
  }

  @Override
  public SqlDescription describe() {
    return Nodes.describe(
        "Query",
        "with",
        with,
        "body",
        body,
        "orderBy",
        orderBy,
        "limitClause",
        limitClause,
        "settings",
        settings,
        "fetch",
        fetch,
        "locks",
        locks,
        "forClause",
        forClause,
        "pipe",
        pipe);
  }
}
