// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

/** Whether nulls become rows. */
public enum NullInclusion {
  INCLUDE_NULLS("INCLUDE NULLS"),
  EXCLUDE_NULLS("EXCLUDE NULLS");

  private final String sql;

  NullInclusion(String sql) {
    this.sql = sql;
  }

  /** How it is written. */
  public String sql() {
    return sql;
  }
}
