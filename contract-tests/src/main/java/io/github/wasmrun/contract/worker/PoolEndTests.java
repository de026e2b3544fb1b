package io.github.wasmrun.contract.worker;

import io.github.wasmrun.Imports;
import io.github.wasmrun.Memory;
import io.github.wasmrun.contract.harness.Difference;
import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Failures;
import io.github.wasmrun.contract.harness.Tests;
import io.github.wasmrun.worker.WorkerPool;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;

/** Pools of workers: cancelling and closing; every future ends. */
public final class PoolEndTests {
  /** The functions of {@code threads_endless} that loop by tail calls. */
  private static final List<String> TAIL_CALLS =
      List.of("direct", "mutual", "indirect", "reference");

  private PoolEndTests() {}

  public static void add(Tests tests) {
    cancelling(tests);
    closing(tests);
  }

  private static CompletableFuture<?> cancelled(CompletableFuture<?> future) {
    Expect.isTrue(future.isCancelled(), "cancelled");
    return Failures.of(future, error -> Expect.ofClass(CancellationException.class, error));
  }

  /** What does not end by itself; a loop where the host can end one. */
  private static String endless(Tests tests) {
    return tests.differs(Difference.LOOPS_GO_ON) ? "wait" : "loop";
  }

  private static List<Object> endlessArgs(Tests tests) {
    return tests.differs(Difference.LOOPS_GO_ON) ? List.of(0, 0, -1L) : List.of();
  }

  private static CompletableFuture<Object> submitEndless(Tests tests, WorkerPool pool) {
    return pool.submit(endless(tests), endlessArgs(tests).toArray());
  }

  /** Cancels a call that is running; the only worker must then take the next. */
  private static CompletableFuture<?> cancelRunning(Tests tests, String function, Object... args) {
    Memory memory = Pools.memory(tests);
    return Pools.with(
        Pools.threads(tests, memory),
        pool -> {
          CompletableFuture<Object> running = pool.submit(function, args);
          CompletableFuture<Object> next = pool.submit("add", 2, 3);
          Expect.equal(1, pool.running());
          Expect.equal(1, pool.queued());
          Expect.isTrue(running.cancel(true), "it can be cancelled");
          return cancelled(running)
              .thenCompose(x -> Pools.gives(5, next))
              .thenCompose(x -> Pools.gives(1, pool.submit("count")))
              .thenCompose(
                  x -> Pools.until(memory, "one worker is left", () -> pool.liveWorkers() == 1));
        });
  }

  /**
   * A loop that the browser lets go on: it counts, and has a far end. The pool does not claim that
   * its worker has ended while it counts.
   */
  private static CompletableFuture<?> cancelLoopThatGoesOn(Tests tests) {
    Memory memory = Pools.memory(tests);
    return Pools.threads(tests, memory)
        .start()
        .thenCompose(
            pool -> {
              CompletableFuture<Object> loop = pool.submit("addMany", 8, Integer.MAX_VALUE);
              return Pools.until(memory, "the loop has begun", () -> memory.getInt(8) != 0)
                  .thenCompose(
                      x -> {
                        loop.cancel(true);
                        return cancelled(loop);
                      })
                  .thenCompose(x -> Pools.gives(5, pool.submit("add", 2, 3)))
                  .thenCompose(
                      x -> {
                        Expect.equal(2, pool.liveWorkers());
                        int count = memory.getInt(8);
                        return Pools.until(memory, "it goes on", () -> memory.getInt(8) != count);
                      })
                  .thenCompose(
                      x -> {
                        pool.close();
                        return pool.ended().handle((end, error) -> endOfLoop(memory, pool, error));
                      })
                  .thenCompose(end -> end);
            });
  }

  private static CompletableFuture<?> endOfLoop(Memory memory, WorkerPool pool, Throwable error) {
    int count = memory.getInt(8);
    if (error == null) {
      Expect.equal(0, pool.liveWorkers());
      return Pools.pause(memory, 20).thenAccept(x -> Expect.equal(count, memory.getInt(8)));
    }
    Expect.message(
        "1 worker has not ended after 20 seconds: the browser ends a loop only with its page",
        Expect.ofClass(IllegalStateException.class, error));
    Expect.equal(1, pool.liveWorkers());
    return CompletableFuture.completedFuture(null);
  }

