package io.github.wasmrun.e2e.browser;

/** A running headless browser. <i>One thread at a time.</i> */
public interface BrowserHost extends AutoCloseable {
  /** Name and version, for reports: {@code Chromium 156.0.8078.79}. */
  String version();

  /** Opens {@code url} in a page of its own, with empty storage. */
  BrowserPage open(String url);

  /** Ends the browser and all that was started for it. */
  @Override
  void close();
}
