package io.github.wasmrun.e2e.page;

import io.github.wasmrun.Imports;
import io.github.wasmrun.Wasm;
import io.github.wasmrun.WasmModule;
import io.github.wasmrun.contract.harness.Fixtures;
import io.github.wasmrun.type.MemoryType;
import io.github.wasmrun.wasi.Wasi;
import io.github.wasmrun.worker.WorkerPool;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/**
 * Offers {@code wasmrunIsolation(what, done)}: tries something that needs shared memory, the answer
 * is its result or the text of its failure.
 */
final class IsolationPage {
  private IsolationPage() {}

  @JSFunctor
  private interface Done extends JSObject {
    void accept(String answer);
  }

  @JSFunctor
  private interface Trial extends JSObject {
    void run(String what, Done done);
  }

  static void run() {
    offer(
        (what, done) ->
            start(what)
                .whenComplete(
                    (value, error) -> done.accept(error == null ? "" + value : text(error))));
  }

  private static String text(Throwable error) {
    Throwable first =
        error instanceof CompletionException && error.getCause() != null ? error.getCause() : error;
    return first.toString();
  }

  private static CompletableFuture<?> start(String what) {
    try {
      return perform(what);
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private static CompletableFuture<?> perform(String what) {
    switch (what) {
      case "memory":
        return CompletableFuture.completedFuture(
            Wasm.engine().createMemory(MemoryType.shared(1, 16)).byteLength());
      case "import":
        return Wasm.engine()
            .compileAsync(Fixtures.bytes("threads"))
            .thenApply(
                module ->
                    module.instantiate(
                        Imports.of(
                            "env",
                            "memory",
                            Wasm.engine().createMemory(MemoryType.shared(1, 16)))));
      case "pool":
        return pool(
            Wasm.engine().compile(Fixtures.bytes("threads_unshared")), Imports.none(), "add");
      case "sum":
        return pool(
            Wasm.engine().compile(Fixtures.bytes("threads")),
            Imports.of("env", "memory", Wasm.engine().createMemory(MemoryType.shared(1, 16))),
            "add",
            2,
            3);
      case "program":
        return Wasi.command(Wasm.engine().compile(Fixtures.bytes("wasi_save")))
            .inWorker()
            .runAsync()
            .thenApply(result -> "exit " + result.exitCode());
      default:
        return PolicyTrials.perform(what);
    }
  }

  private static CompletableFuture<?> pool(
      WasmModule module, Imports imports, String function, Object... args) {
    return WorkerPool.of(module)
        .imports(imports)
        .start()
        .thenCompose(
            pool ->
                pool.submit(function, args)
                    .whenComplete((result, error) -> pool.close())
                    .thenCombine(
                        pool.ended(), (result, end) -> result + ", left: " + pool.liveWorkers()));
  }

  @JSBody(params = "trial", script = "window.wasmrunIsolation = trial;")
  private static native void offer(Trial trial);
}
