package io.github.wasmrun.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.wasmrun.demo.server.SiteServer;
import io.github.wasmrun.e2e.browser.Browser;
import io.github.wasmrun.e2e.browser.BrowserException;
import io.github.wasmrun.e2e.browser.BrowserHost;
import io.github.wasmrun.e2e.browser.BrowserPage;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Files that a page finds again when it is loaded again. */
class PersistentFilesTest {
  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  @ParameterizedTest
  @EnumSource(Browser.class)
  void filesAreThereAfterAReload(Browser browser) throws IOException {
    assumeTrue(Browser.forTests().contains(browser), "not installed or not asked for");
    try (SiteServer server = SiteServer.start(0, "e2e", SiteServer.LIBRARY_FILES);
        BrowserHost host = browser.start();
        BrowserPage page = host.open(server.url("persistent.html"))) {
      page.await("window.store", TIMEOUT);
      assertEquals("nothing", page.evaluate("store('tree', 'first')"));
      assertTrue(page.evaluate("store('tree', 'x')").contains("BUSY"));
      reload(page);
      assertEquals("first", page.evaluate("store('tree', 'second')"));
      reload(page);
      assertEquals("second", page.evaluate("storeInWorker('tree', 'by a worker')"));
      assertTrue(page.evaluate("store('tree', 'x')").contains("BUSY"));
      // The worker writes when it has nothing else to do; nothing here tells when that was.
      page.evaluate("new Promise((end) => setTimeout(end, 1000))");
      page.evaluate("void endWorker()");
      reload(page);
      assertEquals("by a worker", page.evaluate("store('tree', 'last')"));
      reload(page);
      assertEquals("removed", page.evaluate("store('tree', 'remove')"));
      assertEquals("nothing", page.evaluate("store('tree', 'new')"));
      assertEquals(
          browser == Browser.WEBKIT ? "false" : "true",
          page.evaluate(
              "!!(navigator.storage && navigator.storage.getDirectory) && "
                  + "navigator.storage.getDirectory().then(d => d.getDirectoryHandle('wasmrun'))"
                  + ".then(d => d.getDirectoryHandle('tree')).then(() => true)"));
      assertEquals(List.of(), page.errors());
    }
  }

  /** After a moment, in which the page writes what was changed. */
  private static void reload(BrowserPage page) {
    page.evaluate("new Promise((end) => setTimeout(end, 1000))");
    page.evaluate("void (window.old = true, setTimeout(() => location.reload(), 0))");
    try {
      page.await("!window.old && window.store", TIMEOUT);
    } catch (BrowserException e) {
      // A driver may not like that the page goes while it is asked.
      page.await("!window.old && window.store", TIMEOUT);
    }
  }
}
