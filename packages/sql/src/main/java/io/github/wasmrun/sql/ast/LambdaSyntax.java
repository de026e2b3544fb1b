// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

/** How a lambda is written. */
public enum LambdaSyntax {
  ARROW("->"),
  LAMBDA_KEYWORD("lambda");

  private final String sql;

  LambdaSyntax(String sql) {
    this.sql = sql;
  }

  /** How it is written. */
  public String sql() {
    return sql;
  }
}
