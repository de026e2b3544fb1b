// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

/** What who gets rights is. */
public enum GranteeType {
  ROLE("ROLE"),
  SHARE("SHARE"),
  USER("USER"),
  GROUP("GROUP"),
  PUBLIC("PUBLIC"),
  DATABASE_ROLE("DATABASE ROLE"),
  APPLICATION("APPLICATION"),
  APPLICATION_ROLE("APPLICATION ROLE");

  private final String sql;

  GranteeType(String sql) {
    this.sql = sql;
  }

  /** How it is written. */
  public String sql() {
    return sql;
  }
}
