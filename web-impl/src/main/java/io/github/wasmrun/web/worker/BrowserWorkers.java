package io.github.wasmrun.web.worker;

import io.github.wasmrun.UnsupportedFeatureException;
import io.github.wasmrun.feature.Feature;
import io.github.wasmrun.spi.worker.WorkerEvents;
import io.github.wasmrun.spi.worker.WorkerGroup;
import io.github.wasmrun.spi.worker.WorkerHost;
import io.github.wasmrun.spi.worker.WorkerSetup;
import io.github.wasmrun.web.js.Page;

/** Web workers. */
public final class BrowserWorkers implements WorkerHost {
  /** What a page lacks that is not isolated. */
  static final String HEADERS =
      "the page must be cross-origin isolated: its server sends the headers"
          + " Cross-Origin-Opener-Policy: same-origin and"
          + " Cross-Origin-Embedder-Policy: require-corp";

  @Override
  public void checkAvailable() {
    if (!Page.canShareMemory()) {
      throw new UnsupportedFeatureException(
          Feature.THREADS, "browser", "workers need shared memory, and for that " + HEADERS, null);
    }
  }

  @Override
  public WorkerGroup open(WorkerSetup setup, WorkerEvents events) {
    checkAvailable();
    return new BrowserGroup(setup, events);
  }
}
