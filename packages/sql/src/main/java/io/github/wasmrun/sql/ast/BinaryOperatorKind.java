// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

/** An operator of two values. */
public enum BinaryOperatorKind {
  PLUS("+"),
  MINUS("-"),
  MULTIPLY("*"),
  DIVIDE("/"),
  MODULO("%"),
  STRING_CONCAT("||"),
  GT(">"),
  LT("<"),
  GT_EQ(">="),
  LT_EQ("<="),
  SPACESHIP("<=>"),
  EQ("="),
  NOT_EQ("<>"),
  AND("AND"),
  OR("OR"),
  XOR("XOR"),
  BITWISE_OR("|"),
  BITWISE_AND("&"),
  BITWISE_XOR("^"),
  DUCK_INTEGER_DIVIDE("//"),
  MY_INTEGER_DIVIDE("DIV"),
  MATCH("MATCH"),
  REGEXP("REGEXP"),
  GLOB("GLOB"),
  PG_BITWISE_XOR("#"),
  PG_BITWISE_SHIFT_LEFT("<<"),
  PG_BITWISE_SHIFT_RIGHT(">>"),
  PG_EXP("^"),
  PG_OVERLAP("&&"),
  PG_REGEX_MATCH("~"),
  PG_REGEX_IMATCH("~*"),
  PG_REGEX_NOT_MATCH("!~"),
  PG_REGEX_NOT_IMATCH("!~*"),
  PG_LIKE_MATCH("~~"),
  PG_ILIKE_MATCH("~~*"),
  PG_NOT_LIKE_MATCH("!~~"),
  PG_NOT_ILIKE_MATCH("!~~*"),
  PG_STARTS_WITH("^@"),
  ARROW("->"),
  LONG_ARROW("->>"),
  HASH_ARROW("#>"),
  HASH_LONG_ARROW("#>>"),
  AT_AT("@@"),
  AT_ARROW("@>"),
  ARROW_AT("<@"),
  HASH_MINUS("#-"),
  AT_QUESTION("@?"),
  QUESTION("?"),
  QUESTION_AND("?&"),
  QUESTION_PIPE("?|"),
  OVERLAPS("OVERLAPS"),
  DOUBLE_HASH("##"),
  LT_DASH_GT("<->"),
  AND_LT("&<"),
  AND_GT("&>"),
  LT_LT_PIPE("<<|"),
  PIPE_GT_GT("|>>"),
  AND_LT_PIPE("&<|"),
  PIPE_AND_GT("|&>"),
  LT_CARET("<^"),
  GT_CARET(">^"),
  QUESTION_HASH("?#"),
  QUESTION_DASH("?-"),
  QUESTION_DASH_PIPE("?-|"),
  QUESTION_DOUBLE_PIPE("?||"),
  AT("@"),
  TILDE_EQ("~="),
  ASSIGNMENT(":="),
  IS("IS"),
  IS_NOT("IS NOT"),
  CUSTOM(""),
  PG_CUSTOM_BINARY_OPERATOR("");

  private final String sql;

  BinaryOperatorKind(String sql) {
    this.sql = sql;
  }

  /** How it is written. */
  public String sql() {
    return sql;
  }
}
