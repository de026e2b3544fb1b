// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

/** An option of a table in SQLite. */
public enum SqliteOption {
  WITHOUT_ROWID("WITHOUT ROWID"),
  STRICT("STRICT");

  private final String sql;

  SqliteOption(String sql) {
    this.sql = sql;
  }

  /** How it is written. */
  public String sql() {
    return sql;
  }
}
