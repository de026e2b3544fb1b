// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;
import java.util.Optional;

/** CREATE TABLE. Immutable. */
public record CreateTable(
    boolean orReplace,
    boolean external,
    Optional<Boolean> global,
    boolean temporary,
    boolean unlogged,
    boolean isTransient,
    boolean isVolatile,
    boolean ifNotExists,
    ObjectName name,
    Optional<ObjectName> partitionOf,
    Optional<Ident> onCluster,
    List<ColumnDef> columns,
    List<TableConstraint> constraints,
    Optional<PartitionValues> forValues,
    Optional<CommentText> comment,
    Optional<LikeTable> like,
    Optional<ObjectName> cloneOf,
    Optional<SqliteOptions> sqliteOptions,
    Optional<FileFormat> fileFormat,
    Optional<String> location,
    Optional<TableOptions> options,
    Optional<Expr> primaryKey,
    Optional<OneOrMany> orderBy,
    Optional<List<ObjectName>> inherits,
    Optional<Expr> partitionBy,
    Optional<ClusterBy> clusterBy,
    Optional<OnCommit> onCommit,
    Optional<Query> query)
    implements Statement {
  public CreateTable {
    columns = List.copyOf(columns);
    constraints = List.copyOf(constraints);
    inherits = inherits.map(List::copyOf);
  }

  @Override
  public List<SqlNode> children() {
    return Nodes.list(
        name,
        partitionOf,
        onCluster,
        columns,
        constraints,
        forValues,
        comment,
        like,
        cloneOf,
        sqliteOptions,
        options,
        primaryKey,
        orderBy,
        inherits,
        partitionBy,
        clusterBy,
        query);
  }

  @Override
  public SqlDescription describe() {
    return Nodes.describe(
        "CreateTable",
        "orReplace",
        orReplace,
        "external",
        external,
        "global",
        global,
        "temporary",
        temporary,
        "unlogged",
        unlogged,
        "isTransient",
        isTransient,
        "isVolatile",
        isVolatile,
        "ifNotExists",
        ifNotExists,
        "name",
        name,
        "partitionOf",
        partitionOf,
        "onCluster",
        onCluster,
        "columns",
        columns,
        "constraints",
        constraints,
        "forValues",
        forValues,
        "comment",
        comment,
        "like",
        like,
        "cloneOf",
        cloneOf,
        "sqliteOptions",
        sqliteOptions,
        "fileFormat",
        fileFormat,
        "location",
        location,
        "options",
        options,
        "primaryKey",
        primaryKey,
        "orderBy",
        orderBy,
        "inherits",
        inherits,
        "partitionBy",
        partitionBy,
        "clusterBy",
        clusterBy,
        "onCommit",
        onCommit,
        "query",
        query);
  }

  @Override
  public <R> R accept(Statement.Visitor<R> visitor) {
    return visitor.visitCreateTable(this);
  }
}
