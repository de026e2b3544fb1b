package io.github.wasmrun.e2e.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.wasmrun.demo.server.SiteServer;
import io.github.wasmrun.e2e.browser.Browser;
import io.github.wasmrun.e2e.browser.BrowserHost;
import io.github.wasmrun.e2e.browser.BrowserPage;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The cases of wasmrun.js in each browser, as a script and as a module; the pages' policy allows
 * what a strict one does.
 */
class ScriptTest {
  private static final Duration TIMEOUT = Duration.ofMinutes(3);

  @TestFactory
  Stream<DynamicNode> chromium() throws IOException {
    return cases(Browser.CHROMIUM);
  }

  @TestFactory
  Stream<DynamicNode> firefox() throws IOException {
    return cases(Browser.FIREFOX);
  }

  @TestFactory
  Stream<DynamicNode> webkit() throws IOException {
    return cases(Browser.WEBKIT);
  }

  @ParameterizedTest
  @EnumSource(Browser.class)
  void workersNameThePolicyForTrustedTypes(Browser browser) throws IOException {
    assumeTrue(Browser.forTests().contains(browser), "not installed or not asked for");
    try (SiteServer server = SiteServer.start(0, ScriptCases.ROOTS);
        BrowserHost host = browser.start();
        BrowserPage page = host.open(server.url("script/untrusted.html"))) {
      assumeTrue(page.evaluate("!!window.trustedTypes").equals("true"), "has no Trusted Types");
      String error =
          page.evaluate(
              "wasmrun.pool('../add.wasm', {size: 1}).then(pool => pool.call('add', 2, 3))"
                  + ".catch(error => error.name + ': ' + error.message)");
      assertTrue(
          error.startsWith("StateError: ")
              && error.endsWith(
                  "the page requires Trusted Types: its Content-Security-Policy must allow the"
                      + " policy wasmrun, as trusted-types wasmrun does"),
          error);
    }
  }

  private static Stream<DynamicNode> cases(Browser browser) throws IOException {
    if (!Browser.forTests().contains(browser)) {
      return Stream.of(
          DynamicTest.dynamicTest(browser.id(), () -> abort("not installed or not asked for")));
    }
    List<DynamicNode> all = new ArrayList<>();
    try (SiteServer server = SiteServer.start(0, ScriptCases.ROOTS);
        BrowserHost host = browser.start()) {
      for (String page : new String[] {"module", "script"}) {
        all.add(
            DynamicContainer.dynamicContainer(
                page + " in " + browser.id(), run(host, server.url("script/" + page + ".html"))));
      }
      if (browser == Browser.CHROMIUM) {
        server.withoutIsolation();
        all.add(
            DynamicContainer.dynamicContainer(
                "module without isolation", run(host, server.url("script/module.html"))));
      }
    }
    return all.stream();
  }

  private static List<DynamicTest> run(BrowserHost host, String url) {
    try (BrowserPage page = host.open(url)) {
      page.await("!!window.wasmrunCases", TIMEOUT);
      List<DynamicTest> tests =
          new ArrayList<>(ScriptCases.of(page.evaluate("JSON.stringify(wasmrunCases)")));
      // Browsers themselves log what could not be fetched, which some cases are about.
      List<String> errors =
          page.errors().stream()
              .filter(
                  text ->
                      !text.contains("404")
                          && !text.contains("status of 404")
                          && !text.contains("integrity")
                          && !text.contains("Failed to load resource"))
              .toList();
      tests.add(
          DynamicTest.dynamicTest("the page logs no error", () -> assertEquals(List.of(), errors)));
      return tests;
    }
  }
}
