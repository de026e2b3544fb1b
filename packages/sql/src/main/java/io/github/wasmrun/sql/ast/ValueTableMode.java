// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

/** Rows as one value. */
public enum ValueTableMode {
  AS_STRUCT("AS STRUCT"),
  AS_VALUE("AS VALUE"),
  DISTINCT_AS_STRUCT("DISTINCT AS STRUCT"),
  DISTINCT_AS_VALUE("DISTINCT AS VALUE");

  private final String sql;

  ValueTableMode(String sql) {
    this.sql = sql;
  }

  /** How it is written. */
  public String sql() {
    return sql;
  }
}
