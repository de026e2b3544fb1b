package io.github.wasmrun;

/**
 * A call of an instance while another thread was in it, see {@link EngineConfig#withThreadChecks}.
 *
 * <p>The call has not run. The instance is as the other thread leaves it.
 */
public final class ConcurrentCallException extends WasmException {
  private static final long serialVersionUID = 1L;

  private final String otherThread;

  /**
   * A call that was refused.
   *
   * @param otherThread the name of the thread that is in the instance
   * @param message what was called and by whom
   */
  public ConcurrentCallException(String otherThread, String message) {
    super(message, null);
    this.otherThread = otherThread;
  }

  /** The name of the thread that was in the instance. */
  public String otherThread() {
    return otherThread;
  }
}
