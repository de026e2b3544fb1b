package io.github.wasmrun.contract.worker;

import io.github.wasmrun.ExitException;
import io.github.wasmrun.HostFunction;
import io.github.wasmrun.Imports;
import io.github.wasmrun.Instance;
import io.github.wasmrun.LimitException;
import io.github.wasmrun.Limits;
import io.github.wasmrun.TimeoutException;
import io.github.wasmrun.TrapCode;
import io.github.wasmrun.TrapException;
import io.github.wasmrun.contract.harness.Difference;
import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Failures;
import io.github.wasmrun.contract.harness.Tests;
import io.github.wasmrun.worker.WorkerContext;
import io.github.wasmrun.worker.WorkerOptions;
import io.github.wasmrun.worker.WorkerPool;
import io.github.wasmrun.worker.WorkerTask;
import io.github.wasmrun.worker.WorkerTaskException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/** Pools of workers: registered tasks with the worker's own instance. */
public final class PoolTaskTests {
  private static final String KINDS =
      " may be null, a Boolean, Integer, Long, Float, Double, String, byte[] or a List of these";

  private PoolTaskTests() {}

  /** Registered nowhere. */
  static final class Unregistered implements WorkerTask {
    @Override
    public @Nullable Object run(
        WorkerContext worker, Instance instance, List<? extends @Nullable Object> arguments) {
      return null;
    }
  }

  private static WorkerOptions options(Tests tests) {
    return WorkerPool.of(tests.module("pool_task"))
        .name("texts")
        .imports(Imports.of("env", "ask", HostFunction.of((IntUnaryOperator) PoolTaskTests::ask)));
  }

  private static int ask(int value) {
    if (value < 0) {
      throw new UnsupportedOperationException("not below zero");
    }
    return value + 1;
  }

  public static void add(Tests tests) {
    values(tests);
    state(tests);
    failures(tests);
    refusals(tests);
    ends(tests);
  }

  private static void test(Tests tests, String name, Pools.Body body) {
    tests.async("pool task: " + name, () -> Pools.with(options(tests), body));
  }

  private static CompletableFuture<Object> run(WorkerPool pool, @Nullable Object... arguments) {
    return pool.run(TextTask.class, arguments);
  }

  private static void values(Tests tests) {
    test(
        tests,
        "arguments and results of all kinds arrive as they were",
        pool -> {
          CompletableFuture<?> all = CompletableFuture.completedFuture(null);
          for (int i = 0; i < 9; i++) {
            Object value = ThreadImports.message(i, "texts-0");
            all =
                all.thenCompose(x -> run(pool, "echo", value))
                    .thenAccept(
                        list -> PoolLocalTests.same(Arrays.asList(new Object[] {value}), list));
          }
          return all.thenCompose(x -> run(pool, "echo"))
              .thenAccept(list -> Expect.equal(List.of(), list));
        });
    test(
        tests,
        "bytes go through the memory of the worker, many of them too",
        pool -> {
          byte[] large = new byte[5_000_000];
          large[4_999_999] = 41;
          return run(pool, "next", new byte[] {1, -1, 127})
              .thenAccept(bytes -> Expect.array(new byte[] {2, 0, -128}, (byte[]) bytes))
              .thenCompose(x -> run(pool, "next", large))
              .thenAccept(
                  bytes -> {
                    byte[] next = (byte[]) bytes;
                    Expect.equal(5_000_000, next.length);
                    Expect.equal(1, next[0]);
                    Expect.equal(42, next[4_999_999]);
                    Expect.equal(41, large[4_999_999]);
                  })
              .thenCompose(x -> run(pool, "next", new byte[0]))
              .thenAccept(bytes -> Expect.equal(0, ((byte[]) bytes).length))
              .thenCompose(x -> Pools.gives("wörld 😀", run(pool, "text", "wörld 😀")));
        });
    test(
        tests,
        "arguments are copied when the task is given to the pool",
        pool -> {
          byte[] mine = {1, 2};
          CompletableFuture<?> first = run(pool, "echo", mine);
          CompletableFuture<?> second = run(pool, "change", mine);
          mine[1] = 7;
          return first
              .thenAccept(list -> PoolLocalTests.same(List.of(new byte[] {1, 2}), list))
              .thenCompose(x -> second)
              .thenAccept(
                  bytes -> {
                    Expect.array(new byte[] {9, 2}, (byte[]) bytes);
                    Expect.array(new byte[] {1, 7}, mine);
                  });
        });
    tests.async(
        "pool task: messages arrive before the result",
        () -> {
          List<Object> log = new ArrayList<>();
          return Pools.with(
              options(tests).onMessage((worker, message) -> log.add(message)),
              pool ->
                  run(pool, "message", List.of("a", 1))
                      .thenAccept(
                          result -> {
                            Expect.equal(null, result);
                            Expect.equal(List.of(List.of("a", 1)), log);
                          }));
        });
    test(
        tests,
        "calls and tasks take turns, and a task calls the main thread",
        pool -> {
          CompletableFuture<?> first = pool.submit("ask", 1);
          CompletableFuture<?> second = run(pool, "call", "ask", 2);
          CompletableFuture<?> third = pool.submit("ask", 3);
          CompletableFuture<?> fourth = run(pool, "call", "ask", 4);
          return Pools.gives(2, first)
              .thenCompose(x -> Pools.gives(3, second))
              .thenCompose(x -> Pools.gives(4, third))
              .thenCompose(x -> Pools.gives(5, fourth));
        });
    tests.async(
        "pool task: many tasks of many workers",
        () ->
            Pools.with(
                options(tests).size(3),
                pool -> {
                  List<CompletableFuture<Object>> all = new ArrayList<>();
                  for (int i = 0; i < 60; i++) {
                    all.add(run(pool, "text", "text " + i));
                  }
                  return CompletableFuture.allOf(all.toArray(new CompletableFuture<?>[0]))
                      .thenAccept(
                          x -> {
                            for (int i = 0; i < 60; i++) {
                              Expect.equal("text " + i, all.get(i).join());
                            }
                          });
                }));
  }

