// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

/** Where a setting counts. */
public enum SetScope {
  LOCAL("LOCAL"),
  SESSION("SESSION"),
  GLOBAL("GLOBAL");

  private final String sql;

  SetScope(String sql) {
    this.sql = sql;
  }

  /** How it is written. */
  public String sql() {
    return sql;
  }
}
