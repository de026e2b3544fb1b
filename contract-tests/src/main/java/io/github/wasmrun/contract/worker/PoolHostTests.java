package io.github.wasmrun.contract.worker;

import io.github.wasmrun.HostFunction;
import io.github.wasmrun.Imports;
import io.github.wasmrun.Memory;
import io.github.wasmrun.TrapException;
import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Failures;
import io.github.wasmrun.contract.harness.Tests;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.type.ValType;
import io.github.wasmrun.worker.AsyncFunction;
import io.github.wasmrun.worker.WorkerOptions;
import io.github.wasmrun.worker.WorkerPool;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;
import java.util.function.IntUnaryOperator;

/** Pools of workers: host functions on the main thread. */
public final class PoolHostTests {
  private PoolHostTests() {}

  private static final FuncType ASK = FuncType.of(ValType.I32).returning(ValType.I32);
  private static final FuncType ALL =
      FuncType.of(ValType.I32, ValType.I64, ValType.F32, ValType.F64)
          .returning(ValType.F64, ValType.F32, ValType.I64, ValType.I32);
  private static final FuncType REF = FuncType.of(ValType.EXTERNREF).returning(ValType.EXTERNREF);

  private static final HostFunction REVERSE =
      HostFunction.of(
          ALL,
          args -> {
            Expect.equal(4, args.count());
            args.resultF64(0, args.f64(3));
            args.resultF32(1, args.f32(2));
            args.resultI64(2, args.i64(1));
            args.resultI32(3, args.i32(0));
          });

  /** Functions that do nothing, with memory. */
  private static Imports imports(Memory memory) {
    return Imports.of("env", "memory", memory)
        .withFunction("env", "log", HostFunction.of((IntConsumer) x -> {}))
        .withFunction("env", "ask", HostFunction.of((IntUnaryOperator) x -> x))
        .withFunction("env", "all", REVERSE)
        .withFunction("env", "ref", HostFunction.of(REF, args -> args.returnRef(args.ref(0))));
  }

  private static WorkerOptions host(Tests tests, Imports more) {
    return WorkerPool.of(tests.module("threads_host"))
        .imports(imports(Pools.memory(tests)).withAll(more));
  }

  private static Imports ask(IntUnaryOperator ask) {
    return Imports.of("env", "ask", HostFunction.of(ask));
  }

  private static Imports askAsync(AsyncFunction.Body body) {
    return Imports.of("env", "ask", AsyncFunction.of(ASK, body));
  }

  public static void add(Tests tests) {
    values(tests);
    callers(tests);
    order(tests);
    busy(tests);
    failures(tests);
    later(tests);
    stuck(tests);
  }

  private static void values(Tests tests) {
    tests.async(
        "pool: a host function of the main thread gets arguments and gives results of all types",
        () ->
            Pools.with(
                host(tests, Imports.none()),
                pool ->
                    CompletableFuture.allOf(
                        pool.submit("all", Integer.MIN_VALUE, Long.MAX_VALUE - 1, -0f, 1e300)
                            .thenAccept(
                                value ->
                                    Expect.values(
                                        value, 1e300, -0f, Long.MAX_VALUE - 1, Integer.MIN_VALUE)),
                        pool.submit(
                                "all",
                                -1,
                                -1L,
                                Float.POSITIVE_INFINITY,
                                Double.longBitsToDouble(0x7FF8000000000000L))
                            .thenAccept(
                                value ->
                                    Expect.values(
                                        value, Double.NaN, Float.POSITIVE_INFINITY, -1L, -1)),
                        Pools.gives(null, pool.submit("ref", new Object[] {null})),
                        Pools.gives(7, pool.submit("ask", 7)))));
    tests.async(
        "pool: results that a host function does not set are zero",
        () ->
            Pools.with(
                host(tests, Imports.of("env", "all", HostFunction.of(ALL, args -> {}))),
                pool ->
                    pool.submit("all", 1, 2L, 3f, 4.0)
                        .thenAccept(value -> Expect.values(value, 0.0, 0f, 0L, 0))));
    tests.async(
        "pool: arguments and results of the wrong type are refused as in a direct call",
        () ->
            Pools.with(
                host(tests, Imports.of("env", "ask", HostFunction.of(ASK, a -> a.i64(0)))),
                pool ->
                    Failures.of(
                        pool.submit("ask", 1),
                        error ->
                            Expect.message(
                                "argument 0 of a host function [i32] -> [i32]: it is i32, not i64",
                                Expect.ofClass(IllegalArgumentException.class, error)))));
    tests.async(
        "pool: a reference cannot enter a worker",
        () ->
            Pools.with(
                host(
                    tests,
                    Imports.of("env", "ref", HostFunction.of(REF, a -> a.returnRef("text")))),
                pool ->
                    Failures.of(
                        pool.submit("ref", new Object[] {null}),
                        error ->
                            Expect.message(
                                "result 0 of a host function of the main thread: a reference"
                                    + " cannot enter a worker",
                                Expect.ofClass(IllegalArgumentException.class, error)))));
    tests.async(
        "pool: the methods of an interface run on the main thread too",
        () -> {
          Asker asker = x -> x * 3;
          return Pools.with(
              host(tests, Imports.ofInterface("env", Asker.class, asker)),
              pool -> Pools.gives(21, pool.submit("ask", 7)));
        });
  }

