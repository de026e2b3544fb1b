// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

/** The kind of a table. */
public enum AlterTableType {
  ICEBERG("ICEBERG"),
  DYNAMIC("DYNAMIC"),
  EXTERNAL("EXTERNAL"),
  FOREIGN("FOREIGN");

  private final String sql;

  AlterTableType(String sql) {
    this.sql = sql;
  }

  /** How it is written. */
  public String sql() {
    return sql;
  }
}
