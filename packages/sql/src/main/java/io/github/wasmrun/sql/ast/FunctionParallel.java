// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

/** Whether calls may run at once. */
public enum FunctionParallel {
  UNSAFE("PARALLEL UNSAFE"),
  RESTRICTED("PARALLEL RESTRICTED"),
  SAFE("PARALLEL SAFE");

  private final String sql;

  FunctionParallel(String sql) {
    this.sql = sql;
  }

  /** How it is written. */
  public String sql() {
    return sql;
  }
}
