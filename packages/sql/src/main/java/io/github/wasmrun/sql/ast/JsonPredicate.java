// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

/** What JSON is expected. */
public enum JsonPredicate {
  VALUE("VALUE"),
  SCALAR("SCALAR"),
  ARRAY("ARRAY"),
  OBJECT("OBJECT");

  private final String sql;

  JsonPredicate(String sql) {
    this.sql = sql;
  }

  /** How it is written. */
  public String sql() {
    return sql;
  }
}
