// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

/** Whose rights count. */
public enum FunctionSecurity {
  DEFINER("SECURITY DEFINER"),
  INVOKER("SECURITY INVOKER");

  private final String sql;

  FunctionSecurity(String sql) {
    this.sql = sql;
  }

  /** How it is written. */
  public String sql() {
    return sql;
  }
}
