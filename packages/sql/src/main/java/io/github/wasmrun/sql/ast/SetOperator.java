// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

/** How rows of two queries are put together. */
public enum SetOperator {
  UNION("UNION"),
  EXCEPT("EXCEPT"),
  INTERSECT("INTERSECT"),
  MINUS("MINUS");

  private final String sql;

  SetOperator(String sql) {
    this.sql = sql;
  }

  /** How it is written. */
  public String sql() {
    return sql;
  }
}
