// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

/** The word for a seed. */
public enum SeedModifier {
  REPEATABLE("REPEATABLE"),
  SEED("SEED");

  private final String sql;

  SeedModifier(String sql) {
    this.sql = sql;
  }

  /** How it is written. */
  public String sql() {
    return sql;
  }
}
