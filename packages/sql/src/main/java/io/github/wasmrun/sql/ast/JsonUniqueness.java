// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

/** Whether keys are unique. */
public enum JsonUniqueness {
  WITH_UNIQUE_KEYS("WITH UNIQUE KEYS"),
  WITHOUT_UNIQUE_KEYS("WITHOUT UNIQUE KEYS");

  private final String sql;

  JsonUniqueness(String sql) {
    this.sql = sql;
  }

  /** How it is written. */
  public String sql() {
    return sql;
  }
}
