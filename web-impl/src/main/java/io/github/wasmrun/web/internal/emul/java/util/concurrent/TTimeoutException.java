package io.github.wasmrun.web.internal.emul.java.util.concurrent;

/** {@link java.util.concurrent.TimeoutException} for TeaVM. */
public class TTimeoutException extends Exception {
  private static final long serialVersionUID = 1L;

  public TTimeoutException() {}

  public TTimeoutException(String message) {
    super(message);
  }
}
