// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

/** How rows are locked. */
public enum LockType {
  SHARE("SHARE"),
  UPDATE("UPDATE");

  private final String sql;

  LockType(String sql) {
    this.sql = sql;
  }

  /** How it is written. */
  public String sql() {
    return sql;
  }
}
