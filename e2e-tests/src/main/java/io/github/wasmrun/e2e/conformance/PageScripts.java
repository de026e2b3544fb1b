package io.github.wasmrun.e2e.conformance;

import io.github.wasmrun.contract.conformance.Json;
import io.github.wasmrun.contract.conformance.Outcome;
import io.github.wasmrun.demo.server.SiteServer;
import io.github.wasmrun.e2e.browser.Browser;
import io.github.wasmrun.e2e.browser.BrowserException;
import io.github.wasmrun.e2e.browser.BrowserHost;
import io.github.wasmrun.e2e.browser.BrowserPage;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs scripts in a page of a browser, which fetches them. */
final class PageScripts implements ScriptHost {
  private static final Duration TIMEOUT = Duration.ofMinutes(3);

  private final Browser browser;
  private final SiteServer server;
  private BrowserHost host;
  private @Nullable BrowserPage page;
  private int packs;

  PageScripts(Browser browser) throws IOException {
    this.browser = browser;
    server = SiteServer.start(0, "e2e", SiteServer.LIBRARY_FILES);
    host = browser.start();
  }

  @Override
  public String title() {
    return host.version();
  }

  private BrowserPage page() {
    if (page == null) {
      page = host.open(server.url("conformance.html"));
      page.await("window.wasmrunConformance", TIMEOUT);
    }
    return page;
  }

  @Override
  public List<Outcome> run(Script script) {
    String path = "packs/" + packs++ + ".pack";
    server.add(path, script.pack());
    try {
      page().evaluate("wasmrunConformance.script('" + path + "')");
      page().await("wasmrunConformance.result", TIMEOUT);
      return outcomes(page().evaluate("wasmrunConformance.result"));
    } catch (BrowserException e) {
      restart();
      throw new HostDied(String.valueOf(e.getMessage()));
    } finally {
      server.add(path, new byte[0]);
    }
  }

  private static List<Outcome> outcomes(String json) {
    List<Outcome> outcomes = new ArrayList<>();
    for (Object outcome : (List<?>) Json.parse(json)) {
      outcomes.add(Outcome.of((Map<?, ?>) outcome));
    }
    return outcomes;
  }

  private void restart() {
    page = null;
    host.close();
    host = browser.start();
  }

  @Override
  public void close() {
    host.close();
    server.close();
  }
}
