package io.github.wasmrun.e2e.browser;

import java.time.Duration;
import java.util.List;

/** An open page. <i>One thread at a time.</i> */
public interface BrowserPage extends AutoCloseable {
  /**
   * Evaluates a JavaScript expression in the page; waits if it is a promise.
   *
   * @return the value as {@code String(value)} gives it, {@code "undefined"} included
   * @throws BrowserException if the expression throws or the page has died
   */
  String evaluate(String expression);

  /**
   * What the page said of its troubles so far: uncaught errors, rejected promises, {@code
   * console.error}.
   */
  List<String> errors();

  /** Closes the page. */
  @Override
  void close();

  /**
   * Waits until {@code condition} is true in the page; a page that hangs is noticed too.
   *
   * @throws BrowserException if it does not get true in time, or the page has died
   */
  void await(String condition, Duration timeout);
}
