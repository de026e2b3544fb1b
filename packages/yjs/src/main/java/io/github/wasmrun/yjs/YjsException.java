package io.github.wasmrun.yjs;

import io.github.wasmrun.WasmException;
import org.jspecify.annotations.Nullable;

/** Data that are refused, or a document that cannot do what it should. Immutable. */
public final class YjsException extends WasmException {
  private static final long serialVersionUID = 1L;

  /** Why. */
  public enum Kind {
    /** Bytes or a text are not what they should be, such as a damaged update. */
    MALFORMED,
    /** The type was deleted, here or by somebody else. */
    DELETED,
    /**
     * The guest gave up: it ran out of memory, or an update made it fail. The document is as it was
     * before the call, or before the transaction if one was open.
     */
    FAILED
  }

  private final Kind kind;

  YjsException(Kind kind, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  /** Why. */
  public Kind kind() {
    return kind;
  }
}