  /** A typed import. */
  public interface Asker {
    int ask(int value);
  }

  private static void callers(Tests tests) {
    tests.async(
        "pool: a host function of the main thread has the memory that the workers share",
        () -> {
          Memory memory = Pools.memory(tests);
          memory.writeUtf8(100, "wörld");
          List<String> texts = new ArrayList<>();
          Imports log = Imports.of("env", "log", args -> texts.add(args.readUtf8(args.i32(0), 6)));
          return Pools.with(
                  WorkerPool.of(tests.module("threads_host")).imports(imports(memory).withAll(log)),
                  pool -> pool.submit("log", 100))
              .thenAccept(nothing -> Expect.equal(List.of("wörld"), texts));
        });
    tests.async(
        "pool: a host function of the main thread cannot have the worker's instance",
        () ->
            Pools.with(
                host(
                    tests,
                    Imports.of("env", "ask", args -> args.returnI32(args.instance().hashCode()))),
                pool ->
                    Failures.of(
                        pool.submit("ask", 1),
                        error ->
                            Expect.contains(
                                "the caller is in a worker",
                                Expect.ofClass(IllegalStateException.class, error).getMessage()))));
  }

  private static void order(Tests tests) {
    tests.async(
        "pool: host functions of the main thread run one at a time, those of a worker in its order",
        () -> {
          List<Integer> log = new ArrayList<>();
          return Pools.with(
              host(tests, Imports.of("env", "log", HostFunction.of((IntConsumer) log::add)))
                  .size(4),
              pool -> {
                List<List<Object>> args = new ArrayList<>();
                for (int i = 0; i < 4; i++) {
                  args.add(List.of(i * 1000, 500));
                }
                return pool.invokeAll("logMany", args)
                    .thenAccept(
                        done -> {
                          Expect.equal(2000, log.size());
                          int[] next = {0, 1000, 2000, 3000};
                          for (int value : log) {
                            Expect.equal(next[value / 1000]++, value);
                          }
                        });
              });
        });
    tests.async(
        "pool: many small answers of the main thread are all right",
        () ->
            Pools.with(
                host(tests, ask(x -> x * 2)).size(2),
                pool ->
                    pool.invokeAll("sumAsk", List.of(List.of(1000), List.of(1000)))
                        .thenAccept(sums -> Expect.equal(List.of(1_001_000, 1_001_000), sums))));
  }

