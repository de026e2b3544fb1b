// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

/** How a CAST is written. */
public enum CastKind {
  CAST("CAST"),
  TRY_CAST("TRY_CAST"),
  SAFE_CAST("SAFE_CAST"),
  DOUBLE_COLON("::");

  private final String sql;

  CastKind(String sql) {
    this.sql = sql;
  }

  /** How it is written. */
  public String sql() {
    return sql;
  }
}
