// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

/** Whose identity values count. */
public enum InsertOverriding {
  SYSTEM("OVERRIDING SYSTEM VALUE"),
  USER("OVERRIDING USER VALUE");

  private final String sql;

  InsertOverriding(String sql) {
    this.sql = sql;
  }

  /** How it is written. */
  public String sql() {
    return sql;
  }
}
