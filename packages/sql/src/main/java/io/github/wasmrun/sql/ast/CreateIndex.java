// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;
import java.util.Optional;

/**
 * CREATE INDEX. Immutable. {@code CREATE [UNIQUE] INDEX [CONCURRENTLY] [ASYNC] [IF NOT EXISTS]
 * [name ]ON tableName[ USING using ](columns, …)[ INCLUDE (include)][NULLS DISTINCT|NULLS NOT
 * DISTINCT] [ WITH (with)][ WHERE where][ indexOptions]}
 */
public record CreateIndex(
    boolean unique,
    boolean concurrently,
    boolean async,
    boolean ifNotExists,
    Optional<ObjectName> name,
    ObjectName tableName,
    Optional<IndexType> using,
    List<IndexColumn> columns,
    List<Ident> include,
    Optional<Boolean> nullsDistinct,
    List<Expr> with,
    Optional<Expr> where,
    List<IndexOption> indexOptions)
    implements Statement {
  public CreateIndex {
    columns = List.copyOf(columns);
    include = List.copyOf(include);
    with = List.copyOf(with);
    indexOptions = List.copyOf(indexOptions);
  }

  @Override
  public List<SqlNode> children() {
    return Nodes.list(name, tableName, using, columns, include, with, where, indexOptions);
  }

  @Override
  public SqlDescription describe() {
    return Nodes.describe(
        "CreateIndex",
        "unique",
        unique,
        "concurrently",
        concurrently,
        "async",
        async,
        "ifNotExists",
        ifNotExists,
        "name",
        name,
        "tableName",
        tableName,
        "using",
        using,
        "columns",
        columns,
        "include",
        include,
        "nullsDistinct",
        nullsDistinct,
        "with",
        with,
        "where",
        where,
        "indexOptions",
        indexOptions);
  }

  @Override
  public <R> R accept(Statement.Visitor<R> visitor) {
    return visitor.visitCreateIndex(this);
  }
}
