// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

/** What a transaction sees. */
public enum TransactionIsolation {
  READ_UNCOMMITTED("READ UNCOMMITTED"),
  READ_COMMITTED("READ COMMITTED"),
  REPEATABLE_READ("REPEATABLE READ"),
  SERIALIZABLE("SERIALIZABLE"),
  SNAPSHOT("SNAPSHOT");

  private final String sql;

  TransactionIsolation(String sql) {
    this.sql = sql;
  }

  /** How it is written. */
  public String sql() {
    return sql;
  }
}
