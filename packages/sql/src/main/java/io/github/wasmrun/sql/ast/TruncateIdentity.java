// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

/** Whether numbers begin anew. */
public enum TruncateIdentity {
  RESTART("RESTART IDENTITY"),
  CONTINUE("CONTINUE IDENTITY");

  private final String sql;

  TruncateIdentity(String sql) {
    this.sql = sql;
  }

  /** How it is written. */
  public String sql() {
    return sql;
  }
}
