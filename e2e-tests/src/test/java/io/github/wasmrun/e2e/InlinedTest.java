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

/** With our plugin a page works at TeaVM's highest level, strict, which breaks it without. */
class InlinedTest {
  @ParameterizedTest
  @EnumSource(Browser.class)
  void functionsReachStaticFunctionsOfJavaScript(Browser browser) throws IOException {
    assumeTrue(Browser.forTests().contains(browser), "not installed or not asked for");
    try (SiteServer server = SiteServer.start(0, "e2e", SiteServer.LIBRARY_FILES);
        BrowserHost host = browser.start();
        BrowserPage page = host.open(server.url("inlined.html"))) {
      page.await("document.title === 'called 3'", Duration.ofSeconds(30));
      assertEquals(List.of(), page.errors());
    }
  }
}
