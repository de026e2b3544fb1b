// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

/** What happens to rows at the end of a transaction. */
public enum OnCommit {
  DELETE_ROWS("DELETE ROWS"),
  PRESERVE_ROWS("PRESERVE ROWS"),
  DROP("DROP");

  private final String sql;

  OnCommit(String sql) {
    this.sql = sql;
  }

  /** How it is written. */
  public String sql() {
    return sql;
  }
}
