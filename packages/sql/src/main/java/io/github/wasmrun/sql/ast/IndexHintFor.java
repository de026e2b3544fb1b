// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

/** For what indexes are used. */
public enum IndexHintFor {
  JOIN("JOIN"),
  ORDER_BY("ORDER BY"),
  GROUP_BY("GROUP BY");

  private final String sql;

  IndexHintFor(String sql) {
    this.sql = sql;
  }

  /** How it is written. */
  public String sql() {
    return sql;
  }
}
