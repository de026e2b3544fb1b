package io.github.wasmrun.contract.limit;

import io.github.wasmrun.FuelExhaustedException;
import io.github.wasmrun.LimitException;
import io.github.wasmrun.Limits;
import io.github.wasmrun.TimeoutException;
import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Tests;
import io.github.wasmrun.wasi.Wasi;
import io.github.wasmrun.wasi.WasiResult;
import io.github.wasmrun.wasi.io.WasiRandom;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Limits of WASI programs. */
public final class LimitedWasiTests {
  private LimitedWasiTests() {}

  private static Wasi program(Tests tests, Limits limits) {
    return Wasi.command(tests.module("limited_wasi")).limits(limits);
  }

  private static void ended(Class<? extends LimitException> type, WasiResult result) {
    Expect.equal(134, result.exitCode());
    Expect.equal("hi\n", result.stdout());
    Expect.ofClass(type, result.failure().orElse(null));
    Expect.thrown(type, result::orThrow);
  }

  public static void add(Tests tests) {
    tests.test(
        "limited wasi: a program runs out of fuel, and its output is there",
        () -> {
          Wasi program = program(tests, Limits.NONE.withFuel(1000));
          ended(FuelExhaustedException.class, program.run());
          WasiResult good = program.args("stop").run();
          Expect.equal(0, good.exitCode());
          Expect.equal("hi\n", good.stdout());
        });
    tests.async(
        "limited wasi: a program takes too long, and its output is there",
        () ->
            program(tests, Limits.NONE.withTimeout(Duration.ofMillis(100)))
                .runAsync()
                .thenAccept(result -> ended(TimeoutException.class, result)));
    tests.test(
        "limited wasi: a deterministic program has the same time and the same random bytes",
        () -> {
          Wasi program = program(tests, Limits.NONE.withDeterminism()).args("a", "b");
          byte[] out = program.run().stdoutBytes();
          Expect.equal(3 + 16, out.length);
          for (int i = 3; i < 11; i++) {
            Expect.equal(0, out[i]);
          }
          Expect.array(out, program.run().stdoutBytes());
          Expect.array(
              out,
              program(tests, Limits.NONE.withDeterminism()).args("c", "d").run().stdoutBytes());
          byte[] seeded = program.random(WasiRandom.seeded(7)).run().stdoutBytes();
          boolean same = true;
          for (int i = 11; i < out.length; i++) {
            same &= out[i] == seeded[i];
          }
          Expect.isTrue(!same, "the program's own random numbers count");
        });
  }

  private static CompletableFuture<WasiResult> sizes(Tests tests, Limits limits) {
    return program(tests, limits).args("a", "b").inWorker().runAsync();
  }

  /** Programs in workers. */
  public static void addThreads(Tests tests) {
    tests.async(
        "limited wasi: a program in a worker runs out of fuel",
        () ->
            program(tests, Limits.NONE.withFuel(100_000))
                .inWorker()
                .runAsync()
                .thenAccept(result -> ended(FuelExhaustedException.class, result)));
    tests.async(
        "limited wasi: a program in a worker takes too long",
        () ->
            program(tests, Limits.NONE.withTimeout(Duration.ofMillis(200)))
                .inWorker()
                .runAsync()
                .thenAccept(result -> ended(TimeoutException.class, result)));
    tests.async(
        "limited wasi: a program in a worker that only sleeps takes too long",
        () -> {
          long start = System.nanoTime();
          return Wasi.command(tests.module("limited_sleep"))
              .limits(Limits.NONE.withTimeout(Duration.ofMillis(200)))
              .inWorker()
              .runAsync()
              .thenAccept(
                  result -> {
                    Expect.ofClass(TimeoutException.class, result.failure().orElse(null));
                    long millis = (System.nanoTime() - start) / 1_000_000;
                    Expect.isTrue(millis < 5000, "it ended soon, not after " + millis + " ms");
                  });
        });
    tests.async(
        "limited wasi: a program in a worker has the pages of its limit",
        () ->
            sizes(tests, Limits.NONE.withMaxMemoryPages(3))
                .thenAccept(
                    result -> {
                      result.orThrow();
                      Expect.equal(3 + 16, result.stdoutBytes().length);
                    }));
    tests.async(
        "limited wasi: a program in a worker that starts with more pages is refused",
        () ->
            sizes(tests, Limits.NONE.withMaxMemoryPages(0))
                .handle(
                    (result, error) -> {
                      LimitException limit = Expect.ofClass(LimitException.class, error);
                      Expect.message("memory 0 starts with 1 pages, the limit is 0", limit);
                      Expect.equal("maxMemoryPages", limit.limit());
                      return null;
                    }));
  }
}
