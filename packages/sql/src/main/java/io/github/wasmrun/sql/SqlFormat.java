package io.github.wasmrun.sql;

import java.util.Objects;

/** How a tree is written as text. Immutable. */
public final class SqlFormat {
  /** All on one line. */
  public static final SqlFormat COMPACT = new SqlFormat(false, Dialect.GENERIC, "");

  /** Clauses on lines of their own, with indentation. */
  public static final SqlFormat PRETTY = new SqlFormat(true, Dialect.GENERIC, "");

  final boolean pretty;
  final Dialect dialect;
  final String placeholder;

  private SqlFormat(boolean pretty, Dialect dialect, String placeholder) {
    this.pretty = pretty;
    this.dialect = dialect;
    this.placeholder = placeholder;
  }

  /** With the texts of a dialect: in some, a backslash is written twice. */
  public SqlFormat withDialect(Dialect dialect) {
    return new SqlFormat(pretty, Objects.requireNonNull(dialect, "dialect"), placeholder);
  }

  /**
   * With another text for each parameter.
   *
   * @param text such as {@code ?} of JDBC; empty, the default, keeps those of the tree
   */
  public SqlFormat withPlaceholders(String text) {
    return new SqlFormat(pretty, dialect, Objects.requireNonNull(text, "text"));
  }
}
