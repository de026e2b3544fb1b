// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

/** How MySQL searches. */
public enum SearchModifier {
  IN_NATURAL_LANGUAGE_MODE("IN NATURAL LANGUAGE MODE"),
  IN_NATURAL_LANGUAGE_MODE_WITH_QUERY_EXPANSION("IN NATURAL LANGUAGE MODE WITH QUERY EXPANSION"),
  IN_BOOLEAN_MODE("IN BOOLEAN MODE"),
  WITH_QUERY_EXPANSION("WITH QUERY EXPANSION");

  private final String sql;

  SearchModifier(String sql) {
    this.sql = sql;
  }

  /** How it is written. */
  public String sql() {
    return sql;
  }
}
