// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

/** For what a trigger runs. */
public enum TriggerObject {
  ROW("ROW"),
  STATEMENT("STATEMENT");

  private final String sql;

  TriggerObject(String sql) {
    this.sql = sql;
  }

  /** How it is written. */
  public String sql() {
    return sql;
  }
}
