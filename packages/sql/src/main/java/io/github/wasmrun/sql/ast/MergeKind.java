// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

/** Which rows. */
public enum MergeKind {
  MATCHED("MATCHED"),
  NOT_MATCHED("NOT MATCHED"),
  NOT_MATCHED_BY_TARGET("NOT MATCHED BY TARGET"),
  NOT_MATCHED_BY_SOURCE("NOT MATCHED BY SOURCE");

  private final String sql;

  MergeKind(String sql) {
    this.sql = sql;
  }

  /** How it is written. */
  public String sql() {
    return sql;
  }
}
