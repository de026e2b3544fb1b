package io.github.wasmrun.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.wasmrun.demo.server.SiteServer;
import io.github.wasmrun.e2e.browser.Browser;
import io.github.wasmrun.e2e.browser.BrowserHost;
import io.github.wasmrun.e2e.browser.BrowserPage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Pages whose policies forbid WebAssembly or workers, and scripts that workers cannot load. */
class PolicyTest {
  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  private static final String FORBIDDEN =
      "io.github.wasmrun.LimitException: the page's Content-Security-Policy forbids WebAssembly:"
          + " its script-src needs 'wasm-unsafe-eval'";

  private static final String NOT_LOADED =
      "java.lang.IllegalStateException: worker worker-0 could not load its script %s: it must be"
          + " there, and the page's Content-Security-Policy (worker-src) must allow it, and since"
          + " the page is cross-origin isolated, the script itself must come with the header"
          + " Cross-Origin-Embedder-Policy: require-corp";

  private static void assume(Browser browser) {
    assumeTrue(Browser.forTests().contains(browser), "not installed or not asked for");
  }

  @ParameterizedTest
  @EnumSource(Browser.class)
  void aPolicyThatForbidsWebAssemblyIsNamed(Browser browser) throws IOException {
    assume(browser);
    try (SiteServer server = SiteServer.start(0, "e2e", SiteServer.LIBRARY_FILES);
        BrowserHost host = browser.start();
        BrowserPage page = host.open(server.url("policy.html"))) {
      page.await("window.attempt", TIMEOUT);
      for (String what :
          new String[] {"compile", "compileAsync", "load", "createFunction", "createGlobal"}) {
        assertEquals(FORBIDDEN, page.evaluate("attempt('" + what + "')"), what);
      }
      assertEquals("[]", page.evaluate("attempt('features')"));
    }
  }

  @ParameterizedTest
  @EnumSource(Browser.class)
  void aPolicyThatForbidsWorkersIsHintedAt(Browser browser) throws IOException {
    assume(browser);
    try (SiteServer server = SiteServer.start(0, "e2e", SiteServer.LIBRARY_FILES);
        BrowserHost host = browser.start();
        BrowserPage page = host.open(server.url("workers.html"))) {
      page.await("window.attempt", TIMEOUT);
      assertEquals(
          String.format(NOT_LOADED, server.url("pages.js")), page.evaluate("attempt('pool')"));
    }
  }

  @ParameterizedTest
  @EnumSource(Browser.class)
  void aWorkersScriptWithoutTheHeaderIsHintedAt(Browser browser) throws IOException {
    assume(browser);
    try (SiteServer server =
            SiteServer.start(0, "e2e", SiteServer.LIBRARY_FILES).withoutHeaders("pages.js");
        BrowserHost host = browser.start();
        BrowserPage page = host.open(server.url("isolation.html"))) {
      page.await("window.attempt", TIMEOUT);
      assertEquals("true", page.evaluate("crossOriginIsolated"));
      assertEquals(
          String.format(NOT_LOADED, server.url("pages.js")), page.evaluate("attempt('pool')"));
    }
  }

  @ParameterizedTest
  @EnumSource(Browser.class)
  void aScriptWithoutAnAddressHasToBeNamed(Browser browser) throws IOException {
    assume(browser);
    try (SiteServer server = SiteServer.start(0, "e2e", SiteServer.LIBRARY_FILES);
        BrowserHost host = browser.start()) {
      server.add("classic.html", inline());
      for (String file : new String[] {"classic.html", "inline.html?eval", "inline.html"}) {
        try (BrowserPage page = host.open(server.url(file))) {
          page.await("window.attempt", TIMEOUT);
          assertEquals(
              "java.lang.IllegalStateException: the address of the page's script is not known:"
                  + " name it by WorkerScript.set(url)",
              page.evaluate("attempt('pool')"),
              file);
        }
      }
    }
  }

  /** The script within the page itself. */
  private static byte[] inline() throws IOException {
    String script;
    try (InputStream in = PolicyTest.class.getResourceAsStream("/e2e/pages.js")) {
      script = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    String page =
        "<!doctype html><meta charset=utf-8><title>inline</title>"
            + "<link rel=icon href=data:,><script type=module>"
            + script
                .replaceAll("export\\s*\\{\\s*(\\w+) as main\\s*};?", "globalThis.pagesMain=$1;")
                .replace("</script", "<\\/script")
            + "\npagesMain(['isolation']);"
            + "window.attempt = (what) => new Promise((end) => wasmrunIsolation(what, end));"
            + "</script>";
    return page.getBytes(StandardCharsets.UTF_8);
  }
}
