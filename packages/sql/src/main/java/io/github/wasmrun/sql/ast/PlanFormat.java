// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

/** The format of a plan. */
public enum PlanFormat {
  TEXT("TEXT"),
  GRAPHVIZ("GRAPHVIZ"),
  JSON("JSON"),
  TRADITIONAL("TRADITIONAL"),
  TREE("TREE");

  private final String sql;

  PlanFormat(String sql) {
    this.sql = sql;
  }

  /** How it is written. */
  public String sql() {
    return sql;
  }
}
