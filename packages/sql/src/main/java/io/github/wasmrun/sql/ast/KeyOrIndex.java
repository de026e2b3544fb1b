// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

/** The word for an index. */
public enum KeyOrIndex {
  KEY("KEY"),
  INDEX("INDEX");

  private final String sql;

  KeyOrIndex(String sql) {
    this.sql = sql;
  }

  /** How it is written. */
  public String sql() {
    return sql;
  }
}
