// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

/** When a constraint is first checked. */
public enum DeferrableInitial {
  IMMEDIATE("IMMEDIATE"),
  DEFERRED("DEFERRED");

  private final String sql;

  DeferrableInitial(String sql) {
    this.sql = sql;
  }

  /** How it is written. */
  public String sql() {
    return sql;
  }
}
