// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

/** Whether nulls are equal. */
public enum NullsDistinct {
  DISTINCT("NULLS DISTINCT"),
  NOT_DISTINCT("NULLS NOT DISTINCT");

  private final String sql;

  NullsDistinct(String sql) {
    this.sql = sql;
  }

  /** How it is written. */
  public String sql() {
    return sql;
  }
}
