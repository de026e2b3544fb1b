// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

/** The direction of a parameter. */
public enum ArgMode {
  IN("IN"),
  OUT("OUT"),
  IN_OUT("INOUT"),
  VARIADIC("VARIADIC");

  private final String sql;

  ArgMode(String sql) {
    this.sql = sql;
  }

  /** How it is written. */
  public String sql() {
    return sql;
  }
}
