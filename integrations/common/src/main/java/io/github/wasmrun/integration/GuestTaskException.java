package io.github.wasmrun.integration;

import io.github.wasmrun.WasmException;

/**
 * A task cannot go on, whatever the policy for its rows is: the module is not what the handle says,
 * or a limit of the task is reached. It has only texts, so that it goes from one machine to
 * another.
 */
public final class GuestTaskException extends WasmException {
  private static final long serialVersionUID = 1L;

  /** A failure. */
  public GuestTaskException(String message) {
    super(message, null);
  }
}
