package io.github.wasmrun;

import org.jspecify.annotations.Nullable;

/**
 * Root of what goes wrong with WebAssembly code; one subclass for each phase of the specification.
 *
 * <p>Mistakes of the caller keep Java's own classes: {@link NullPointerException}, {@link
 * IllegalArgumentException} (number or type of arguments, unknown names), {@link
 * IndexOutOfBoundsException} (host access outside a memory or table), {@link IllegalStateException}
 * (closed instance). What a host function throws reaches the caller as the same object.
 */
public abstract class WasmException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * An exception with a text and what caused it.
   *
   * @param message the text, the same on every host
   * @param cause the engine's own error, if there is one
   */
  protected WasmException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
