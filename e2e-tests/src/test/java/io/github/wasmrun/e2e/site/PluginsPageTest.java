package io.github.wasmrun.e2e.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wasmrun.demo.server.DemoServer;
import io.github.wasmrun.demo.server.SiteServer;
import io.github.wasmrun.e2e.browser.Browser;
import io.github.wasmrun.e2e.browser.BrowserHost;
import io.github.wasmrun.e2e.browser.BrowserPage;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page where a person drops plugins, grants, calls, watches and replaces them. */
class PluginsPageTest {
  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  static List<Browser> browsers() {
    return Browser.forTests();
  }

  @ParameterizedTest
  @MethodSource("browsers")
  void aPluginIsGrantedCalledWatchedAndReplaced(Browser browser) throws IOException {
    try (SiteServer server = DemoServer.start(0);
        BrowserHost host = browser.start();
        BrowserPage page = host.open(server.url("plugins.html"))) {
      page.await("document.getElementById('status').textContent.includes('was read')", TIMEOUT);
      assertTrue(text(page, "manifest").contains("Titles, slugs, reversed texts"));
      click(page, "load");
      assertEquals("text 1.0.0 is loaded.", text(page, "status"));
      assertEquals("slug: hello-big-world", call(page, "slug"));
      submit(page, "emit");
      assertTrue(text(page, "answer").startsWith("text: "), text(page, "answer"));
      page.evaluate("void (document.getElementById('event').value = 'nobody.listens')");
      submit(page, "emit");
      assertTrue(text(page, "answer").contains("no plugin subscribes to nobody.listens"));

      choose(page, "troublemaker");
      page.evaluate("document.querySelectorAll('#permissions input[role=switch]')[0].click()");
      click(page, "load");
      assertEquals(
          "It cannot be loaded.asks for the network host example.org, which is not granted",
          text(page, "problems"));
      page.evaluate("document.querySelectorAll('#permissions input[role=switch]')[0].click()");
      click(page, "load");
      assertEquals("troublemaker 1.0.0 is loaded.", text(page, "status"));
      assertEquals("echo: Hello, big World!", call(page, "echo"));
      String loop = call(page, "loop");
      assertTrue(loop.startsWith("plugin troublemaker: loop: "), loop);
      assertTrue(call(page, "recurse").contains("call stack"), text(page, "answer"));
      assertTrue(call(page, "trap").contains("unreachable"), text(page, "answer"));
      assertEquals("eat: 16 pages", call(page, "eat"));
      String numbers = text(page, "numbers");
      assertTrue(numbers.contains("5 calls, 3 failures, 3 restarts"), numbers);
      assertTrue(numbers.contains("memory 1024 KiB"), numbers);
      assertFalse(numbers.contains("fuel of the last 0"), numbers);
      assertTrue(text(page, "log").contains("RESTARTED troublemaker"), text(page, "log"));

      String manifest = "{\"id\": \"troublemaker\", \"version\": \"1.1.0\"}";
      drop(page, "troublemaker.json", "'" + manifest + "'");
      page.await("document.getElementById('manifest').textContent.includes('1.1.0')", TIMEOUT);
      click(page, "load");
      assertEquals("troublemaker 1.1.0 has taken over.", text(page, "status"));
      assertEquals("echo: Hello, big World!", call(page, "echo"));
      click(page, "unload");
      assertEquals("troublemaker 1.1.0 is unloaded.", text(page, "status"));
      assertEquals(List.of(), page.errors());
    }
  }

  @ParameterizedTest
  @MethodSource("browsers")
  void whatIsNoPluginIsTold(Browser browser) throws IOException {
    try (SiteServer server = DemoServer.start(0);
        BrowserHost host = browser.start();
        BrowserPage page = host.open(server.url("plugins.html"))) {
      page.await("document.getElementById('status').textContent.includes('was read')", TIMEOUT);
      drop(page, "notes.wasm", "'no module'");
      page.await(
          "document.getElementById('status').textContent.startsWith('notes.wasm is no plugin')",
          TIMEOUT);
      assertEquals("true", page.evaluate("document.getElementById('asked').hidden"));
      drop(page, "empty.wasm", "new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])");
      page.await("document.querySelector('#problems li') !== null", TIMEOUT);
      choose(page, "plugin-markdown");
      click(page, "load");
      page.evaluate("void (document.getElementById('request').value = '# *Title*')");
      assertEquals("render: <h1><em>Title</em></h1>", call(page, "render").strip());
      assertEquals(List.of(), page.errors());
    }
  }

  private static void choose(BrowserPage page, String plugin) {
    page.evaluate(
        "(() => { const list = document.getElementById('plugin');"
            + (" list.value = '" + plugin + "';")
            + " list.dispatchEvent(new Event('change')); })()");
    page.await(
        "document.getElementById('status').textContent.startsWith('" + plugin + ".wasm was read')",
        TIMEOUT);
  }

  private static void drop(BrowserPage page, String name, String contents) {
    page.evaluate(
        "(() => { const dataTransfer = new DataTransfer();"
            + (" dataTransfer.items.add(new File([" + contents + "], '" + name + "'));")
            + " document.getElementById('own-drop')"
            + ".dispatchEvent(new DragEvent('drop', {dataTransfer, cancelable: true})); })()");
  }

  private static void click(BrowserPage page, String id) {
    page.evaluate("void document.getElementById('" + id + "').click()");
  }

  private static void submit(BrowserPage page, String form) {
    page.evaluate("void document.querySelector('#" + form + " button').click()");
  }

  private static String call(BrowserPage page, String function) {
    page.evaluate("void (document.getElementById('function').value = '" + function + "')");
    submit(page, "call");
    return page.evaluate("document.querySelector('#answer .value').textContent");
  }

  private static String text(BrowserPage page, String id) {
    return page.evaluate("document.getElementById('" + id + "').textContent").strip();
  }
}