  private static void state(Tests tests) {
    test(
        tests,
        "the object of a task lives as long as its instance",
        pool ->
            run(pool, "state")
                .thenAccept(list -> Expect.equal(List.of(1, 1, "texts-0", 0), list))
                .thenCompose(x -> Pools.gives(2, pool.submit("count")))
                .thenCompose(x -> run(pool, "state"))
                .thenAccept(list -> Expect.equal(List.of(2, 3, "texts-0", 0), list))
                .thenCompose(x -> fails(TrapException.class, pool.submit("trap")))
                .thenCompose(x -> run(pool, "state"))
                .thenAccept(list -> Expect.equal(List.of(1, 1, "texts-0", 0), list))
                .thenCompose(x -> Pools.gives("closed", run(pool, "close")))
                .thenCompose(x -> run(pool, "state"))
                .thenAccept(list -> Expect.equal(List.of(1, 1, "texts-0", 0), list)));
  }

  private static <T extends Throwable> CompletableFuture<?> fails(
      Class<T> type, CompletableFuture<?> future) {
    return Failures.of(future, error -> Expect.ofClass(type, error));
  }

  private static CompletableFuture<?> fails(
      Class<? extends Throwable> type, String text, CompletableFuture<?> future) {
    return Failures.of(future, error -> Expect.message(text, Expect.ofClass(type, error)));
  }

