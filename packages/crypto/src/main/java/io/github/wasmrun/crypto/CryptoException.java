package io.github.wasmrun.crypto;

import io.github.wasmrun.WasmException;
import org.jspecify.annotations.Nullable;

/** Data that are refused. Immutable. */
public final class CryptoException extends WasmException {
  private static final long serialVersionUID = 1L;

  /** Why. */
  public enum Kind {
    /** A text is not a hash of Argon2. */
    MALFORMED,
    /** Key, nonce, data or associated data are not those that were encrypted. */
    REJECTED,
    /** There is more than a limit allows, or than there is memory. */
    TOO_LARGE,
    /** The guest gave up: it ran out of memory, or met a mistake of its own. */
    FAILED
  }

  private final Kind kind;

  CryptoException(Kind kind, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  /** Why the data are refused. */
  public Kind kind() {
    return kind;
  }
}
