// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

/** What a frame counts. */
public enum WindowFrameUnits {
  ROWS("ROWS"),
  RANGE("RANGE"),
  GROUPS("GROUPS");

  private final String sql;

  WindowFrameUnits(String sql) {
    this.sql = sql;
  }

  /** How it is written. */
  public String sql() {
    return sql;
  }
}