  private static void failures(Tests tests) {
    test(
        tests,
        "what a task throws fails its future, and the next one gets a new instance",
        pool ->
            run(pool, "state")
                .thenCompose(
                    x ->
                        fails(
                            IllegalArgumentException.class,
                            "a bad argument",
                            run(pool, "argument")))
                .thenCompose(
                    x ->
                        fails(IllegalStateException.class, "a bad state", run(pool, "state error")))
                .thenCompose(
                    x -> fails(IndexOutOfBoundsException.class, "a bad index", run(pool, "bounds")))
                .thenCompose(x -> run(pool, "state"))
                .thenAccept(list -> Expect.equal(List.of(1, 1, "texts-0", 0), list)));
    test(
        tests,
        "what a task throws of other classes arrives with its name and text",
        pool ->
            other(pool, "other", "java.lang.UnsupportedOperationException", "of another class")
                .thenCompose(
                    x -> other(pool, "no text", "java.lang.UnsupportedOperationException", null))
                .thenCompose(
                    x ->
                        other(
                            pool,
                            "feature",
                            "io.github.wasmrun.UnsupportedFeatureException",
                            "a part: engine none lacks threads"))
                .thenCompose(x -> other(pool, "error", "java.lang.AssertionError", "an error")));
    test(
        tests,
        "a trap in a task says where it was",
        pool ->
            Failures.of(
                run(pool, "call", "trap"),
                error -> {
                  TrapException trap = Expect.ofClass(TrapException.class, error);
                  Expect.equal(TrapCode.UNREACHABLE, trap.code());
                  Expect.contains("texts-0", trap.toString());
                }));
    tests.async(
        "pool task: what a host function of the main thread throws is the same object",
        () -> {
          RuntimeException mine = new UnsupportedOperationException("mine");
          return Pools.with(
              options(tests)
                  .imports(
                      Imports.of(
                          "env",
                          "ask",
                          HostFunction.of(
                              (IntUnaryOperator)
                                  x -> {
                                    throw mine;
                                  }))),
              pool ->
                  Failures.of(run(pool, "call", "ask", 1), error -> Expect.same(mine, error))
                      .thenCompose(x -> Pools.gives("a", run(pool, "text", "a"))));
        });
    tests.async(
        "pool task: an exit has its code",
        () ->
            Pools.with(
                options(tests)
                    .imports(
                        Imports.of(
                            "env",
                            "ask",
                            HostFunction.of(
                                (IntUnaryOperator)
                                    x -> {
                                      throw new ExitException(x);
                                    }))),
                pool ->
                    Failures.of(
                        run(pool, "call", "ask", 7),
                        error ->
                            Expect.equal(
                                7, Expect.ofClass(ExitException.class, error).exitCode()))));
  }

  private static CompletableFuture<?> other(
      WorkerPool pool, String how, String type, @Nullable String text) {
    String task = "io.github.wasmrun.contract.worker.TextTask";
    return Failures.of(
        run(pool, how),
        error -> {
          WorkerTaskException failure = Expect.ofClass(WorkerTaskException.class, error);
          Expect.equal(task, failure.task());
          Expect.equal(type, failure.type());
          Expect.equal(text, failure.text());
          Expect.message(
              "task " + task + " threw " + type + (text == null ? "" : ": " + text), failure);
        });
  }

  private static void refusals(Tests tests) {
    test(
        tests,
        "a class that is not registered is refused",
        pool ->
            Failures.of(
                    pool.run(Unregistered.class),
                    error ->
                        Expect.contains(
                            "Unregistered is not registered in META-INF/services/"
                                + "io.github.wasmrun.worker.WorkerTask",
                            Expect.ofClass(IllegalArgumentException.class, error).getMessage()))
                .thenCompose(x -> Pools.gives("a", run(pool, "text", "a"))));
    test(
        tests,
        "arguments of another kind are refused where they are given",
        pool -> {
          List<Object> endless = new ArrayList<>();
          endless.add(endless);
          return fails(
                  IllegalArgumentException.class,
                  "an argument of a task" + KINDS,
                  run(pool, "echo", new Object()))
              .thenCompose(
                  x ->
                      fails(
                          IllegalArgumentException.class,
                          "an argument of a task may have lists within lists 64 deep",
                          run(pool, "echo", endless)));
        });
    test(
        tests,
        "a result of another kind, without end or too large fails the future",
        pool ->
            fails(
                    IllegalArgumentException.class,
                    "the result of a task" + KINDS,
                    run(pool, "object"))
                .thenCompose(
                    x ->
                        fails(
                            IllegalArgumentException.class,
                            "the result of a task may have lists within lists 64 deep",
                            run(pool, "endless")))
                .thenCompose(
                    x ->
                        Failures.of(
                            run(pool, "large"),
                            error -> {
                              LimitException limit = Expect.ofClass(LimitException.class, error);
                              Expect.equal("messageBytes", limit.limit());
                              Expect.message(
                                  "the result of a task may have 268435456 bytes in all", limit);
                            }))
                .thenCompose(x -> Pools.gives("a", run(pool, "text", "a"))));
    test(
        tests,
        "arguments that are too large are refused where they are given",
        pool -> {
          byte[] part = new byte[16 << 20];
          Object[] parts = new Object[18];
          Arrays.fill(parts, part);
          parts[0] = "echo";
          return fails(
              LimitException.class,
              "an argument of a task may have 268435456 bytes in all",
              run(pool, parts));
        });
    tests.async(
        "pool task: a full queue refuses",
        () ->
            Pools.with(
                options(tests).queueLimit(0),
                pool -> {
                  CompletableFuture<?> first = run(pool, "text", "a");
                  return Failures.of(
                          run(pool, "text", "b"),
                          error ->
                              Expect.equal(
                                  "queueLimit",
                                  Expect.ofClass(LimitException.class, error).limit()))
                      .thenCompose(x -> Pools.gives("a", first));
                }));
  }

