package io.github.wasmrun.jvm.internal.worker;

import io.github.wasmrun.jvm.internal.code.Ending;
import io.github.wasmrun.spi.worker.WorkerEvents;
import io.github.wasmrun.spi.worker.WorkerGroup;
import io.github.wasmrun.spi.worker.WorkerHost;
import io.github.wasmrun.spi.worker.WorkerSetup;

/** Makes groups of threads for one module. */
public final class ThreadWorkers implements WorkerHost {
  private final Ending interruption;

  /** For the module whose code {@code interruption} ends. */
  public ThreadWorkers(Ending interruption) {
    this.interruption = interruption;
  }

  @Override
  public WorkerGroup open(WorkerSetup setup, WorkerEvents events) {
    if (setup.localModule() != null) {
      throw new IllegalArgumentException(
          "localModule "
              + setup.localModule()
              + ": host functions in JavaScript are for pages; the JVM has localImports");
    }
    return new ThreadWorkerGroup(setup, events, interruption);
  }

  @Override
  public Waiting waiting() {
    return new BlockingWait(interruption);
  }
}
