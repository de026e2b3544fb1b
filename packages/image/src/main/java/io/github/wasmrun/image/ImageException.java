package io.github.wasmrun.image;

import io.github.wasmrun.WasmException;
import org.jspecify.annotations.Nullable;

/** A file that cannot be read or written, or an image that is refused. Immutable. */
public final class ImageException extends WasmException {
  private static final long serialVersionUID = 1L;

  /** What is wrong. */
  public enum Kind {
    /** The data are not of the format, or damaged. */
    CORRUPT,
    /** They end too early. */
    TRUNCATED,
    /** The format is not known, or allows what this library does not know. */
    UNSUPPORTED,
    /** There is more than a limit allows. */
    TOO_LARGE,
    /** The guest gave up: it ran out of memory, or met a mistake of its own. */
    FAILED
  }

  private final Kind kind;

  ImageException(Kind kind, @Nullable String message, @Nullable Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  /** What is wrong. */
  public Kind kind() {
    return kind;
  }
}
