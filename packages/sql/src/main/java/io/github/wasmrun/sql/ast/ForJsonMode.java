// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

/** How rows become JSON. */
public enum ForJsonMode {
  AUTO("AUTO"),
  PATH("PATH");

  private final String sql;

  ForJsonMode(String sql) {
    this.sql = sql;
  }

  /** How it is written. */
  public String sql() {
    return sql;
  }
}
