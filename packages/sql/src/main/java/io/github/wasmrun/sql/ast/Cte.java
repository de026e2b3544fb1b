// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;
import java.util.Optional;

/** A common table expression. Immutable. {@code alias AS [materialized ](query)[ FROM from]} */
public record Cte(
    TableAlias alias, Optional<CteMaterialized> materialized, Query query, Optional<Ident> from)
    implements SqlNode {
  @Override
  public List<SqlNode> children() {
    return Nodes.list(alias, query, from);
  }

  @Override
  public SqlDescription describe() {
    return Nodes.describe(
        "Cte", "alias", alias, "materialized", materialized, "query", query, "from", from);
  }
}
