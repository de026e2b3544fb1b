package io.github.wasmrun.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wasmrun.demo.server.DemoServer;
import io.github.wasmrun.demo.server.SiteServer;
import io.github.wasmrun.e2e.browser.Browser;
import io.github.wasmrun.e2e.browser.BrowserHost;
import io.github.wasmrun.e2e.browser.BrowserPage;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The page that paints with workers. */
class ParallelPageTest {
  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  @Test
  void severalWorkersPaintTheSamePictureAsOne() throws IOException {
    try (SiteServer server = DemoServer.start(0);
        BrowserHost chromium = Browser.CHROMIUM.start();
        BrowserPage page = chromium.open(server.url("parallel.html"))) {
      page.await("!document.getElementById('compare').disabled", TIMEOUT);
      page.evaluate("void (document.getElementById('workers').value = '3')");
      click(page, "compare");
      page.await("!document.getElementById('compare').disabled", TIMEOUT);
      String status = status(page);
      assertTrue(
          status.matches(
              "1 worker: \\d+ ms\\. 3 workers: \\d+ ms\\. \\d+\\.\\d\\d times as fast;"
                  + " both pictures are equal\\."),
          status);
      assertEquals("900", page.evaluate("document.getElementById('progress').value"));
      assertEquals("0,0,0,255 not black", colours(page));
      page.evaluate(
          "void document.getElementById('picture').dispatchEvent("
              + "new MouseEvent('click', {clientX: 300, clientY: 400}))");
      page.await("!document.getElementById('compare').disabled", TIMEOUT);
      assertTrue(status(page).matches("3 workers: \\d+ ms\\. "), status(page));
      assertEquals(List.of(), page.errors());
    }
  }

  /** The pixel in the middle of the set, and whether the corner is another one. */
  private static String colours(BrowserPage page) {
    return page.evaluate(
        "(() => { const pixels = document.getElementById('picture').getContext('2d');"
            + " const corner = pixels.getImageData(0, 0, 1, 1).data.join();"
            + " return pixels.getImageData(600, 450, 1, 1).data.join()"
            + "  + (corner === '0,0,0,255' || corner === '0,0,0,0' ? '' : ' not black'); })()");
  }

  @Test
  void paintingIsCancelledAndBeginsAnew() throws IOException {
    try (SiteServer server = DemoServer.start(0);
        BrowserHost chromium = Browser.CHROMIUM.start();
        BrowserPage page = chromium.open(server.url("parallel.html"))) {
      page.await("!document.getElementById('compare').disabled", TIMEOUT);
      click(page, "compare");
      page.await("document.getElementById('progress').value > 0", TIMEOUT);
      click(page, "cancel");
      page.await("!document.getElementById('compare').disabled", TIMEOUT);
      assertEquals("Cancelled.", status(page));
      click(page, "compare");
      click(page, "cancel");
      page.await("!document.getElementById('compare').disabled", TIMEOUT);
      assertEquals("Cancelled.", status(page));
      click(page, "whole");
      page.await("!document.getElementById('compare').disabled", TIMEOUT);
      assertTrue(status(page).contains(" ms. "), status(page));
      assertEquals(List.of(), page.errors());
    }
  }

  private static void click(BrowserPage page, String button) {
    page.evaluate("document.getElementById('" + button + "').click()");
  }

  private static String status(BrowserPage page) {
    return page.evaluate("document.getElementById('status').textContent");
  }
}
