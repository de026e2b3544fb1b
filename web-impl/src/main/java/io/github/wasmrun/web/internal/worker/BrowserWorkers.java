package io.github.wasmrun.web.internal.worker;

import io.github.wasmrun.UnsupportedFeatureException;
import io.github.wasmrun.spi.worker.WorkerEvents;
import io.github.wasmrun.spi.worker.WorkerGroup;
import io.github.wasmrun.spi.worker.WorkerHost;
import io.github.wasmrun.spi.worker.WorkerSetup;
import io.github.wasmrun.web.internal.extern.BrowserStore;
import io.github.wasmrun.web.internal.extern.Isolation;
import io.github.wasmrun.web.internal.js.Workers;

/** Web workers. */
public final class BrowserWorkers implements WorkerHost {
  @Override
  public void checkAvailable() {
    if (!Workers.exist()) {
      throw new UnsupportedFeatureException(
          "threads",
          BrowserStore.NAME,
          "workers do not work here: Node.js and service workers have no Worker",
          null);
    }
    Isolation.require("workers need");
  }

  @Override
  public WorkerGroup open(WorkerSetup setup, WorkerEvents events) {
    checkAvailable();
    return new BrowserGroup(setup, events);
  }
}
