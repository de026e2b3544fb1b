// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

/** The kind of a transaction. */
public enum TransactionModifier {
  DEFERRED("DEFERRED"),
  IMMEDIATE("IMMEDIATE"),
  EXCLUSIVE("EXCLUSIVE"),
  TRY("TRY"),
  CATCH("CATCH");

  private final String sql;

  TransactionModifier(String sql) {
    this.sql = sql;
  }

  /** How it is written. */
  public String sql() {
    return sql;
  }
}
