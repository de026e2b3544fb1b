// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

/** The format of a table's files. */
public enum FileFormat {
  TEXTFILE("TEXTFILE"),
  SEQUENCEFILE("SEQUENCEFILE"),
  ORC("ORC"),
  PARQUET("PARQUET"),
  AVRO("AVRO"),
  RCFILE("RCFILE"),
  JSONFILE("JSONFILE");

  private final String sql;

  FileFormat(String sql) {
    this.sql = sql;
  }

  /** How it is written. */
  public String sql() {
    return sql;
  }
}
