// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

/** What happens instead of waiting. */
public enum NonBlock {
  NOWAIT("NOWAIT"),
  SKIP_LOCKED("SKIP LOCKED");

  private final String sql;

  NonBlock(String sql) {
    this.sql = sql;
  }

  /** How it is written. */
  public String sql() {
    return sql;
  }
}