  /** Cancels what never jumps back; the host must end it too. */
  private static CompletableFuture<?> cancelWithoutJump(Tests tests, String function) {
    if (tests.differs(Difference.LOOPS_GO_ON)) {
      return CompletableFuture.completedFuture(null); // it would take a core from the other tests
    }
    if (TAIL_CALLS.contains(function) && tests.differs(Difference.TAIL_CALLS_GO_ON)) {
      return cancelTailCallsThatGoOn(tests);
    }
    Memory memory = Pools.memory(tests);
    return Pools.with(
        WorkerPool.of(tests.module("threads_endless"))
            .imports(Imports.of("env", "memory", memory))
            .size(1),
        pool -> {
          CompletableFuture<Object> endless = pool.submit(function);
          return Pools.until(memory, "it has begun", () -> memory.getInt(0) != 0)
              .thenCompose(
                  x -> {
                    endless.cancel(true);
                    return cancelled(endless);
                  })
              .thenCompose(x -> Pools.gives(5, pool.submit("add", 2, 3)))
              .thenCompose(
                  x -> Pools.until(memory, "one worker is left", () -> pool.liveWorkers() == 1));
        });
  }

  /** Tail calls that the browser lets go on have an end after some seconds here. */
  private static CompletableFuture<?> cancelTailCallsThatGoOn(Tests tests) {
    Memory memory = Pools.memory(tests);
    return Pools.with(
        WorkerPool.of(tests.module("threads_endless"))
            .imports(Imports.of("env", "memory", memory))
            .size(1),
        pool -> {
          CompletableFuture<Object> tail = pool.submit("countdown", 1 << 30);
          return Pools.until(memory, "it has begun", () -> memory.getInt(0) != 0)
              .thenCompose(
                  x -> {
                    tail.cancel(true);
                    return cancelled(tail);
                  })
              .thenCompose(x -> Pools.gives(5, pool.submit("add", 2, 3)));
        });
  }

  /** Each fourth call has no end and is cancelled. */
  private static CompletableFuture<?> endlessOrAdd(Tests tests, WorkerPool pool, int number) {
    if (number % 4 != 0) {
      return Pools.gives(number + 1, pool.submit("add", number, 1));
    }
    CompletableFuture<Object> endless = submitEndless(tests, pool);
    endless.cancel(true);
    return cancelled(endless);
  }

  private static void cancelling(Tests tests) {
    tests.async(
        "pool: a loop without end is cancelled and the worker renewed",
        () ->
            tests.differs(Difference.LOOPS_GO_ON)
                ? cancelLoopThatGoesOn(tests)
                : cancelRunning(tests, "loop"));
    List<String> ways = new ArrayList<>(TAIL_CALLS);
    ways.add("tree");
    ways.add("bulk");
    for (String way : ways) {
      tests.async(
          "pool: code that runs without end and without a loop is cancelled: " + way,
          () -> cancelWithoutJump(tests, way));
    }
    tests.async(
        "pool: a wait without end is cancelled and the worker renewed",
        () -> cancelRunning(tests, "wait", 0, 0, -1L));
    tests.async(
        "pool: a call that runs is ended when its future is completed by others",
        () -> {
          Memory memory = Pools.memory(tests);
          return Pools.with(
              Pools.threads(tests, memory),
              pool -> {
                CompletableFuture<Object> loop = submitEndless(tests, pool);
                CompletableFuture<Object> next = pool.submit("add", 2, 3);
                Expect.isTrue(loop.complete("enough"), "it completes");
                return Pools.gives("enough", loop).thenCompose(x -> Pools.gives(5, next));
              });
        });
    tests.async(
        "pool: a call that waits is taken from the queue when cancelled",
        () -> {
          Memory memory = Pools.memory(tests);
          return Pools.with(
              Pools.threads(tests, memory),
              pool -> {
                CompletableFuture<Object> held = pool.submit("hold", 0, 4);
                CompletableFuture<Object> first = pool.submit("addMany", 8, 1);
                CompletableFuture<Object> second = pool.submit("addMany", 8, 10);
                Expect.equal(2, pool.queued());
                first.cancel(true);
                Expect.equal(1, pool.queued());
                memory.atomics().storeInt(4, 1);
                return Pools.until(
                        memory,
                        "the first goes on",
                        () -> {
                          memory.atomics().notify(4, 1);
                          return held.isDone();
                        })
                    .thenCompose(x -> second)
                    .thenCompose(
                        x -> {
                          Expect.equal(10, memory.getInt(8));
                          Expect.equal(1, pool.liveWorkers());
                          return cancelled(first);
                        });
              });
        });
    tests.async(
        "pool: cancelling the future of many calls cancels all of them",
        () -> {
          Memory memory = Pools.memory(tests);
          return Pools.with(
              Pools.threads(tests, memory).size(2),
              pool -> {
                CompletableFuture<List<Object>> all =
                    pool.invokeAll(endless(tests), Collections.nCopies(4, endlessArgs(tests)));
                Expect.equal(2, pool.running());
                Expect.equal(2, pool.queued());
                all.cancel(true);
                Expect.equal(0, pool.running());
                Expect.equal(0, pool.queued());
                return cancelled(all)
                    .thenCompose(x -> Pools.gives(5, pool.submit("add", 2, 3)))
                    .thenCompose(
                        x -> Pools.until(memory, "two are left", () -> pool.liveWorkers() == 2));
              });
        });
    tests.async(
        "pool: forty calls are submitted and cancelled one after the other",
        () -> {
          Memory memory = Pools.memory(tests);
          return Pools.with(
              Pools.threads(tests, memory).size(2),
              pool -> {
                CompletableFuture<Object> all = CompletableFuture.completedFuture(null);
                for (int i = 0; i < 40; i++) {
                  int number = i;
                  all =
                      all.thenCompose(x -> endlessOrAdd(tests, pool, number).thenApply(y -> null));
                }
                return all.thenCompose(
                    x -> Pools.until(memory, "two are left", () -> pool.liveWorkers() == 2));
              });
        });
  }

