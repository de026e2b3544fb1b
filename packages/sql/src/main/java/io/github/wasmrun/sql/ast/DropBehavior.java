// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

/** What happens to what depends on it. */
public enum DropBehavior {
  RESTRICT("RESTRICT"),
  CASCADE("CASCADE");

  private final String sql;

  DropBehavior(String sql) {
    this.sql = sql;
  }

  /** How it is written. */
  public String sql() {
    return sql;
  }
}
