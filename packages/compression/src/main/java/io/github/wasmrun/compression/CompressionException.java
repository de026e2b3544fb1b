package io.github.wasmrun.compression;

import io.github.wasmrun.WasmException;
import org.jspecify.annotations.Nullable;

/** Data that cannot be read, or are refused. Immutable. */
public final class CompressionException extends WasmException {
  private static final long serialVersionUID = 1L;

  /** What is wrong with the data. */
  public enum Kind {
    /** They are not of the format, or damaged. */
    CORRUPT,
    /** They end too early. */
    TRUNCATED,
    /** The format allows them, this library does not know them. */
    UNSUPPORTED,
    /** There is more than a limit allows. */
    TOO_LARGE,
    /** An entry of an archive would be written outside of the target, or is a link. */
    UNSAFE,
    /** The guest gave up: it ran out of memory, or met a mistake of its own. */
    FAILED
  }

  private final Kind kind;

  CompressionException(Kind kind, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  CompressionException(Kind kind, String message) {
    this(kind, message, null);
  }

  /** What is wrong. */
  public Kind kind() {
    return kind;
  }
}
