// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

/** The least or the greatest. */
public enum HavingKind {
  MIN("MIN"),
  MAX("MAX");

  private final String sql;

  HavingKind(String sql) {
    this.sql = sql;
  }

  /** How it is written. */
  public String sql() {
    return sql;
  }
}
