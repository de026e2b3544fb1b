package io.github.wasmrun.web.internal.emul.java.util.concurrent;

/** {@link java.util.concurrent.CompletionException} for TeaVM. */
public class TCompletionException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  protected TCompletionException() {}

  protected TCompletionException(String message) {
    super(message);
  }

  public TCompletionException(String message, Throwable cause) {
    super(message, cause);
  }

  public TCompletionException(Throwable cause) {
    // TeaVM's constructor with a cause alone leaves the message empty.
    super(cause == null ? null : cause.toString(), cause);
  }
}