  private static void busy(Tests tests) {
    tests.async(
        "pool: while the main thread is busy workers wait for it, then all go on",
        () -> {
          List<Integer> log = new ArrayList<>();
          Imports imports =
              ask(x -> x + 1)
                  .withFunction(
                      "env",
                      "log",
                      HostFunction.of(
                          (IntConsumer)
                              x -> {
                                long end = System.currentTimeMillis() + 200;
                                while (System.currentTimeMillis() < end) {
                                  log.size();
                                }
                                log.add(x);
                              }));
          return Pools.with(
              host(tests, imports).size(3),
              pool -> {
                CompletableFuture<Object> first = pool.submit("log", 1);
                CompletableFuture<Object> second = pool.submit("log", 2);
                CompletableFuture<Object> asked = pool.submit("sumAsk", 10);
                return Pools.gives(65, asked)
                    .thenCompose(x -> CompletableFuture.allOf(first, second))
                    .thenAccept(x -> Expect.equal(3, log.get(0) + log.get(1)));
              });
        });
  }

  private static void failures(Tests tests) {
    tests.async(
        "pool: what a host function of the main thread throws is the failure, the same object",
        () -> {
          IllegalStateException thrown = new IllegalStateException("no");
          return Pools.with(
              host(
                  tests,
                  ask(
                      x -> {
                        if (x == 0) {
                          throw thrown;
                        }
                        return x;
                      })),
              pool ->
                  Failures.of(pool.submit("ask", 0), error -> Expect.same(thrown, error))
                      .thenCompose(x -> Pools.gives(4, pool.submit("ask", 4)))
                      .thenCompose(
                          x ->
                              Failures.of(
                                  pool.invokeAll("ask", List.of(List.of(1), List.of(0))),
                                  error -> Expect.same(thrown, error))));
        });
    tests.async(
        "pool: a trap of another guest in a host function keeps its identity",
        () -> {
          TrapException[] thrown = new TrapException[1];
          return Pools.with(
              host(
                  tests,
                  ask(
                      x -> {
                        try {
                          return (Integer) tests.instance("traps").call("divS", 1, 0);
                        } catch (TrapException e) {
                          thrown[0] = e;
                          throw e;
                        }
                      })),
              pool -> Failures.of(pool.submit("ask", 0), error -> Expect.same(thrown[0], error)));
        });
  }

  private static void later(Tests tests) {
    tests.async(
        "pool: an asynchronous host function answers later while the main thread goes on",
        () -> {
          Memory clock = Pools.memory(tests);
          List<CompletableFuture<Integer>> open = new ArrayList<>();
          Imports imports =
              askAsync(
                  args -> {
                    CompletableFuture<Integer> answer = new CompletableFuture<>();
                    int value = args.i32(0);
                    open.add(answer);
                    return answer.thenApply(x -> x + value);
                  });
          return Pools.with(
              host(tests, imports).size(3),
              pool -> {
                CompletableFuture<List<Object>> all =
                    pool.invokeAll("ask", List.of(List.of(1), List.of(2), List.of(3)));
                return Pools.until(clock, "all have asked", () -> open.size() == 3)
                    .thenCompose(
                        x -> {
                          Expect.isTrue(!all.isDone(), "they wait");
                          for (CompletableFuture<Integer> answer : open) {
                            answer.complete(100);
                          }
                          return all;
                        })
                    .thenAccept(values -> Expect.equal(List.of(101, 102, 103), values));
              });
        });
    tests.async(
        "pool: an asynchronous host function may answer at once, with several results or none",
        () -> {
          AsyncFunction all =
              AsyncFunction.of(
                  ALL,
                  args ->
                      CompletableFuture.completedFuture(
                          new Object[] {args.f64(3), args.f32(2), args.i64(1), args.i32(0)}));
          AsyncFunction log =
              AsyncFunction.of(
                  FuncType.of(ValType.I32), args -> CompletableFuture.completedFuture("ignored"));
          return Pools.with(
              host(tests, Imports.of("env", "all", all).withFunction("env", "log", log)),
              pool ->
                  CompletableFuture.allOf(
                      Pools.gives(null, pool.submit("log", 1)),
                      pool.submit("all", 1, 2L, 3f, 4.0)
                          .thenAccept(value -> Expect.values(value, 4.0, 3f, 2L, 1))));
        });
    tests.async(
        "pool: the failure of an asynchronous host function is the failure of the call",
        () -> {
          IllegalStateException failure = new IllegalStateException("later");
          return Pools.with(
              host(tests, askAsync(args -> CompletableFuture.failedFuture(failure))),
              pool -> Failures.of(pool.submit("ask", 0), error -> Expect.same(failure, error)));
        });
    tests.async(
        "pool: an answer of the wrong type fails the call",
        () ->
            Pools.with(
                host(tests, askAsync(args -> CompletableFuture.completedFuture("text"))),
                pool ->
                    Failures.of(
                        pool.submit("ask", 0),
                        error ->
                            Expect.message(
                                "result 0: expected i32 (int), got a String",
                                Expect.ofClass(IllegalArgumentException.class, error)))));
    tests.async(
        "pool: a host function of the main thread may use another worker of its pool later",
        () -> {
          WorkerPool[] self = new WorkerPool[1];
          return Pools.with(
              host(tests, askAsync(args -> self[0].submit("add", args.i32(0), 1))).size(2),
              pool -> {
                self[0] = pool;
                return Pools.gives(8, pool.submit("ask", 7));
              });
        });
    tests.test(
        "pool: without a worker an asynchronous host function must answer at once",
        () -> {
          Imports now = askAsync(args -> CompletableFuture.completedFuture(args.i32(0) + 1));
          Imports open = askAsync(args -> new CompletableFuture<>());
          Imports plain = imports(Pools.memory(tests));
          Expect.equal(8, tests.instance("threads_host", plain.withAll(now)).call("ask", 7));
          Expect.thrown(
              IllegalStateException.class,
              "an asynchronous host function has not answered yet, and a guest that was called by"
                  + " call, or by a host function that does not wait, cannot wait for it: use"
                  + " callAsync, or a WorkerPool",
              () -> tests.instance("threads_host", plain.withAll(open)).call("ask", 7));
        });
  }

