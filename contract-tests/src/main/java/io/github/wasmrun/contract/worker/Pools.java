package io.github.wasmrun.contract.worker;

import io.github.wasmrun.Imports;
import io.github.wasmrun.Memory;
import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Tests;
import io.github.wasmrun.type.MemoryType;
import io.github.wasmrun.worker.WorkerOptions;
import io.github.wasmrun.worker.WorkerPool;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BooleanSupplier;

/** Pools for one test each. */
public final class Pools {
  private Pools() {}

  /** What a test does with its pool. */
  @FunctionalInterface
  public interface Body {
    CompletableFuture<?> run(WorkerPool pool) throws Throwable;
  }

  /** A new shared memory for a pool's module. */
  public static Memory memory(Tests tests) {
    return tests.engine().createMemory(MemoryType.shared(1, 16));
  }

  /** A pool for the fixture {@code threads} over {@code memory}. */
  public static WorkerOptions threads(Tests tests, Memory memory) {
    return WorkerPool.of(tests.module("threads")).imports(Imports.of("env", "memory", memory));
  }

  /** Runs a test with a pool, closes it, and looks whether all its workers have ended. */
  public static CompletableFuture<?> with(WorkerOptions options, Body body) {
    return options
        .start()
        .thenCompose(
            pool ->
                run(body, pool)
                    .handle(
                        (value, error) -> {
                          pool.close();
                          return pool.ended()
                              .thenAccept(
                                  ended -> {
                                    if (error != null) {
                                      throw Pools.<RuntimeException>unchecked(unwrap(error));
                                    }
                                    Expect.isTrue(pool.isClosed(), "closed");
                                    Expect.equal(0, pool.liveWorkers());
                                    Expect.equal(0, pool.running());
                                    Expect.equal(0, pool.queued());
                                  });
                        })
                    .thenCompose(end -> end));
  }

  private static CompletableFuture<?> run(Body body, WorkerPool pool) {
    try {
      return body.run(pool);
    } catch (Throwable thrown) {
      return CompletableFuture.failedFuture(thrown);
    }
  }

  private static Throwable unwrap(Throwable error) {
    return error instanceof CompletionException && error.getCause() != null
        ? error.getCause()
        : error;
  }

  @SuppressWarnings("unchecked")
  private static <T extends Throwable> T unchecked(Throwable thrown) throws T {
    throw (T) thrown;
  }

  /** A future that fails unless {@code future} gives {@code expected}. */
  public static CompletableFuture<?> gives(Object expected, CompletableFuture<?> future) {
    return future.thenAccept(value -> Expect.equal(expected, value));
  }

  /** Completes once {@code condition} holds; looks again every few milliseconds. */
  public static CompletableFuture<?> until(Memory memory, String what, BooleanSupplier condition) {
    return until(memory, what, condition, 2000);
  }

  private static CompletableFuture<?> until(
      Memory memory, String what, BooleanSupplier condition, int tries) {
    CompletableFuture<Object> end = new CompletableFuture<>();
    new Asking(memory, what, condition, end).ask(tries);
    return end;
  }

  /** Looks at a condition again and again. */
  private record Asking(
      Memory memory, String what, BooleanSupplier condition, CompletableFuture<Object> end) {
    /**
     * A loop while waits answer at once, which they do when the machine is busy: calls from within
     * calls would have no bound.
     */
    void ask(int tries) {
      for (int left = tries; left >= 0; left--) {
        try {
          if (condition.getAsBoolean()) {
            end.complete(null);
            return;
          }
        } catch (Throwable thrown) {
          end.completeExceptionally(thrown);
          return;
        }
        // Nobody notifies the last word: a wait for it is a clock that each host has.
        int clock = (int) memory.byteLength() - 4;
        CompletableFuture<?> pause = memory.atomics().waitIntAsync(clock, 0, 5_000_000);
        if (!pause.isDone() || pause.isCompletedExceptionally()) {
          int rest = left - 1;
          pause.whenComplete((result, error) -> next(rest, error));
          return;
        }
      }
      end.completeExceptionally(Expect.failure("never: " + what));
    }

    private void next(int tries, Throwable error) {
      if (error != null) {
        end.completeExceptionally(error);
      } else {
        ask(tries);
      }
    }
  }

  /** Completes after some steps of five milliseconds. */
  static CompletableFuture<?> pause(Memory memory, int steps) {
    int[] left = {steps};
    return until(memory, "the pause", () -> --left[0] < 0);
  }
}
