// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

/** An operator of one value. */
public enum UnaryOperator {
  PLUS("+"),
  MINUS("-"),
  NOT("NOT"),
  BITWISE_NOT("~"),
  PG_SQUARE_ROOT("|/"),
  PG_CUBE_ROOT("||/"),
  PG_POSTFIX_FACTORIAL("!"),
  PG_PREFIX_FACTORIAL("!!"),
  PG_ABS("@"),
  BANG_NOT("!"),
  HASH("#"),
  AT_DASH_AT("@-@"),
  DOUBLE_AT("@@"),
  QUESTION_DASH("?-"),
  QUESTION_PIPE("?|");

  private final String sql;

  UnaryOperator(String sql) {
    this.sql = sql;
  }

  /** How it is written. */
  public String sql() {
    return sql;
  }
}
