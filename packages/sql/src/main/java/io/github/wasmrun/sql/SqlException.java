package io.github.wasmrun.sql;

import io.github.wasmrun.WasmException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A text is not SQL of a dialect, or more than a limit allows, or makes no sense. Immutable. */
public final class SqlException extends WasmException {
  private static final long serialVersionUID = 1L;

  /** Why. */
  public enum Kind {
    /** The text is not SQL of the dialect. */
    MALFORMED,
    /** The text is longer than {@link SqlLimits#maxLength}. */
    TOO_LONG,
    /** The text is nested deeper than {@link SqlLimits} or the stack of the thread allow. */
    TOO_DEEP,
    /** A name that no schema has, or that several tables have; or types that do not fit. */
    UNRESOLVED,
    /** The guest gave up: it ran out of memory. */
    FAILED
  }

  /**
   * Where in the text.
   *
   * @param line from 1
   * @param column from 1, in code points
   */
  public record Position(int line, int column) {}

  private final Kind kind;
  private final transient @Nullable Position position;

  SqlException(Kind kind, String message, @Nullable Position position, @Nullable Throwable cause) {
    super(
        position == null ? message : message + " at " + position.line + ':' + position.column,
        cause);
    this.kind = kind;
    this.position = position;
  }

  private SqlException(String place, SqlException error) {
    super(place + ": " + error.getMessage(), error);
    kind = error.kind;
    position = error.position;
  }

  /**
   * The same with a message that begins with a place, such as the name of a file.
   *
   * @param place what comes before the message and a colon
   */
  public SqlException in(String place) {
    return new SqlException(place, this);
  }

  /**
   * What has no meaning, such as an unknown column.
   *
   * @param message says what
   */
  public static SqlException unresolved(String message) {
    return new SqlException(Kind.UNRESOLVED, message, null, null);
  }

  /** Why. */
  public Kind kind() {
    return kind;
  }

  /** Where in the text, if that is known. */
  public Optional<Position> position() {
    return Optional.ofNullable(position);
  }
}
