package io.github.wasmrun.e2e.browser;

/** A browser did not start, a page died, or an expression threw in it. */
public final class BrowserException extends RuntimeException {
  BrowserException(String message) {
    super(message);
  }

  BrowserException(String message, Throwable cause) {
    super(message, cause);
  }
}
