// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

/** The word for an index. */
public enum IndexHintObject {
  INDEX("INDEX"),
  KEY("KEY");

  private final String sql;

  IndexHintObject(String sql) {
    this.sql = sql;
  }

  /** How it is written. */
  public String sql() {
    return sql;
  }
}
