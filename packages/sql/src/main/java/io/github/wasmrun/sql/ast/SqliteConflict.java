// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

/** What SQLite does in a conflict. */
public enum SqliteConflict {
  ROLLBACK("OR ROLLBACK"),
  ABORT("OR ABORT"),
  FAIL("OR FAIL"),
  IGNORE("OR IGNORE"),
  REPLACE("OR REPLACE");

  private final String sql;

  SqliteConflict(String sql) {
    this.sql = sql;
  }

  /** How it is written. */
  public String sql() {
    return sql;
  }
}
