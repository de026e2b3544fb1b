// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

/** How much Hive tells. */
public enum HiveDescribeFormat {
  EXTENDED("EXTENDED"),
  FORMATTED("FORMATTED");

  private final String sql;

  HiveDescribeFormat(String sql) {
    this.sql = sql;
  }

  /** How it is written. */
  public String sql() {
    return sql;
  }
}
