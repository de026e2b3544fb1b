package io.github.wasmrun.json;

import io.github.wasmrun.WasmException;

/** Bytes or text that are no JSON, or go beyond a limit of {@link Json}. */
public final class JsonException extends WasmException {
  private static final long serialVersionUID = 1L;

  private final int offset;

  /**
   * A mistake.
   *
   * @param message what was expected
   * @param offset where, in characters
   */
  public JsonException(String message, int offset) {
    super(message, null);
    this.offset = offset;
  }

  /** Where the mistake is, in characters of the text from 0. */
  public int offset() {
    return offset;
  }
}
