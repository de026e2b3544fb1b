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

/** Instances by the thousand: a page has room for few memories at a time. */
class LifeTest {
  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  @ParameterizedTest
  @EnumSource(Browser.class)
  void instancesGiveTheirMemoryBack(Browser browser) throws IOException {
    assumeTrue(Browser.forTests().contains(browser), "not installed or not asked for");
    try (SiteServer server = SiteServer.start(0, "e2e", SiteServer.LIBRARY_FILES);
        BrowserHost host = browser.start();
        BrowserPage page = host.open(server.url("life.html"))) {
      page.await("window.life", TIMEOUT);
      for (int i = 0; i < 10; i++) {
        assertEquals("1000", page.evaluate("life(1000, 500, true, false)"), "closed");
      }
      assertEquals("1000", page.evaluate("life(1000, 500, true, true)"), "closed and counted");
      assertEquals("1000", page.evaluate("life(1000, 50, false, false)"), "dropped");
      assertEquals("1000", page.evaluate("life(1000, 50, false, true)"), "dropped and counted");
      assertEquals(List.of(), page.errors());
    }
  }
}
