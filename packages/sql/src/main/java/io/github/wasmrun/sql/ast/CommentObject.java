// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

/** On what a comment is. */
public enum CommentObject {
  COLLATION("COLLATION"),
  COLUMN("COLUMN"),
  DATABASE("DATABASE"),
  DOMAIN("DOMAIN"),
  EXTENSION("EXTENSION"),
  FOREIGN_TABLE("FOREIGN TABLE"),
  FUNCTION("FUNCTION"),
  INDEX("INDEX"),
  MATERIALIZED_VIEW("MATERIALIZED VIEW"),
  PROCEDURE("PROCEDURE"),
  ROLE("ROLE"),
  SCHEMA("SCHEMA"),
  SEQUENCE("SEQUENCE"),
  TABLE("TABLE"),
  TYPE("TYPE"),
  USER("USER"),
  VIEW("VIEW");

  private final String sql;

  CommentObject(String sql) {
    this.sql = sql;
  }

  /** How it is written. */
  public String sql() {
    return sql;
  }
}
