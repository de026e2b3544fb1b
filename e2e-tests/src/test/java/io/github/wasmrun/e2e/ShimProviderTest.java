package io.github.wasmrun.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.wasmrun.demo.server.SiteServer;
import io.github.wasmrun.e2e.browser.Browser;
import io.github.wasmrun.e2e.browser.BrowserHost;
import io.github.wasmrun.e2e.browser.BrowserPage;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A page that has files of browser_wasi_shim runs programs over them. */
class ShimProviderTest {
  @ParameterizedTest
  @EnumSource(Browser.class)
  void programsRunOverItsFiles(Browser browser) throws IOException {
    assumeTrue(Browser.forTests().contains(browser), "not installed or not asked for");
    try (SiteServer server = SiteServer.start(0, "e2e", SiteServer.LIBRARY_FILES);
        BrowserHost host = browser.start();
        BrowserPage page = host.open(server.url("shim.html"))) {
      page.await("window.promised", Duration.ofSeconds(30));
      assertEquals("exit 0, printed hello, saved hello", page.evaluate("save()"));
      // BADF, FAULT.
      assertEquals("2 4 a 77, errors 8 21", page.evaluate("argument('a')"));
      assertEquals("2 10 äö日 77, errors 8 21", page.evaluate("argument('äö日')"));
      assertEquals("2 2", page.evaluate("promised('a')"));
      assertEquals("4 8", page.evaluate("promised('äö日')"), "the library's own defect is gone");
      assertEquals(List.of(), page.errors());
    }
  }
}
