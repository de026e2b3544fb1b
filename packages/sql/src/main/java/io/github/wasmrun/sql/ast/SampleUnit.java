// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

/** What a sample counts. */
public enum SampleUnit {
  ROWS("ROWS"),
  PERCENT("PERCENT");

  private final String sql;

  SampleUnit(String sql) {
    this.sql = sql;
  }

  /** How it is written. */
  public String sql() {
    return sql;
  }
}
