// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

/** What SHOW CREATE shows. */
public enum ShowCreateObject {
  EVENT("EVENT"),
  FUNCTION("FUNCTION"),
  PROCEDURE("PROCEDURE"),
  TABLE("TABLE"),
  TRIGGER("TRIGGER"),
  VIEW("VIEW");

  private final String sql;

  ShowCreateObject(String sql) {
    this.sql = sql;
  }

  /** How it is written. */
  public String sql() {
    return sql;
  }
}
