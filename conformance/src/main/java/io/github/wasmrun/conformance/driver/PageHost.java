package io.github.wasmrun.conformance.driver;

import io.github.wasmrun.demo.server.SiteServer;
import io.github.wasmrun.e2e.browser.Browser;
import io.github.wasmrun.e2e.browser.BrowserException;
import io.github.wasmrun.e2e.browser.BrowserHost;
import io.github.wasmrun.e2e.browser.BrowserPage;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A page of a browser, which fetches the files. */
final class PageHost implements SuiteHost {
  private static final Duration TIMEOUT = Duration.ofMinutes(3);

  private final Browser browser;
  private final String file;
  private final SiteServer server;
  private BrowserHost host;
  private @Nullable BrowserPage page;
  private int packs;

  /**
   * Starts the browser.
   *
   * @param file the page, which has an object {@code wasmrunConformance}
   */
  PageHost(Browser browser, String file) throws IOException {
    this.browser = browser;
    this.file = file;
    server = SiteServer.start(0, "conformance", SiteServer.LIBRARY_FILES);
    host = browser.start();
  }

  @Override
  public String title() {
    return host.version();
  }

  private BrowserPage page() {
    if (page == null) {
      page = host.open(server.url(file));
      page.await("window.wasmrunConformance", TIMEOUT);
    }
    return page;
  }

  @Override
  public String run(String task, byte[] pack) {
    String path = "packs/" + packs++ + ".pack";
    server.add(path, pack);
    try {
      page().evaluate("wasmrunConformance.start('" + task + "', '" + path + "')");
      page().await("wasmrunConformance.answer", TIMEOUT);
      return page().evaluate("wasmrunConformance.answer");
    } catch (BrowserException e) {
      restart();
      throw new HostDied(String.valueOf(e.getMessage()));
    } finally {
      server.add(path, new byte[0]);
    }
  }

  private void restart() {
    page = null;
    host.close();
    host = browser.start();
  }

  @Override
  public void close() {
    host.close();
    server.close();
  }
}
