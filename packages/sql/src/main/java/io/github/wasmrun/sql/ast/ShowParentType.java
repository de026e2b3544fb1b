// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

/** What a parent is. */
public enum ShowParentType {
  ACCOUNT("ACCOUNT"),
  DATABASE("DATABASE"),
  SCHEMA("SCHEMA"),
  TABLE("TABLE"),
  VIEW("VIEW");

  private final String sql;

  ShowParentType(String sql) {
    this.sql = sql;
  }

  /** How it is written. */
  public String sql() {
    return sql;
  }
}
