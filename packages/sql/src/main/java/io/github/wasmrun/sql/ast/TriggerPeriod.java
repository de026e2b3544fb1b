// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

/** When a trigger runs. */
public enum TriggerPeriod {
  FOR("FOR"),
  AFTER("AFTER"),
  BEFORE("BEFORE"),
  INSTEAD_OF("INSTEAD OF");

  private final String sql;

  TriggerPeriod(String sql) {
    this.sql = sql;
  }

  /** How it is written. */
  public String sql() {
    return sql;
  }
}
