package io.github.wasmrun.contract.wasi;

import io.github.wasmrun.Imports;
import io.github.wasmrun.LimitException;
import io.github.wasmrun.Limits;
import io.github.wasmrun.LinkException;
import io.github.wasmrun.Memory;
import io.github.wasmrun.TrapException;
import io.github.wasmrun.contract.harness.Difference;
import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Failures;
import io.github.wasmrun.contract.harness.Tests;
import io.github.wasmrun.contract.worker.Pools;
import io.github.wasmrun.type.MemoryType;
import io.github.wasmrun.wasi.Wasi;
import io.github.wasmrun.wasi.WasiResult;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;

/** Programs of wasi-threads: whatever ends them ends all their threads. */
public final class WasiThreadTests {
  private WasiThreadTests() {}

  // How a run of the fixture ends.
  private static final int SUM = 0;
  private static final int EXIT = 1;
  private static final int RETURN = 2;
  private static final int EXIT_IN_THREAD = 3;
  private static final int TRAP_IN_THREAD = 4;
  private static final int LIMIT = 5;
  private static final int FOR_EVER = 6;

  private static Wasi program(Tests tests, int end) {
    Wasi wasi = Wasi.command(tests.module("wasi_threads")).programName("game").threads(8);
    String[] args = new String[tests.differs(Difference.LOOPS_GO_ON) ? end + 10 : end];
    for (int i = 0; i < args.length; i++) {
      args[i] = "x";
    }
    return wasi.args(args);
  }

  private static CompletableFuture<?> exits(int code, Wasi wasi) {
    return wasi.runAsync()
        .thenAccept(
            result -> {
              Expect.equal(code, result.exitCode());
              Expect.isTrue(result.failure().isEmpty(), "no failure");
            });
  }

  public static void add(Tests tests) {
    tests.async(
        "wasi: threads of a program share its memory and wake each other",
        () -> exits(6, program(tests, SUM)));
    tests.async(
        "wasi: a program with threads gets a memory within its limits",
        () ->
            exits(6, program(tests, SUM).limits(Limits.NONE.withMaxMemoryPages(2)))
                .thenCompose(
                    none ->
                        program(tests, SUM)
                            .limits(Limits.NONE.withMaxMemoryPages(0))
                            .runAsync()
                            .handle(
                                (result, error) -> {
                                  Expect.ofClass(LimitException.class, error);
                                  return null;
                                })));
    tests.async(
        "wasi: an exit ends threads that compute and threads that wait",
        () -> exits(7, program(tests, EXIT)));
    tests.async(
        "wasi: the return of the first thread ends all", () -> exits(0, program(tests, RETURN)));
    tests.async(
        "wasi: an exit in another thread ends all", () -> exits(8, program(tests, EXIT_IN_THREAD)));
    tests.async(
        "wasi: a trap in another thread ends all and names the thread",
        () ->
            program(tests, TRAP_IN_THREAD)
                .runAsync()
                .thenAccept(
                    result -> {
                      Expect.equal(134, result.exitCode());
                      TrapException trap =
                          Expect.ofClass(TrapException.class, result.failure().get());
                      Expect.equal(Optional.of("game-3"), trap.worker());
                    }));
    tests.async(
        "wasi: beyond the limit of threads a program gets none and goes on",
        () -> exits(9, program(tests, LIMIT).threads(2)));
    tests.async("wasi: cancelling ends all threads", () -> cancelled(tests));
    tests.async(
        "wasi: a program with threads is refused where none are granted",
        () ->
            Failures.of(
                Wasi.command(tests.module("wasi_threads")).runAsync(),
                error ->
                    Expect.contains(
                        "run it with Wasi.command(module).threads(n)",
                        Expect.ofClass(LinkException.class, error).getMessage())));
  }

  /** The program computes and waits for ever in three threads, until it is cancelled. */
  private static CompletableFuture<?> cancelled(Tests tests) {
    Memory memory = tests.engine().createMemory(MemoryType.shared(1, 4));
    CompletableFuture<WasiResult> run =
        program(tests, FOR_EVER).imports(Imports.of("env", "memory", memory)).runAsync();
    return Pools.until(memory, "two threads run", () -> memory.atomics().loadInt(4) == 2)
        .thenCompose(
            x -> {
              Expect.isTrue(run.cancel(true), "it can be cancelled");
              return Failures.of(run, error -> Expect.ofClass(CancellationException.class, error));
            });
  }
}
