package io.github.wasmrun.wasi;

import io.github.wasmrun.HostFunction;
import io.github.wasmrun.Imports;
import io.github.wasmrun.Instance;
import io.github.wasmrun.Limits;
import io.github.wasmrun.WasmModule;
import io.github.wasmrun.engine.AbstractModule;
import io.github.wasmrun.engine.host.Answers;
import io.github.wasmrun.engine.worker.LimitedRuns;
import io.github.wasmrun.internal.link.Ended;
import io.github.wasmrun.spi.worker.WorkerHost;
import java.util.concurrent.CompletableFuture;

/** Runs one program or library, once, with settings that do not change. */
final class WasiRunner {
  private final Wasi settings;
  private final WasmModule module;

  WasiRunner(Wasi settings, WasmModule module) {
    this.settings = settings;
    this.module = module;
  }

  /** See {@link Wasi#run}. */
  WasiResult run() {
    WasiThreads threads = settings.threads();
    if (threads != null && threads.areFor(module)) {
      return threads.run(settings, module);
    }
    try (WasiHost host = settings.open()) {
      try (Instance instance = instantiate(host.imports())) {
        return host.run(instance);
      }
    }
  }

  /** See {@link Wasi#runAsync}. */
  CompletableFuture<WasiResult> runAsync() {
    WasiThreads threads = settings.threads();
    if (threads != null && threads.areFor(module)) {
      return threads.runAsync(settings, module);
    }
    WorkerHost.Waiting waiting = ((AbstractModule) module).workers().waiting();
    if (waiting != null) {
      return inThread(
          settings,
          waiting,
          (host, result) -> waiting.await(run(host, instantiate(host.imports()), result)));
    }
    WasiHost host = settings.open();
    CompletableFuture<WasiResult> result = new CompletableFuture<>();
    instantiateAsync(host.imports())
        .thenCompose(instance -> run(host, instance, result))
        .whenComplete(
            (ended, error) -> {
              host.close();
              if (error == null) {
                result.complete(ended);
              } else {
                result.completeExceptionally(error);
              }
            });
    return result;
  }

  /** What a thread does with an open host until the program ends. */
  @FunctionalInterface
  interface Program {
    /**
     * Runs the program.
     *
     * @param result what the caller has; done if nobody waits any more
     */
    WasiResult run(WasiHost host, CompletableFuture<WasiResult> result);
  }

  /**
   * Runs a program in a thread of its own, which keeps nobody else's thread if the program never
   * ends. Cancelling the future interrupts it.
   */
  static CompletableFuture<WasiResult> inThread(
      Wasi settings, WorkerHost.Waiting waiting, Program program) {
    WasiHost host = settings.open();
    CompletableFuture<WasiResult> result = new CompletableFuture<>();
    Runnable interrupt =
        waiting.start(
            settings.programName(),
            () -> {
              WasiResult end;
              try (host) {
                end = program.run(host, result);
              } catch (Throwable thrown) {
                result.completeExceptionally(thrown);
                return;
              }
              result.complete(end);
            });
    Ended.ifCancelled(result, interrupt);
    return result;
  }

  private CompletableFuture<WasiResult> run(
      WasiHost host, Instance instance, CompletableFuture<WasiResult> result) {
    if (result.isCancelled()) {
      instance.close();
      return result;
    }
    Limits limits = settings.limits();
    if (limits != null && limits.cancellable()) {
      Ended.ifCancelled(result, instance::cancel);
    }
    CompletableFuture<WasiResult> waiting = null;
    if (settings.imports() != Imports.none()) {
      for (Object each : ((AbstractModule) module).resolvePresent(settings.imports())) {
        if (waiting == null && each instanceof HostFunction function) {
          waiting = Answers.ifLater(function, later -> host.runAsync(instance));
        }
      }
    }
    if (waiting != null) {
      CompletableFuture<WasiResult> running = waiting;
      Ended.ifCancelled(result, () -> running.cancel(true));
      return running.whenComplete((ended, error) -> instance.close());
    }
    try (instance) {
      return CompletableFuture.completedFuture(host.run(instance));
    }
  }

  /** See {@link Wasi#start}. */
  WasiReactor start() {
    WasiHost host = settings.open();
    try {
      Instance instance = instantiate(host.imports());
      host.initialize(instance);
      return new WasiReactor(instance, host);
    } catch (RuntimeException e) {
      host.close();
      throw e;
    }
  }

  /** See {@link Wasi#startAsync}. */
  CompletableFuture<WasiReactor> startAsync() {
    WasiHost host = settings.open();
    return instantiateAsync(host.imports())
        .thenApply(
            instance -> {
              host.initialize(instance);
              return new WasiReactor(instance, host);
            })
        .whenComplete(
            (reactor, error) -> {
              if (error != null) {
                host.close();
              }
            });
  }

  /** Makes an instance of the program within the limits of the settings. */
  Instance instantiate(Imports all) {
    LimitedRuns limits = settings.limitedRuns();
    return limits == null ? module.instantiate(all) : limits.instantiate(module, all);
  }

  private CompletableFuture<Instance> instantiateAsync(Imports all) {
    LimitedRuns limits = settings.limitedRuns();
    return limits == null ? module.instantiateAsync(all) : limits.instantiateAsync(module, all);
  }
}
