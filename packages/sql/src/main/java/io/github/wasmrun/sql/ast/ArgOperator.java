// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

/** What is between name and value of an argument. */
public enum ArgOperator {
  EQUALS("="),
  RIGHT_ARROW("=>"),
  ASSIGNMENT(":="),
  COLON(":"),
  VALUE("VALUE"),
  SPACE("");

  private final String sql;

  ArgOperator(String sql) {
    this.sql = sql;
  }

  /** How it is written. */
  public String sql() {
    return sql;
  }
}
