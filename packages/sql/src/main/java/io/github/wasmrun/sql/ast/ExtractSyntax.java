// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

/** What is between field and value. */
public enum ExtractSyntax {
  FROM("FROM"),
  COMMA("COMMA");

  private final String sql;

  ExtractSyntax(String sql) {
    this.sql = sql;
  }

  /** How it is written. */
  public String sql() {
    return sql;
  }
}
