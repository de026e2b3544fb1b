// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

/** The word after BEGIN. */
public enum TransactionWord {
  TRANSACTION("TRANSACTION"),
  WORK("WORK"),
  TRAN("TRAN");

  private final String sql;

  TransactionWord(String sql) {
    this.sql = sql;
  }

  /** How it is written. */
  public String sql() {
    return sql;
  }
}
