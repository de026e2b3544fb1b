// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

/** What a trigger executes. */
public enum TriggerExec {
  PROCEDURE("PROCEDURE"),
  FUNCTION("FUNCTION");

  private final String sql;

  TriggerExec(String sql) {
    this.sql = sql;
  }

  /** How it is written. */
  public String sql() {
    return sql;
  }
}
