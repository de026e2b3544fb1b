package io.github.wasmrun;

/**
 * A call has taken longer than its {@linkplain Limits#withTimeout limit}. No handler of the guest
 * sees it. The instance stays as it is and can be called again.
 */
public final class TimeoutException extends LimitException {
  private static final long serialVersionUID = 1L;

  /**
   * The end of a call's time.
   *
   * @param message the limit
   */
  public TimeoutException(String message) {
    super("timeout", message, null);
  }
}
