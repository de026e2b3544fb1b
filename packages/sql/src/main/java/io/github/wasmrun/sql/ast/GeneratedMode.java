// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

/** Whether a generated value is stored. */
public enum GeneratedMode {
  VIRTUAL("VIRTUAL"),
  STORED("STORED");

  private final String sql;

  GeneratedMode(String sql) {
    this.sql = sql;
  }

  /** How it is written. */
  public String sql() {
    return sql;
  }
}
