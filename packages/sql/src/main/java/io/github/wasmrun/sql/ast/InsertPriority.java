// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

/** When MySQL inserts. */
public enum InsertPriority {
  LOW_PRIORITY("LOW_PRIORITY"),
  DELAYED("DELAYED"),
  HIGH_PRIORITY("HIGH_PRIORITY");

  private final String sql;

  InsertPriority(String sql) {
    this.sql = sql;
  }

  /** How it is written. */
  public String sql() {
    return sql;
  }
}
