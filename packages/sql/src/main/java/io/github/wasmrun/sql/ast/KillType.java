// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

/** What is ended. */
public enum KillType {
  CONNECTION("CONNECTION"),
  QUERY("QUERY"),
  MUTATION("MUTATION");

  private final String sql;

  KillType(String sql) {
    this.sql = sql;
  }

  /** How it is written. */
  public String sql() {
    return sql;
  }
}
