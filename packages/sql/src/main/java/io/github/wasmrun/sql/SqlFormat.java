package io.github.wasmrun.sql;

import java.util.Objects;

/** How a tree is written as text. Immutable. */
public final class SqlFormat {
  /** All on one line. */
  public static final SqlFormat COMPACT = new SqlFormat(false, Dialect.GENERIC);

  /** Clauses on lines of their own, with indentation. */
  public static final SqlFormat PRETTY = new SqlFormat(true, Dialect.GENERIC);

  final boolean pretty;
  final Dialect dialect;

  private SqlFormat(boolean pretty, Dialect dialect) {
    this.pretty = pretty;
    this.dialect = dialect;
  }

  /** With the texts of a dialect: in some, a backslash is written twice. */
  public SqlFormat withDialect(Dialect dialect) {
    return new SqlFormat(pretty, Objects.requireNonNull(dialect, "dialect"));
  }
}
