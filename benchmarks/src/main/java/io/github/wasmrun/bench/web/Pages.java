package io.github.wasmrun.bench.web;

import io.github.wasmrun.demo.server.SiteServer;
import io.github.wasmrun.e2e.browser.Browser;
import io.github.wasmrun.e2e.browser.BrowserHost;
import io.github.wasmrun.e2e.browser.BrowserPage;
import java.io.IOException;

/** The pages of this module in Chromium. */
final class Pages implements AutoCloseable {
  private final SiteServer server;
  private final BrowserHost chromium;

  Pages() throws IOException {
    this(PeerFiles.NONE);
  }

  /** With files of others. */
  Pages(PeerFiles peers) throws IOException {
    server = SiteServer.start(0, "bench", SiteServer.LIBRARY_FILES);
    try {
      peers.addTo(server);
      chromium = Browser.CHROMIUM.start();
    } catch (IOException | RuntimeException e) {
      server.close();
      throw e;
    }
  }

  BrowserPage open(String name) {
    return chromium.open(server.url(name));
  }

  @Override
  public void close() {
    try {
      chromium.close();
    } finally {
      server.close();
    }
  }
}
