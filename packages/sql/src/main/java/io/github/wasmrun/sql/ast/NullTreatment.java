// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

/** What a function does with nulls. */
public enum NullTreatment {
  IGNORE_NULLS("IGNORE NULLS"),
  RESPECT_NULLS("RESPECT NULLS");

  private final String sql;

  NullTreatment(String sql) {
    this.sql = sql;
  }

  /** How it is written. */
  public String sql() {
    return sql;
  }
}
