// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

/** The word for EXPLAIN. */
public enum DescribeAlias {
  DESCRIBE("DESCRIBE"),
  EXPLAIN("EXPLAIN"),
  DESC("DESC");

  private final String sql;

  DescribeAlias(String sql) {
    this.sql = sql;
  }

  /** How it is written. */
  public String sql() {
    return sql;
  }
}
