package io.github.wasmrun;

/**
 * The call was {@linkplain Instance#cancel cancelled}. No handler of the guest sees it. The
 * instance stays as it is and can be called again.
 */
public final class CancelledException extends WasmException {
  private static final long serialVersionUID = 1L;

  /**
   * The end of a call.
   *
   * @param message why
   */
  public CancelledException(String message) {
    super(message, null);
  }
}
