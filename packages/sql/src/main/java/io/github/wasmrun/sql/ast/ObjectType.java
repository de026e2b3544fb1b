// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

/** What DROP drops. */
public enum ObjectType {
  COLLATION("COLLATION"),
  TABLE("TABLE"),
  FOREIGN_TABLE("FOREIGN TABLE"),
  VIEW("VIEW"),
  MATERIALIZED_VIEW("MATERIALIZED VIEW"),
  INDEX("INDEX"),
  SCHEMA("SCHEMA"),
  DATABASE("DATABASE"),
  ROLE("ROLE"),
  GROUP("GROUP"),
  SEQUENCE("SEQUENCE"),
  STAGE("STAGE"),
  TYPE("TYPE"),
  USER("USER"),
  STREAM("STREAM"),
  WAREHOUSE("WAREHOUSE");

  private final String sql;

  ObjectType(String sql) {
    this.sql = sql;
  }

  /** How it is written. */
  public String sql() {
    return sql;
  }
}
