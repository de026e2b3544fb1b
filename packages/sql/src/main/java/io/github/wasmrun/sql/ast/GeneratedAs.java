// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

/** When a value is generated. */
public enum GeneratedAs {
  ALWAYS("ALWAYS"),
  BY_DEFAULT("BY DEFAULT"),
  EXP_STORED("");

  private final String sql;

  GeneratedAs(String sql) {
    this.sql = sql;
  }

  /** How it is written. */
  public String sql() {
    return sql;
  }
}
