// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

/** The word after OFFSET. */
public enum OffsetRows {
  ROW("ROW"),
  ROWS("ROWS");

  private final String sql;

  OffsetRows(String sql) {
    this.sql = sql;
  }

  /** How it is written. */
  public String sql() {
    return sql;
  }
}
