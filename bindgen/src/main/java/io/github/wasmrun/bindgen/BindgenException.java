package io.github.wasmrun.bindgen;

/** WIT that no Java can be written of. */
public final class BindgenException extends RuntimeException {
  /**
   * Makes an exception.
   *
   * @param message what is wrong, and where
   */
  public BindgenException(String message) {
    super(message);
  }
}
