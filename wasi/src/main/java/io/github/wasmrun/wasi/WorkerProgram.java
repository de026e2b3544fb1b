package io.github.wasmrun.wasi;

import io.github.wasmrun.Imports;
import io.github.wasmrun.Instance;
import io.github.wasmrun.WasmModule;
import io.github.wasmrun.spi.worker.WorkerHost;
import io.github.wasmrun.wasi.internal.SharedFunctions;
import java.util.concurrent.CompletableFuture;

/**
 * A program of one thread in a thread of its own, where the host's threads see the same objects.
 */
final class WorkerProgram implements SharedFunctions.Program {
  private final Wasi wasi;
  private final WasmModule module;
  private final WorkerHost.Waiting waiting;

  WorkerProgram(Wasi wasi, WasmModule module, WorkerHost.Waiting waiting) {
    this.wasi = wasi;
    this.module = module;
    this.waiting = waiting;
  }

  CompletableFuture<WasiResult> start() {
    return WasiRunner.inThread(wasi, waiting, (host, result) -> run(host));
  }

  private WasiResult run(WasiHost host) {
    Imports all =
        SharedFunctions.imports(host.guest(), host.functions(), this).withAll(wasi.imports());
    try (Instance instance = new WasiRunner(wasi, module).instantiate(all)) {
      return host.run(instance);
    }
  }

  @Override
  public void lock() {
    // There is one thread.
  }

  @Override
  public void unlock() {
    // See lock().
  }

  @Override
  public WorkerHost.Waiting waiting() {
    return waiting;
  }

  @Override
  public int spawn(int argument) {
    return -1;
  }

  @Override
  public void exited() {
    // The exception leads the guest to its end.
  }
}
