package io.github.wasmrun.sql.internal.wasmrun.sql;

import io.github.wasmrun.component.support.ResultException;
import io.github.wasmrun.component.support.Unsigned;
import java.util.List;
import java.util.Objects;

/** SQL texts, and the trees of their statements. */
public interface Statements {
  /**
   * The trees of all statements, one after the other; {@code guest/src/tree.rs} says in what form.
   *
   * @throws FailureException if the function gives an error
   */
  byte[] parse(Dialect dialect, Limits limits, String sql);

  /**
   * The texts that the parser would write for the statements.
   *
   * @throws FailureException if the function gives an error
   */
  List<String> print(Dialect dialect, Limits limits, String sql);

  /** The enumeration {@code dialect}. */
  enum Dialect {
    /** {@code generic}. */
    GENERIC("generic"),
    /** {@code ansi}. */
    ANSI("ansi"),
    /** {@code postgresql}. */
    POSTGRESQL("postgresql"),
    /** {@code mysql}. */
    MYSQL("mysql"),
    /** {@code sqlite}. */
    SQLITE("sqlite"),
    /** {@code mssql}. */
    MSSQL("mssql"),
    /** {@code oracle}. */
    ORACLE("oracle"),
    /** {@code bigquery}. */
    BIGQUERY("bigquery"),
    /** {@code snowflake}. */
    SNOWFLAKE("snowflake"),
    /** {@code duckdb}. */
    DUCKDB("duckdb"),
    /** {@code clickhouse}. */
    CLICKHOUSE("clickhouse"),
    /** {@code redshift}. */
    REDSHIFT("redshift"),
    /** {@code databricks}. */
    DATABRICKS("databricks"),
    /** {@code spark}. */
    SPARK("spark"),
    /** {@code hive}. */
    HIVE("hive"),
    /** {@code teradata}. */
    TERADATA("teradata");

    private final String witName;

    Dialect(String witName) {
      this.witName = witName;
    }

    /** The name in WIT. */
    public String witName() {
      return witName;
    }
  }

  /** The enumeration {@code failure-kind}. */
  enum FailureKind {
    /** The text is not SQL of this dialect. */
    MALFORMED("malformed"),
    /** Deeper nesting than a limit allows. */
    TOO_DEEP("too-deep");

    private final String witName;

    FailureKind(String witName) {
      this.witName = witName;
    }

    /** The name in WIT. */
    public String witName() {
      return witName;
    }
  }

  /**
   * The record {@code failure}.
   *
   * @param kind the component {@code kind}
   * @param message the component {@code message}
   * @param line From 1; 0 if it is not known.
   * @param column From 1, in characters; 0 if it is not known.
   */
  record Failure(FailureKind kind, String message, @Unsigned int line, @Unsigned int column) {
    /** Checks that nothing is missing; lists and maps are copied. */
    public Failure {
      Objects.requireNonNull(kind, "kind");
      Objects.requireNonNull(message, "message");
    }

    /** The same with another {@code kind}. */
    public Failure withKind(FailureKind kind) {
      return new Failure(kind, message, line, column);
    }

    /** The same with another {@code message}. */
    public Failure withMessage(String message) {
      return new Failure(kind, message, line, column);
    }

    /** The same with another {@code line}. */
    public Failure withLine(@Unsigned int line) {
      return new Failure(kind, message, line, column);
    }

    /** The same with another {@code column}. */
    public Failure withColumn(@Unsigned int column) {
      return new Failure(kind, message, line, column);
    }
  }

  /**
   * The record {@code limits}.
   *
   * @param nesting Of queries, parentheses, operands: how deep the parser goes.
   * @param depth How deep a tree may be: chains of operators are deep trees.
   */
  record Limits(@Unsigned int nesting, @Unsigned int depth) {
    /** The same with another {@code nesting}. */
    public Limits withNesting(@Unsigned int nesting) {
      return new Limits(nesting, depth);
    }

    /** The same with another {@code depth}. */
    public Limits withDepth(@Unsigned int depth) {
      return new Limits(nesting, depth);
    }
  }

  /** The error of functions, as an exception. */
  final class FailureException extends ResultException {
    private static final long serialVersionUID = 1L;

    private final transient Failure error;

    /** Makes an exception of an error. */
    public FailureException(Failure error) {
      super(String.valueOf(error));
      this.error = error;
    }

    @Override
    public Failure error() {
      return error;
    }
  }
}
