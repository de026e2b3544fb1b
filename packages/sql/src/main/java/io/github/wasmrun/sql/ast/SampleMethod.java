// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

/** How rows are chosen. */
public enum SampleMethod {
  ROW("ROW"),
  BERNOULLI("BERNOULLI"),
  SYSTEM("SYSTEM"),
  BLOCK("BLOCK");

  private final String sql;

  SampleMethod(String sql) {
    this.sql = sql;
  }

  /** How it is written. */
  public String sql() {
    return sql;
  }
}
