// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

/** Whether numbers are in order. */
public enum IdentityOrder {
  ORDER("ORDER"),
  NO_ORDER("NOORDER");

  private final String sql;

  IdentityOrder(String sql) {
    this.sql = sql;
  }

  /** How it is written. */
  public String sql() {
    return sql;
  }
}
