// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

/** How a foreign key matches. */
public enum MatchKind {
  FULL("MATCH FULL"),
  PARTIAL("MATCH PARTIAL"),
  SIMPLE("MATCH SIMPLE");

  private final String sql;

  MatchKind(String sql) {
    this.sql = sql;
  }

  /** How it is written. */
  public String sql() {
    return sql;
  }
}
