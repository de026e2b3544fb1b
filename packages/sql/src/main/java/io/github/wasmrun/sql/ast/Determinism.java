// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

/** Whether equal arguments give equal results. */
public enum Determinism {
  DETERMINISTIC("DETERMINISTIC"),
  NOT_DETERMINISTIC("NOT DETERMINISTIC");

  private final String sql;

  Determinism(String sql) {
    this.sql = sql;
  }

  /** How it is written. */
  public String sql() {
    return sql;
  }
}
