// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

/** What happens with nulls. */
public enum CalledOnNull {
  CALLED_ON_NULL_INPUT("CALLED ON NULL INPUT"),
  RETURNS_NULL_ON_NULL_INPUT("RETURNS NULL ON NULL INPUT"),
  STRICT("STRICT");

  private final String sql;

  CalledOnNull(String sql) {
    this.sql = sql;
  }

  /** How it is written. */
  public String sql() {
    return sql;
  }
}
