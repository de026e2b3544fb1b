package io.github.wasmrun.jvm.internal.worker;

import io.github.wasmrun.spi.worker.WorkerEvents;
import io.github.wasmrun.spi.worker.WorkerGroup;
import io.github.wasmrun.spi.worker.WorkerHost;
import io.github.wasmrun.spi.worker.WorkerSetup;

/** Makes groups of threads. */
public final class ThreadWorkers implements WorkerHost {
  /** The only one. */
  public static final ThreadWorkers INSTANCE = new ThreadWorkers();

  private ThreadWorkers() {}

  @Override
  public WorkerGroup open(WorkerSetup setup, WorkerEvents events) {
    if (setup.localModule() != null) {
      throw new IllegalArgumentException(
          "localModule "
              + setup.localModule()
              + ": host functions in JavaScript are for pages; the JVM has localImports");
    }
    return new ThreadWorkerGroup(setup, events);
  }

  @Override
  public Waiting waiting() {
    return BlockingWait.INSTANCE;
  }
}
