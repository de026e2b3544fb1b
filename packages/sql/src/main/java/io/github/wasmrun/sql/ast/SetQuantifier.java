// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

/** What happens to equal rows. */
public enum SetQuantifier {
  ALL("ALL"),
  DISTINCT("DISTINCT"),
  BY_NAME("BY NAME"),
  ALL_BY_NAME("ALL BY NAME"),
  DISTINCT_BY_NAME("DISTINCT BY NAME");

  private final String sql;

  SetQuantifier(String sql) {
    this.sql = sql;
  }

  /** How it is written. */
  public String sql() {
    return sql;
  }
}
