package io.github.wasmrun.web.internal.worker;

import io.github.wasmrun.spi.worker.WorkerEvents;
import io.github.wasmrun.spi.worker.WorkerGroup;
import io.github.wasmrun.spi.worker.WorkerHost;
import io.github.wasmrun.spi.worker.WorkerSetup;
import io.github.wasmrun.web.internal.extern.Isolation;

/** Web workers. */
public final class BrowserWorkers implements WorkerHost {
  @Override
  public void checkAvailable() {
    Isolation.require("workers need");
  }

  @Override
  public WorkerGroup open(WorkerSetup setup, WorkerEvents events) {
    checkAvailable();
    return new BrowserGroup(setup, events);
  }
}
