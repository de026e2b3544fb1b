// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

/** Whether a common table expression is kept. */
public enum CteMaterialized {
  MATERIALIZED("MATERIALIZED"),
  NOT_MATERIALIZED("NOT MATERIALIZED");

  private final String sql;

  CteMaterialized(String sql) {
    this.sql = sql;
  }

  /** How it is written. */
  public String sql() {
    return sql;
  }
}