  private static void stuck(Tests tests) {
    tests.async(
        "pool: who waits on the main thread for a call of the same pool gets an error",
        () -> {
          WorkerPool[] self = new WorkerPool[1];
          return Pools.with(
              host(tests, ask(x -> x == 7 ? (Integer) self[0].submit("ask", 1).join() : x)).size(2),
              pool -> {
                self[0] = pool;
                return Failures.of(
                        pool.submit("ask", 7),
                        error -> Expect.ofClass(IllegalStateException.class, error))
                    .thenCompose(x -> Pools.gives(3, pool.submit("add", 1, 2)));
              });
        });
    tests.async(
        "pool: a call that waits for an answer that never comes can be cancelled",
        () -> {
          Memory clock = Pools.memory(tests);
          boolean[] asked = new boolean[1];
          Imports imports =
              askAsync(
                  args -> {
                    asked[0] = true;
                    return new CompletableFuture<>();
                  });
          return Pools.with(
              host(tests, imports),
              pool -> {
                CompletableFuture<Object> call = pool.submit("ask", 7);
                return Pools.until(clock, "it asks", () -> asked[0])
                    .thenCompose(
                        x -> {
                          call.cancel(true);
                          Expect.isTrue(call.isCancelled(), "cancelled");
                          return Pools.gives(3, pool.submit("add", 1, 2));
                        });
              });
        });
    tests.async(
        "pool: closing ends a call that waits for an answer that never comes",
        () -> {
          Memory clock = Pools.memory(tests);
          boolean[] asked = new boolean[1];
          Imports imports =
              askAsync(
                  args -> {
                    asked[0] = true;
                    return new CompletableFuture<>();
                  });
          return host(tests, imports)
              .start()
              .thenCompose(
                  pool -> {
                    CompletableFuture<?> end =
                        Failures.of(
                            pool.submit("ask", 7),
                            error -> Expect.ofClass(IllegalStateException.class, error));
                    return Pools.until(clock, "it asks", () -> asked[0])
                        .thenCompose(
                            x -> {
                              pool.close();
                              return CompletableFuture.allOf(end, pool.ended());
                            })
                        .thenAccept(x -> Expect.equal(0, pool.liveWorkers()));
                  });
        });
  }
}
