// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

/** What a function depends on. */
public enum FunctionBehavior {
  IMMUTABLE("IMMUTABLE"),
  STABLE("STABLE"),
  VOLATILE("VOLATILE");

  private final String sql;

  FunctionBehavior(String sql) {
    this.sql = sql;
  }

  /** How it is written. */
  public String sql() {
    return sql;
  }
}
