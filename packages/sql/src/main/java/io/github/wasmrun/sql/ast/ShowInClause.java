// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

/** The word before a parent. */
public enum ShowInClause {
  IN("IN"),
  FROM("FROM");

  private final String sql;

  ShowInClause(String sql) {
    this.sql = sql;
  }

  /** How it is written. */
  public String sql() {
    return sql;
  }
}
