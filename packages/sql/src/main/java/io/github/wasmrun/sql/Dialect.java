package io.github.wasmrun.sql;

import io.github.wasmrun.sql.internal.wasmrun.sql.Statements;

/** Whose SQL it is. */
public enum Dialect {
  /** As much as can be told apart of all others. */
  GENERIC(Statements.Dialect.GENERIC, false),
  /** The standard. */
  ANSI(Statements.Dialect.ANSI, false),
  POSTGRESQL(Statements.Dialect.POSTGRESQL, false),
  MYSQL(Statements.Dialect.MYSQL, true),
  SQLITE(Statements.Dialect.SQLITE, false),
  /** SQL Server. */
  MSSQL(Statements.Dialect.MSSQL, false),
  ORACLE(Statements.Dialect.ORACLE, false),
  BIGQUERY(Statements.Dialect.BIGQUERY, true),
  SNOWFLAKE(Statements.Dialect.SNOWFLAKE, true),
  DUCKDB(Statements.Dialect.DUCKDB, false),
  CLICKHOUSE(Statements.Dialect.CLICKHOUSE, true),
  REDSHIFT(Statements.Dialect.REDSHIFT, true),
  DATABRICKS(Statements.Dialect.DATABRICKS, true),
  SPARK(Statements.Dialect.SPARK, false),
  HIVE(Statements.Dialect.HIVE, false),
  TERADATA(Statements.Dialect.TERADATA, false);

  final Statements.Dialect guest;

  /** Whether a backslash in a text escapes what comes after it. */
  final boolean backslashes;

  Dialect(Statements.Dialect guest, boolean backslashes) {
    this.guest = guest;
    this.backslashes = backslashes;
  }
}
