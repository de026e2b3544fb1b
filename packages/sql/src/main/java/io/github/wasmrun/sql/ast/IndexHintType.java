// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

/** What to do with indexes. */
public enum IndexHintType {
  USE("USE"),
  IGNORE("IGNORE"),
  FORCE("FORCE");

  private final String sql;

  IndexHintType(String sql) {
    this.sql = sql;
  }

  /** How it is written. */
  public String sql() {
    return sql;
  }
}