  private static CompletableFuture<?> closed(CompletableFuture<?> future) {
    return Failures.of(
        future,
        error ->
            Expect.message(
                "pool render is closed", Expect.ofClass(IllegalStateException.class, error)));
  }

  private static void closing(Tests tests) {
    tests.async(
        "pool: closing fails what runs and what waits, and ends the workers",
        () ->
            Pools.threads(tests, Pools.memory(tests))
                .name("render")
                .size(2)
                .start()
                .thenCompose(
                    pool -> {
                      List<CompletableFuture<?>> all = new ArrayList<>();
                      all.add(closed(submitEndless(tests, pool)));
                      all.add(closed(pool.submit("wait", 0, 0, -1L)));
                      all.add(closed(pool.submit("add", 1, 2)));
                      all.add(closed(pool.invokeAll("add", List.of(List.of(1, 2)))));
                      Expect.isTrue(!pool.ended().isDone(), "not ended");
                      pool.close();
                      pool.close();
                      Expect.isTrue(pool.isClosed(), "closed");
                      all.add(closed(pool.submit("add", 1, 2)));
                      all.add(closed(pool.invokeAll("add", List.of(List.of(1, 2)))));
                      all.add(pool.ended().thenAccept(x -> Expect.equal(0, pool.liveWorkers())));
                      return CompletableFuture.allOf(all.toArray(new CompletableFuture<?>[0]));
                    }));
    tests.async(
        "pool: a stage of a future may close the pool",
        () ->
            Pools.threads(tests, Pools.memory(tests))
                .start()
                .thenCompose(
                    pool ->
                        pool.submit("add", 2, 3)
                            .whenComplete((result, error) -> pool.close())
                            .thenCompose(
                                five -> {
                                  Expect.equal(5, five);
                                  return pool.ended();
                                })
                            .thenAccept(x -> Expect.equal(0, pool.liveWorkers()))));
    tests.async(
        "pool: cancelling its start ends the workers",
        () -> {
          Memory memory = Pools.memory(tests);
          memory.setInt(0, 0);
          CompletableFuture<WorkerPool> start = Pools.threads(tests, memory).size(4).start();
          boolean cancelled = start.cancel(true);
          if (!cancelled) {
            return start.thenAccept(WorkerPool::close);
          }
          return cancelled(start);
        });
    tests.async(
        "pool: twenty pools open and close one after the other",
        () -> {
          CompletableFuture<Object> all = CompletableFuture.completedFuture(null);
          for (int i = 0; i < 20; i++) {
            all =
                all.thenCompose(
                    x ->
                        Pools.with(
                                Pools.threads(tests, Pools.memory(tests)),
                                pool -> Pools.gives(5, pool.submit("add", 2, 3)))
                            .thenApply(y -> null));
          }
          return all;
        });
  }
}