  private static void ends(Tests tests) {
    tests.async(
        "pool task: cancelling ends a task that runs, and the next one runs", () -> cancel(tests));
    tests.async(
        "pool task: closing the pool ends a task that runs",
        () ->
            options(tests)
                .start()
                .thenCompose(
                    pool -> {
                      CompletableFuture<?> task = endless(tests, pool);
                      CompletableFuture<?> waits = run(pool, "text", "a");
                      return run(pool, "text", "b")
                          .handle((x, error) -> error)
                          .thenCombine(closed(pool, task, waits), (x, y) -> y)
                          .thenCompose(x -> ended(tests, pool))
                          .thenCompose(
                              x ->
                                  fails(
                                      IllegalStateException.class,
                                      "pool texts is closed",
                                      run(pool, "text", "a")));
                    }));
    tests.async(
        "pool task: a time limit of its future ends it",
        () ->
            options(tests)
                .start()
                .thenCompose(
                    pool ->
                        fails(
                                java.util.concurrent.TimeoutException.class,
                                endless(tests, pool).orTimeout(300, TimeUnit.MILLISECONDS))
                            .thenCompose(x -> Pools.gives("a", run(pool, "text", "a")))
                            .thenCompose(
                                x -> {
                                  pool.close();
                                  return ended(tests, pool);
                                })));
    tests.async(
        "pool task: limits of the pool end a guest in a task",
        () ->
            Pools.with(
                options(tests).limits(Limits.NONE.withTimeout(Duration.ofMillis(200))),
                pool ->
                    fails(TimeoutException.class, run(pool, "call", "loop"))
                        .thenCompose(x -> Pools.gives("a", run(pool, "text", "a")))));
  }

  /** Runs for a minute; not where it would go on beyond its end, to the cost of other tests. */
  private static CompletableFuture<?> endless(Tests tests, WorkerPool pool) {
    return run(pool, "again", tests.differs(Difference.LOOPS_GO_ON) ? 3_000 : 60_000);
  }

  private static CompletableFuture<?> closed(
      WorkerPool pool, CompletableFuture<?> running, CompletableFuture<?> waiting) {
    pool.close();
    return fails(IllegalStateException.class, "pool texts is closed", running)
        .thenCompose(x -> fails(IllegalStateException.class, "pool texts is closed", waiting));
  }

  private static CompletableFuture<?> cancel(Tests tests) {
    return options(tests)
        .start()
        .thenCompose(
            pool -> {
              CompletableFuture<?> task = endless(tests, pool);
              CompletableFuture<?> next = run(pool, "state");
              Expect.isTrue(task.cancel(true), "it can be cancelled");
              return fails(CancellationException.class, task)
                  .thenCompose(x -> next)
                  .thenAccept(list -> Expect.equal(List.of(1, 1, "texts-0", 0), list))
                  .thenCompose(
                      x -> {
                        pool.close();
                        return ended(tests, pool);
                      });
            });
  }

  /** Where a browser lets loops go on, nobody waits for their end. */
  private static CompletableFuture<?> ended(Tests tests, WorkerPool pool) {
    return tests.differs(Difference.LOOPS_GO_ON)
        ? CompletableFuture.completedFuture(null)
        : pool.ended().thenAccept(x -> Expect.equal(0, pool.liveWorkers()));
  }
}
