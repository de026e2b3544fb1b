package io.github.wasmrun.e2e.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.wasmrun.demo.server.SiteServer;
import io.github.wasmrun.demo.server.StaticSite;
import io.github.wasmrun.e2e.browser.Browser;
import io.github.wasmrun.e2e.browser.BrowserHost;
import io.github.wasmrun.e2e.browser.BrowserPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folder that any server of files can serve, below another path and without headers. */
class StaticSiteTest {
  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  @TempDir Path folder;

  @Test
  void theFolderIsTheWholeSite() throws IOException {
    StaticSite.main(new String[] {folder.toString()});
    try (SiteServer server = SiteServer.start(0).withoutIsolation();
        BrowserHost chromium = Browser.CHROMIUM.start()) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          String path = folder.relativize(file).toString().replace('\\', '/');
          server.add("some/where/" + path, Files.readAllBytes(file));
        }
      }
      try (BrowserPage page = chromium.open(server.url("some/where/playground.html"))) {
        page.await("document.querySelector('#transcript .verdict.good') !== null", TIMEOUT);
        assertEquals(List.of(), page.errors());
      }
      try (BrowserPage page = chromium.open(server.url("some/where/parallel.html"))) {
        page.await("crossOriginIsolated && !document.getElementById('compare').disabled", TIMEOUT);
        assertEquals(List.of(), page.errors());
      }
      try (BrowserPage page = chromium.open(server.url("some/where/index.html"))) {
        page.await("document.getElementById('live-result').value.includes(' = ')", TIMEOUT);
        assertEquals(List.of(), page.errors());
      }
    }
  }
}
