package io.github.wasmrun.integration;

import io.github.wasmrun.WasmException;

/**
 * A call for one row failed. It has only texts, so that it goes from one machine to another: the
 * engine's own objects stay where they are.
 */
public final class GuestRowException extends WasmException {
  private static final long serialVersionUID = 1L;

  private final String kind;

  /**
   * A failure.
   *
   * @param kind see {@link #kind}
   * @param message what the guest did, with the guest's functions where they are known
   */
  public GuestRowException(String kind, String message) {
    super(message, null);
    this.kind = kind;
  }

  /**
   * What it was: the name of a {@link io.github.wasmrun.TrapCode}, {@code LIMIT}, {@code ERROR}
   * (the guest reported it), {@code RESULT} (the guest gave what is no result) or {@code HOST} (a
   * host function threw).
   */
  public String kind() {
    return kind;
  }
}
