// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

/** What a function does with equal values. */
public enum DuplicateTreatment {
  DISTINCT("DISTINCT"),
  ALL("ALL");

  private final String sql;

  DuplicateTreatment(String sql) {
    this.sql = sql;
  }

  /** How it is written. */
  public String sql() {
    return sql;
  }
}
