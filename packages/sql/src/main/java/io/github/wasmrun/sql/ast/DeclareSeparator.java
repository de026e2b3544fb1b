// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

/** What is between declarations. */
public enum DeclareSeparator {
  SEMICOLON("SEMICOLON"),
  COMMA("COMMA");

  private final String sql;

  DeclareSeparator(String sql) {
    this.sql = sql;
  }

  /** How it is written. */
  public String sql() {
    return sql;
  }
}
