package io.github.wasmrun.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.wasmrun.demo.server.SiteServer;
import io.github.wasmrun.e2e.browser.Browser;
import io.github.wasmrun.e2e.browser.BrowserException;
import io.github.wasmrun.e2e.browser.BrowserHost;
import io.github.wasmrun.e2e.browser.BrowserPage;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Pages of a server that does not send the headers of cross-origin isolation. */
class IsolationTest {
  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  private static final String REFUSAL =
      "io.github.wasmrun.UnsupportedFeatureException: %s need%s a cross-origin isolated page, whose"
          + " server sends the headers Cross-Origin-Opener-Policy: same-origin and"
          + " Cross-Origin-Embedder-Policy: require-corp: engine browser lacks threads";

  private static void assume(Browser browser) {
    assumeTrue(Browser.forTests().contains(browser), "not installed or not asked for");
  }

  @ParameterizedTest
  @EnumSource(Browser.class)
  void whatNeedsSharedMemoryIsRefusedAndTheHeadersAreNamed(Browser browser) throws IOException {
    assume(browser);
    try (SiteServer server =
            SiteServer.start(0, "e2e", SiteServer.LIBRARY_FILES).withoutIsolation();
        BrowserHost host = browser.start();
        BrowserPage page = host.open(server.url("isolation.html"))) {
      page.await("window.attempt", TIMEOUT);
      assertEquals("false", page.evaluate("crossOriginIsolated"));
      // The switch that gives WebKitGTK shared memory gives it to all pages.
      boolean shares = browser == Browser.WEBKIT;
      String memory = String.format(REFUSAL, "a shared memory", "s");
      String workers = String.format(REFUSAL, "workers", "");
      assertEquals(shares ? "65536" : memory, page.evaluate("attempt('memory')"));
      assertEquals(shares ? "0, left: 0" : workers, page.evaluate("attempt('pool')"));
      if (!shares) {
        assertEquals(memory, page.evaluate("attempt('import')"));
        assertEquals(workers, page.evaluate("attempt('program')"));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Browser.class)
  void aStaticHostGetsWorkersByTheServiceWorker(Browser browser) throws IOException {
    assume(browser);
    try (SiteServer server =
            SiteServer.start(0, "e2e", SiteServer.LIBRARY_FILES).withoutIsolation();
        BrowserHost host = browser.start()) {
      // Beside the page, as users put it.
      server.add("isolation.js", script());
      try (BrowserPage page = host.open(server.url("static.html"))) {
        awaitAfterReload(page, "crossOriginIsolated && window.attempt");
        assertEquals("5, left: 0", page.evaluate("attempt('sum')"));
      }
    }
  }

  /** The page loads itself again in the midst of it, which ends an evaluation. */
  private static void awaitAfterReload(BrowserPage page, String condition) {
    for (int i = 0; ; i++) {
      try {
        page.await(condition, TIMEOUT);
        return;
      } catch (BrowserException e) {
        if (i == 3 || e.getMessage().contains("not true after")) {
          throw e;
        }
      }
    }
  }

  private static byte[] script() throws IOException {
    try (InputStream in =
        IsolationTest.class.getResourceAsStream("/META-INF/resources/wasmrun/isolation.js")) {
      return in.readAllBytes();
    }
  }
}
