// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

/** The word for a sample. */
public enum SampleModifier {
  SAMPLE("SAMPLE"),
  TABLE_SAMPLE("TABLESAMPLE");

  private final String sql;

  SampleModifier(String sql) {
    this.sql = sql;
  }

  /** How it is written. */
  public String sql() {
    return sql;
  }
}
