// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

/** What is forgotten. */
public enum DiscardObject {
  ALL("ALL"),
  PLANS("PLANS"),
  SEQUENCES("SEQUENCES"),
  TEMP("TEMP");

  private final String sql;

  DiscardObject(String sql) {
    this.sql = sql;
  }

  /** How it is written. */
  public String sql() {
    return sql;
  }
}
