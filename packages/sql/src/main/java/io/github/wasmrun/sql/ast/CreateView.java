// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;
import java.util.Optional;

/** CREATE VIEW. Immutable. */
public record CreateView(
    boolean orAlter,
    boolean orReplace,
    boolean secure,
    boolean materialized,
    boolean temporary,
    boolean ifNotExists,
    boolean nameBeforeNotExists,
    ObjectName name,
    Optional<ObjectName> to,
    boolean copyGrants,
    List<ViewColumn> columns,
    Optional<TableOptions> options,
    Optional<String> comment,
    List<Ident> clusterBy,
    Query query,
    boolean withNoSchemaBinding)
    implements Statement {
  public CreateView {
    columns = List.copyOf(columns);
    clusterBy = List.copyOf(clusterBy);
  }

  @Override
  public List<SqlNode> children() {
    return Nodes.list(name, to, columns, options, clusterBy, query);
  }

  @Override
  public SqlDescription describe() {
    return Nodes.describe(
        "CreateView",
        "orAlter",
        orAlter,
        "orReplace",
        orReplace,
        "secure",
        secure,
        "materialized",
        materialized,
        "temporary",
        temporary,
        "ifNotExists",
        ifNotExists,
        "nameBeforeNotExists",
        nameBeforeNotExists,
        "name",
        name,
        "to",
        to,
        "copyGrants",
        copyGrants,
        "columns",
        columns,
        "options",
        options,
        "comment",
        comment,
        "clusterBy",
        clusterBy,
        "query",
        query,
        "withNoSchemaBinding",
        withNoSchemaBinding);
  }

  @Override
  public <R> R accept(Statement.Visitor<R> visitor) {
    return visitor.visitCreateView(this);
  }
}
