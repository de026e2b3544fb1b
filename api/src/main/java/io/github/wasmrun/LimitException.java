package io.github.wasmrun;

import org.jspecify.annotations.Nullable;

/**
 * A limit of ours or of the host was reached: before anything ran, or, as {@link
 * FuelExhaustedException} and {@link TimeoutException}, by a guest that ran.
 */
public class LimitException extends WasmException {
  private static final long serialVersionUID = 1L;

  private final String limit;

  /**
   * A limit that was reached.
   *
   * @param limit the name of the limit, for example {@code maxMemoryPages}
   * @param message what was asked for and what is allowed
   * @param cause the engine's own error, if there is one
   */
  public LimitException(String limit, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.limit = limit;
  }

  /** The name of the limit, for example {@code maxMemoryPages}. */
  public String limit() {
    return limit;
  }
}
