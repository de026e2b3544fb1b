// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

/** A form of Unicode. */
public enum NormalizationForm {
  NFC("NFC"),
  NFD("NFD"),
  NFKC("NFKC"),
  NFKD("NFKD");

  private final String sql;

  NormalizationForm(String sql) {
    this.sql = sql;
  }

  /** How it is written. */
  public String sql() {
    return sql;
  }
}
