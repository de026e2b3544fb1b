package io.github.wasmrun.contract;

import io.github.wasmrun.AtomicMemory;
import io.github.wasmrun.Engine;
import io.github.wasmrun.HostFunction;
import io.github.wasmrun.Imports;
import io.github.wasmrun.Memory;
import io.github.wasmrun.WaitResult;
import io.github.wasmrun.WasmModule;
import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Tests;
import io.github.wasmrun.contract.worker.Pools;
import io.github.wasmrun.type.MemoryType;
import io.github.wasmrun.wasi.Wasi;
import io.github.wasmrun.worker.WorkerPool;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The code of the README's part for threads; the marked regions are copied there. */
final class ReadmeThreadTests {
  private ReadmeThreadTests() {}

  static void add(Tests tests) {
    tests.async(
        "readme: a shared memory has atomic operations",
        () -> {
          List<Object> out = new ArrayList<>();
          return atomics(tests.engine(), out)
              .thenAccept(end -> Expect.equal("[0, 5, 1, OK]", out.toString()));
        });
    tests.async(
        "readme: a pool calls in parallel",
        () -> {
          List<Object> out = new ArrayList<>();
          Memory memory = Pools.memory(tests);
          return pool(tests.module("readme_threads"), memory, out)
              .thenAccept(
                  end -> {
                    Expect.equal("[25, 21]", out.get(out.size() - 1).toString());
                    Expect.equal(46, memory.atomics().loadInt(0));
                    Expect.isTrue(out.remove((Object) 25) && out.remove((Object) 21), "found");
                    Expect.equal(3, out.size());
                    String messages = out.get(0) + ", " + out.get(1);
                    Expect.contains("from 0", messages);
                    Expect.contains("from 100", messages);
                  });
        });
    tests.async(
        "readme: a task of a pool has bytes",
        () ->
            Pools.with(
                WorkerPool.of(tests.module("pool_task"))
                    .imports(Imports.of("env", "ask", HostFunction.of((int x) -> x))),
                pool ->
                    task(pool)
                        .thenAccept(bytes -> Expect.array(new byte[] {2, 3, 4}, (byte[]) bytes))));
    tests.async(
        "readme: a program of wasi-threads runs",
        () -> {
          List<Object> out = new ArrayList<>();
          return program(tests.module("wasi_threads"), out)
              .thenAccept(end -> Expect.equal("[6]", out.toString()));
        });
  }

  private static CompletableFuture<Void> atomics(Engine engine, List<Object> out) {
    // region atomics
    Memory memory = engine.createMemory(MemoryType.shared(1, 16)); // pages of 64 KiB, 16 at most
    AtomicMemory atomics = memory.atomics();
    out.add(atomics.addInt(0, 5)); // 0: the value before
    out.add(atomics.compareExchangeInt(0, 5, 7)); // 5, and now it is 7
    CompletableFuture<WaitResult> end = atomics.waitIntAsync(0, 7, -1);
    out.add(atomics.notify(0, 1)); // 1: somebody waited
    return end.thenAccept(result -> out.add(result)); // OK
    // endregion
  }

  private static CompletableFuture<Void> pool(WasmModule module, Memory memory, List<Object> out) {
    // region pool
    Imports imports =
        Imports.of("env", "memory", memory)
            .withFunction("env", "found", args -> out.add(args.i32(0))); // on the main thread
    return WorkerPool.of(module)
        .name("primes")
        .size(2)
        .imports(imports)
        .localImports(PrimeImports.class)
        .onMessage((worker, message) -> out.add(message)) // primes-0 from 0
        .start()
        .thenCompose(
            pool ->
                pool.invokeAll("count", List.of(List.of(0, 100), List.of(100, 200)))
                    .whenComplete((counts, error) -> pool.close()))
        .thenAccept(counts -> out.add(counts)); // [25, 21]
    // endregion
  }

  private static CompletableFuture<Object> task(WorkerPool pool) {
    // region task
    CompletableFuture<Object> more =
        pool.run(AddOneTask.class, new byte[] {1, 2, 3}) // copied
            .orTimeout(10, TimeUnit.SECONDS); // ends the worker, if need be
    // endregion
    return more;
  }

  private static CompletableFuture<Void> program(WasmModule program, List<Object> out) {
    // region program
    return Wasi.command(program)
        .threads(8) // besides the first, at a time
        .runAsync()
        .thenAccept(result -> out.add(result.exitCode()));
    // endregion
  }
}
