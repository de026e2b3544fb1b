package io.github.wasmrun.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wasmrun.demo.server.SiteServer;
import io.github.wasmrun.e2e.browser.Browser;
import io.github.wasmrun.e2e.browser.BrowserException;
import io.github.wasmrun.e2e.browser.BrowserHost;
import io.github.wasmrun.e2e.browser.BrowserPage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The harness itself: what each browser gives a page of ours, and how troubles are told. */
class BrowserHostTest {
  private static final String PAGE =
      """
      <!doctype html><title>probe</title><link rel="icon" href="data:,">
      <script type="module">
      setTimeout(() => { window.ready = true; console.error('trouble ' + 7); }, 100);
      </script>
      """;

  static List<Browser> browsers() {
    return Browser.forTests();
  }

  @ParameterizedTest
  @MethodSource("browsers")
  void pagesAreIsolatedAndTellTheirTroubles(Browser browser) throws Exception {
    try (SiteServer server = SiteServer.start(0, SiteServer.LIBRARY_FILES);
        BrowserHost host = browser.start()) {
      server.add("probe.html", PAGE.getBytes(StandardCharsets.UTF_8));
      try (BrowserPage page = host.open(server.url("probe.html"))) {
        page.await("window.ready", Duration.ofSeconds(10));
        assertEquals("true", page.evaluate("crossOriginIsolated"));
        assertEquals("8", page.evaluate("new SharedArrayBuffer(8).byteLength"));
        assertEquals("42", page.evaluate("Promise.resolve(42n)"));
        assertEquals(List.of("trouble 7"), page.errors());
        assertThrows(BrowserException.class, () -> page.evaluate("missing.name"));
        assertThrows(
            BrowserException.class, () -> page.await("window.never", Duration.ofMillis(200)));
      }
      assertTrue(host.version().matches("[A-Za-z]+ [0-9.]+.*"), host.version());
    }
  }

  @ParameterizedTest
  @MethodSource("browsers")
  void pagesThatHangAreGivenUp(Browser browser) throws Exception {
    String hanging = "<!doctype html><script>setTimeout(() => { for (;;) {} }, 3000);</script>";
    try (SiteServer server = SiteServer.start(0);
        BrowserHost host = browser.start()) {
      server.add("hanging.html", hanging.getBytes(StandardCharsets.UTF_8));
      try (BrowserPage page = host.open(server.url("hanging.html"))) {
        assertThrows(
            BrowserException.class, () -> page.await("window.never", Duration.ofSeconds(5)));
      }
    }
  }
}
