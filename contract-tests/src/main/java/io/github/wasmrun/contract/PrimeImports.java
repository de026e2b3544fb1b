package io.github.wasmrun.contract;

import io.github.wasmrun.HostFunction;
import io.github.wasmrun.Imports;
import io.github.wasmrun.worker.WorkerContext;
import io.github.wasmrun.worker.WorkerImports;

// region local
/** Made in each worker; named in META-INF/services/io.github.wasmrun.worker.WorkerImports. */
public final class PrimeImports implements WorkerImports {
  @Override
  public Imports imports(WorkerContext context) {
    return Imports.of(
        "local",
        "log",
        HostFunction.of((int from) -> context.postMessage(context.name() + " from " + from)));
  }
}
// endregion
