// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

/** What a transaction may do. */
public enum TransactionAccess {
  READ_ONLY("READ ONLY"),
  READ_WRITE("READ WRITE");

  private final String sql;

  TransactionAccess(String sql) {
    this.sql = sql;
  }

  /** How it is written. */
  public String sql() {
    return sql;
  }
}
