package io.github.wasmrun.e2e.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.wasmrun.demo.server.SiteServer;
import io.github.wasmrun.e2e.browser.Browser;
import io.github.wasmrun.e2e.browser.BrowserHost;
import io.github.wasmrun.e2e.browser.BrowserPage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * wasmrun.js in workers, in a service worker, in a frame with an integrity, twice on a page under
 * two paths, beside another program of TeaVM, and the element for terminals.
 */
class PlacesTest {
  private static byte[] resource(String name) throws IOException {
    try (InputStream in = PlacesTest.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    }
  }

  private static SiteServer server() throws Exception {
    SiteServer server = SiteServer.start(0, ScriptCases.ROOTS);
    server.add(
        "icon.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8));
    for (String name : Library.SCRIPTS) {
      server.add("deep/er/" + name, resource("/META-INF/resources/wasmrun/" + name));
    }
    byte[] hash =
        MessageDigest.getInstance("SHA-384")
            .digest(resource("/META-INF/resources/wasmrun/wasmrun.js"));
    String frame = new String(resource("/e2e/script/frame.html"), StandardCharsets.UTF_8);
    server.add(
        "script/frame.html",
        frame
            .replace("@integrity@", "sha384-" + Base64.getEncoder().encodeToString(hash))
            .getBytes(StandardCharsets.UTF_8));
    return server;
  }

  @ParameterizedTest
  @EnumSource(Browser.class)
  void itWorksWhereAScriptMayBe(Browser browser) throws Exception {
    assumeTrue(Browser.forTests().contains(browser), "not installed or not asked for");
    try (SiteServer server = server();
        BrowserHost host = browser.start();
        BrowserPage page = host.open(server.url("script/places.html"))) {
      page.await("!!window.places", Duration.ofSeconds(30));
      assertEquals("once /deep/er/wasmrun-system.mjs", page.evaluate("places.twice()"), "twice");
      assertEquals("5 in it", page.evaluate("places.classicWorker()"), "in a classic worker");
      assertEquals("5 in it", page.evaluate("places.moduleWorker()"), "in a worker of modules");
      assertEquals(
          "5 UnsupportedFeatureError: a service worker fetches no scripts while it runs: make it"
              + " one of modules, import * as system from \"wasmrun-system.mjs\", and configure({"
              + " system })",
          page.evaluate("places.serviceWorker('service-worker.js')"),
          "in a service worker");
      if (browser != Browser.FIREFOX) { // it has none of modules by default
        assertEquals(
            "5 copied",
            page.evaluate("places.serviceWorker('service-worker.mjs', { type: 'module' })"),
            "in a service worker of modules");
      }
      assertEquals("5", page.evaluate("places.frame()"), "in a frame, with an integrity");
      for (String how :
          List.of("frozen", "frozen errors", "more of all objects", "more of all arrays")) {
        assertEquals(
            "5 WasmTrap true copied", page.evaluate("places.prepared('" + how + "')"), how);
      }
      assertEquals("wasmrun", page.evaluate("places.globals()"), "the only global");
      assertEquals(
          "[] WasmTrap unreachable (in export unreachable)",
          page.evaluate("places.otherProgram()").replaceFirst("^.* WasmTrap", "[] WasmTrap"),
          "beside another program");
      assertEquals("copied(exit code 0)\n", page.evaluate("places.terminal()"), "a terminal");
      assertEquals("true two(exit code 0)\n", page.evaluate("places.later()"), "a later address");
      assertEquals(
          "name? Ada|hello Ada|name? (exit code 5)|",
          page.evaluate("places.typed()"),
          "somebody types");
      assertEquals(List.of(), page.errors());
    }
  }
}
