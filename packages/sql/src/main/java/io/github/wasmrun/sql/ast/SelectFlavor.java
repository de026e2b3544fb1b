// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

/** Whether FROM comes first. */
public enum SelectFlavor {
  STANDARD(""),
  FROM_FIRST(""),
  FROM_FIRST_NO_SELECT("");

  private final String sql;

  SelectFlavor(String sql) {
    this.sql = sql;
  }

  /** How it is written. */
  public String sql() {
    return sql;
  }
}
