// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

/** What is declared. */
public enum DeclareType {
  CURSOR("CURSOR"),
  RESULT_SET("RESULTSET"),
  EXCEPTION("EXCEPTION");

  private final String sql;

  DeclareType(String sql) {
    this.sql = sql;
  }

  /** How it is written. */
  public String sql() {
    return sql;
  }
}
