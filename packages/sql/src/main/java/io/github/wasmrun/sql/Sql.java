package io.github.wasmrun.sql;

import io.github.wasmrun.Engine;
import io.github.wasmrun.TrapCode;
import io.github.wasmrun.TrapException;
import io.github.wasmrun.WasmSource;
import io.github.wasmrun.component.ComponentTrapException;
import io.github.wasmrun.component.WasmComponent;
import io.github.wasmrun.component.support.GuestFiles;
import io.github.wasmrun.component.support.GuestPool;
import io.github.wasmrun.sql.ast.DataType;
import io.github.wasmrun.sql.ast.Expr;
import io.github.wasmrun.sql.ast.Query;
import io.github.wasmrun.sql.ast.Statement;
import io.github.wasmrun.sql.internal.Printer;
import io.github.wasmrun.sql.internal.TreeReader;
import io.github.wasmrun.sql.internal.wasmrun.sql.SqlGuest;
import io.github.wasmrun.sql.internal.wasmrun.sql.Statements;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/**
 * Parses SQL of many dialects into immutable trees; the same on every host. The work is done by a
 * guest, the Rust library sqlparser in one component, which has no access to anything. Thread-safe.
 */
public final class Sql {
  private static final String FILE = "wasmrun/sql.wasm";

  /**
   * After a text of that many characters, an instance is not used again: its memory does not
   * shrink.
   */
  private static final int LARGE = 1 << 18;

  /** How many instances wait for their next use. */
  private static final int KEPT = 2;

  private final GuestPool<Statements> guests;

  private Sql(WasmComponent component) {
    guests =
        new GuestPool<>(
            KEPT, () -> SqlGuest.instantiate(component, new SqlGuest.Imports() {}).statements());
  }

  /**
   * Loads the guest: on the JVM from the class path, in a page from {@code wasmrun/sql.wasm},
   * relative to the page. The file is in this artifact's {@code META-INF/resources}.
   *
   * @param engine runs the guest
   */
  public static CompletableFuture<Sql> load(Engine engine) {
    return load(engine, GuestFiles.source(engine, FILE));
  }

  /**
   * Loads the guest from elsewhere.
   *
   * @param engine runs the guest
   * @param source the file {@code sql.wasm} of this artifact
   */
  public static CompletableFuture<Sql> load(Engine engine, WasmSource source) {
    return WasmComponent.load(engine, source).thenApply(Sql::of);
  }

  /** Takes a guest that is compiled already. */
  public static Sql of(WasmComponent guest) {
    return new Sql(Objects.requireNonNull(guest, "guest"));
  }

  /**
   * The statements of a text, with the default limits.
   *
   * @param text statements, separated by semicolons
   * @throws SqlException if the text is not SQL of the dialect, or asks for more than a limit
   *     allows
   */
  public List<Statement> parse(String text, Dialect dialect) {
    return parse(text, dialect, SqlLimits.DEFAULTS);
  }

  /**
   * The statements of a text.
   *
   * @param text statements, separated by semicolons
   * @throws SqlException if the text is not SQL of the dialect, or asks for more than a limit
   *     allows
   */
  public List<Statement> parse(String text, Dialect dialect, SqlLimits limits) {
    byte[] tree = call(text, limits, (guest, of) -> guest.parse(dialect.guest, of, text));
    return new TreeReader().statements(tree, () -> canonical(text, dialect, limits));
  }

  /**
   * The only statement of a text, with the default limits.
   *
   * @throws SqlException if the text is not SQL of the dialect, or has no statement or several
   */
  public Statement parseOne(String text, Dialect dialect) {
    List<Statement> statements = parse(text, dialect);
    if (statements.size() != 1) {
      throw new SqlException(
          SqlException.Kind.MALFORMED,
          "expected one statement, found " + statements.size(),
          null,
          null);
    }
    return statements.get(0);
  }

  /**
   * The statements of a text as the guest writes them, on one line each. It parses the text, and
   * makes no tree.
   *
   * @throws SqlException if the text is not SQL of the dialect, or asks for more than a limit
   *     allows
   */
  public List<String> canonical(String text, Dialect dialect, SqlLimits limits) {
    return call(text, limits, (guest, of) -> guest.print(dialect.guest, of, text));
  }

  private interface Call<R> {
    R apply(Statements guest, Statements.Limits limits);
  }

  private <R> R call(String text, SqlLimits limits, Call<R> work) {
    if (text.length() > limits.maxLength()) {
      throw new SqlException(
          SqlException.Kind.TOO_LONG,
          "the text has " + text.length() + " characters, of " + limits.maxLength(),
          null,
          null);
    }
    Statements.Limits of = new Statements.Limits(limits.maxNesting(), limits.maxDepth());
    try (GuestPool.Lease<Statements> lease = guests.take()) {
      if (text.length() > LARGE) {
        lease.forget();
      }
      try {
        return lease.call(() -> work.apply(lease.exports(), of));
      } catch (Statements.FailureException e) {
        if (e.error().kind() == Statements.FailureKind.TOO_DEEP) {
          // It has not freed the tree.
          lease.forget();
        }
        throw translated(e);
      }
    } catch (TrapException | ComponentTrapException e) {
      if (e instanceof TrapException trap && trap.code() == TrapCode.STACK_EXHAUSTED) {
        throw new SqlException(
            SqlException.Kind.TOO_DEEP, "the text is too deep for the stack that is left", null, e);
      }
      throw new SqlException(
          SqlException.Kind.FAILED, "the guest gave up: " + e.getMessage(), null, e);
    }
  }

  private static SqlException translated(Statements.FailureException e) {
    Statements.Failure failure = e.error();
    SqlException.Position position =
        failure.line() > 0 && failure.column() > 0
            ? new SqlException.Position(failure.line(), failure.column())
            : null;
    SqlException.Kind kind =
        failure.kind() == Statements.FailureKind.TOO_DEEP
            ? SqlException.Kind.TOO_DEEP
            : SqlException.Kind.MALFORMED;
    return new SqlException(kind, failure.message(), position, e);
  }

  /** A statement on one line. */
  public static String format(Statement statement) {
    return format(statement, SqlFormat.COMPACT);
  }

  /** A statement as text. */
  public static String format(Statement statement, SqlFormat format) {
    Printer printer = new Printer(format.pretty, format.dialect.backslashes, format.placeholder);
    printer.write(statement);
    return printer.result();
  }

  /** Statements as text, each with a semicolon at its end. */
  public static String format(List<? extends Statement> statements, SqlFormat format) {
    StringBuilder text = new StringBuilder();
    for (Statement statement : statements) {
      if (text.length() > 0) {
        text.append(format.pretty ? "\n\n" : " ");
      }
      text.append(format(statement, format)).append(';');
    }
    return text.toString();
  }

  /** A query as text. */
  public static String format(Query query, SqlFormat format) {
    Printer printer = new Printer(format.pretty, format.dialect.backslashes, format.placeholder);
    printer.write(query);
    return printer.result();
  }

  /** An expression as text. */
  public static String format(Expr expr, SqlFormat format) {
    Printer printer = new Printer(format.pretty, format.dialect.backslashes, format.placeholder);
    printer.write(expr);
    return printer.result();
  }

  /** A type as text. */
  public static String format(DataType type) {
    Printer printer = new Printer(false, false, "");
    printer.write(type);
    return printer.result();
  }
}
