package io.github.wasmrun.e2e.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.wasmrun.demo.server.SiteServer;
import io.github.wasmrun.e2e.browser.Browser;
import io.github.wasmrun.e2e.browser.BrowserHost;
import io.github.wasmrun.e2e.browser.BrowserPage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The programs in JavaScript that the site's guides show, and what they print there. */
class HowToTest {
  private static final String HARNESS = "/io/github/wasmrun/contract/harness/";

  /** The names that the guides use for modules of the contract suite. */
  private static final Map<String, String> MODULES =
      Map.of("calculator", "readme", "texts", "caller", "copy", "wasi_copy");

  private static SiteServer server;
  private static BrowserHost chromium;

  @BeforeAll
  static void start() throws IOException {
    server = SiteServer.start(0, "e2e", "META-INF/resources/examples", SiteServer.LIBRARY_FILES);
    for (Map.Entry<String, String> module : MODULES.entrySet()) {
      server.add(module.getKey() + ".wasm", bytes(HARNESS + module.getValue() + ".wasm"));
    }
    chromium = Browser.CHROMIUM.start();
  }

  @AfterAll
  static void stop() {
    chromium.close();
    server.close();
  }

  private static byte[] bytes(String resource) throws IOException {
    try (InputStream in = HowToTest.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IOException("no resource " + resource);
      }
      return in.readAllBytes();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "load",
        "memory",
        "host-functions",
        "wasi",
        "threads",
        "errors",
        "limits",
        "by-hand",
        "by-script"
      })
  void itPrintsWhatTheGuideSays(String name) throws IOException {
    String expected =
        new String(bytes("/e2e/howto/" + name + ".txt"), StandardCharsets.UTF_8).strip();
    try (BrowserPage page = chromium.open(server.url("howto.html#" + name))) {
      page.await("window.printed !== undefined", Duration.ofSeconds(30));
      assertEquals(expected, page.evaluate("window.printed"));
      List<String> errors = page.errors().stream().filter(error -> !error.contains("404")).toList();
      assertEquals(List.of(), errors);
    }
  }
}
