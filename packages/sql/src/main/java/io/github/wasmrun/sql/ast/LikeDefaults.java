// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

/** Whether defaults are taken over. */
public enum LikeDefaults {
  INCLUDING("INCLUDING"),
  EXCLUDING("EXCLUDING");

  private final String sql;

  LikeDefaults(String sql) {
    this.sql = sql;
  }

  /** How it is written. */
  public String sql() {
    return sql;
  }
}
