// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

/** Which end is trimmed. */
public enum TrimWhere {
  BOTH("BOTH"),
  LEADING("LEADING"),
  TRAILING("TRAILING");

  private final String sql;

  TrimWhere(String sql) {
    this.sql = sql;
  }

  /** How it is written. */
  public String sql() {
    return sql;
  }
}
