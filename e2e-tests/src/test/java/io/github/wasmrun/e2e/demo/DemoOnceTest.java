package io.github.wasmrun.e2e.demo;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wasmrun.demo.example.Comparison;
import io.github.wasmrun.demo.example.Transcript;
import io.github.wasmrun.demo.server.DemoServer;
import io.github.wasmrun.demo.server.SiteServer;
import io.github.wasmrun.e2e.browser.Browser;
import io.github.wasmrun.e2e.browser.BrowserHost;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DemoOnceTest {
  static List<Browser> browsers() {
    return Browser.forTests();
  }

  @ParameterizedTest
  @MethodSource("browsers")
  void eachBrowserAgreesWithTheJvm(Browser browser) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    boolean agreed = DemoOnce.run(browser, out);
    assertTrue(agreed, () -> bytes.toString(StandardCharsets.UTF_8));
  }

  @Test
  void aModuleThatIsMissingInTheBrowserIsAProblem() throws Exception {
    try (SiteServer server = DemoServer.start(0);
        BrowserHost browser = Browser.CHROMIUM.start()) {
      server.add("examples/numbers.wasm", new byte[] {0, 'a', 's'});
      List<Transcript> page = PageTranscripts.run(server, browser);
      assertFalse(Comparison.problems("page", page, "page", page).isEmpty());
    }
  }
}
