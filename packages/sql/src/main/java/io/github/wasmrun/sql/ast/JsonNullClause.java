// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

/** What happens to nulls in JSON. */
public enum JsonNullClause {
  NULL_ON_NULL("NULL ON NULL"),
  ABSENT_ON_NULL("ABSENT ON NULL");

  private final String sql;

  JsonNullClause(String sql) {
    this.sql = sql;
  }

  /** How it is written. */
  public String sql() {
    return sql;
  }
}
