// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

/** The word before a cursor. */
public enum FetchPosition {
  FROM("FROM"),
  IN("IN");

  private final String sql;

  FetchPosition(String sql) {
    this.sql = sql;
  }

  /** How it is written. */
  public String sql() {
    return sql;
  }
}
