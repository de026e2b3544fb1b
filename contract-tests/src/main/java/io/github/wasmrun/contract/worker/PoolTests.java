package io.github.wasmrun.contract.worker;

import io.github.wasmrun.HostFunction;
import io.github.wasmrun.Imports;
import io.github.wasmrun.Instance;
import io.github.wasmrun.LimitException;
import io.github.wasmrun.Memory;
import io.github.wasmrun.TrapCode;
import io.github.wasmrun.TrapException;
import io.github.wasmrun.UnsupportedFeatureException;
import io.github.wasmrun.V128;
import io.github.wasmrun.contract.harness.Difference;
import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Failures;
import io.github.wasmrun.contract.harness.Tests;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.type.ValType;
import io.github.wasmrun.worker.WorkerPool;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Pools of workers: calls, results, traps. */
public final class PoolTests {
  private PoolTests() {}

  public static void add(Tests tests) {
    calls(tests);
    tasks(tests);
    together(tests);
    refusals(tests);
    traps(tests);
  }

  private static void tasks(Tests tests) {
    tests.async(
        "pool: a task has the worker's own instance and may give any object",
        () -> {
          Memory memory = Pools.memory(tests);
          return Pools.with(
              Pools.threads(tests, memory).size(2),
              pool -> {
                CompletableFuture<List<Object>> task =
                    pool.run(
                        instance -> {
                          Expect.same(tests.module("threads"), instance.module());
                          memory.writeUtf8(64, "text");
                          Object sum = instance.call("add", 2, 3);
                          return List.of(memory.readUtf8(64, 4), sum, instance.call("add", 4, 5));
                        });
                return tests.differs(Difference.NO_WORKER_TASKS)
                    ? noTasks(tests, task)
                    : task.thenAccept(list -> Expect.equal(List.of("text", 5, 9), list));
              });
        });
    tests.async(
        "pool: a task that fails ends its instance",
        () ->
            Pools.with(
                Pools.threads(tests, Pools.memory(tests)),
                pool -> {
                  if (tests.differs(Difference.NO_WORKER_TASKS)) {
                    return noTasks(tests, pool.run(instance -> instance));
                  }
                  Instance[] seen = new Instance[2];
                  IllegalStateException mine = new IllegalStateException("mine");
                  CompletableFuture<?> fails =
                      pool.run(
                          instance -> {
                            seen[0] = instance;
                            throw mine;
                          });
                  return Failures.of(fails, error -> Expect.same(mine, error))
                      .thenCompose(
                          end ->
                              pool.run(
                                  instance -> {
                                    seen[1] = instance;
                                    return instance.call("add", 2, 3);
                                  }))
                      .thenCompose(
                          sum -> {
                            Expect.equal(5, sum);
                            Expect.isTrue(seen[0].isClosed(), "the first instance is closed");
                            Expect.isTrue(seen[0] != seen[1], "a new instance");
                            return Pools.gives(7, pool.submit("add", 3, 4));
                          });
                }));
  }

  private static CompletableFuture<?> noTasks(Tests tests, CompletableFuture<?> task) {
    return Failures.of(
        task,
        error ->
            Expect.message(
                "a task in a worker of pool worker: engine "
                    + tests.engine().info().name()
                    + " lacks workerTasks",
                Expect.ofClass(UnsupportedFeatureException.class, error)));
  }

  private static void calls(Tests tests) {
    tests.async(
        "pool: a call gives what a direct call gives",
        () ->
            Pools.with(
                Pools.threads(tests, Pools.memory(tests)),
                pool -> {
                  Expect.equal(1, pool.size());
                  Expect.equal("worker", pool.name());
                  Expect.equal(1, pool.liveWorkers());
                  Expect.same(tests.module("threads"), pool.module());
                  return CompletableFuture.allOf(
                      Pools.gives(null, pool.submit("nothing")),
                      Pools.gives(5, pool.submit("add", 2, 3)),
                      Pools.gives(15, pool.submit("five", 1, 2, 3, 4, 5)),
                      Pools.gives(null, pool.submit("pass", new Object[] {null})),
                      pool.submit("all", -1, Long.MIN_VALUE + 1, 1.5f, -0.0)
                          .thenAccept(
                              value -> Expect.values(value, -0.0, 1.5f, Long.MIN_VALUE + 1, -1)));
                }));
    tests.async(
        "pool: arguments are widened as in a direct call",
        () ->
            Pools.with(
                Pools.threads(tests, Pools.memory(tests)),
                pool ->
                    pool.submit("all", (short) 1, 2, 3f, 4f)
                        .thenAccept(value -> Expect.values(value, 4.0, 3f, 2L, 1))));
    tests.async(
        "pool: vectors cross to the worker, from there to the main thread, and back",
        () -> {
          V128 value = new V128(0x0706050403020100L, 0x8F0E0D0C0B0A0908L);
          HostFunction swap =
              HostFunction.of(
                  FuncType.of(ValType.V128).returning(ValType.V128),
                  args -> {
                    V128 given = args.v128(0);
                    args.returnV128(new V128(given.high(), given.low()));
                  });
          return Pools.with(
              WorkerPool.of(tests.module("threads_vector"))
                  .imports(Imports.of("env", "swap", swap)),
              pool ->
                  CompletableFuture.allOf(
                      Pools.gives(value, pool.submit("same", value)),
                      Pools.gives(
                          new V128(value.high(), value.low()), pool.submit("swap", value))));
        });
    tests.async(
        "pool: results of many calls are in the order of the arguments",
        () ->
            Pools.with(
                Pools.threads(tests, Pools.memory(tests)).size(3),
                pool -> {
                  List<List<Object>> args = new ArrayList<>();
                  List<Object> sums = new ArrayList<>();
                  for (int i = 0; i < 200; i++) {
                    args.add(List.of(i, 1000));
                    sums.add(i + 1000);
                  }
                  return CompletableFuture.allOf(
                      pool.invokeAll("add", args).thenAccept(r -> Expect.equal(sums, r)),
                      pool.invokeAll("add", List.of()).thenAccept(r -> Expect.equal(List.of(), r)));
                }));
    tests.async(
        "pool: one worker takes calls in the order of their submission",
        () ->
            Pools.with(
                Pools.threads(tests, Pools.memory(tests)),
                pool -> {
                  CompletableFuture<?>[] all = new CompletableFuture<?>[20];
                  for (int i = 0; i < all.length; i++) {
                    all[i] = Pools.gives(i + 1, pool.submit("count"));
                  }
                  return CompletableFuture.allOf(all);
                }));
    tests.async(
        "pool: a stage of a future may submit the next call",
        () ->
            Pools.with(
                Pools.threads(tests, Pools.memory(tests)),
                pool ->
                    Pools.gives(
                        10,
                        pool.submit("add", 1, 2)
                            .thenCompose(three -> pool.submit("add", three, 3))
                            .thenCompose(six -> pool.submit("add", six, 4)))));
    tests.async(
        "pool: workers of a module with a memory of its own have one each",
        () ->
            Pools.with(
                WorkerPool.of(tests.module("threads_own")).size(2),
                pool ->
                    pool.invokeAll("count", List.of(List.of(), List.of(), List.of(), List.of()))
                        .thenAccept(
                            counts -> {
                              int sum = 0;
                              for (Object count : counts) {
                                sum += (Integer) count;
                              }
                              // 1 2 3 4 in one worker, 1 2 3 and 1, or 1 2 and 1 2
                              Expect.isTrue(sum == 10 || sum == 7 || sum == 6, "sum " + sum);
                            })));
  }

  private static void together(Tests tests) {
    tests.async(
        "pool: 8 workers that each add 100000 times lose nothing",
        () -> {
          Memory memory = Pools.memory(tests);
          List<List<Object>> args = new ArrayList<>();
          for (int i = 0; i < 8; i++) {
            args.add(List.of(64, 100_000));
          }
          return Pools.with(
              Pools.threads(tests, memory).size(8),
              pool ->
                  pool.invokeAll("addMany", args)
                      .thenAccept(done -> Expect.equal(800_000, memory.getInt(64))));
        });
    tests.async(
        "pool: two workers pass a ball 100000 times by wait and notify",
        () -> {
          Memory memory = Pools.memory(tests);
          return Pools.with(
              Pools.threads(tests, memory).size(2),
              pool ->
                  pool.invokeAll(
                          "pingPong", List.of(List.of(128, 0, 100_000), List.of(128, 1, 100_000)))
                      .thenAccept(done -> Expect.equal(0, memory.getInt(128))));
        });
    tests.async(
        "pool: workers run at the same time",
        () -> {
          Memory memory = Pools.memory(tests);
          return Pools.with(
              Pools.threads(tests, memory).size(3),
              pool -> {
                CompletableFuture<List<Object>> held =
                    pool.invokeAll("hold", List.of(List.of(0, 4), List.of(0, 4), List.of(0, 4)));
                return Pools.until(memory, "three hold", () -> memory.atomics().loadInt(0) == 3)
                    .thenCompose(
                        three -> {
                          Expect.equal(3, pool.running());
                          Expect.isTrue(!held.isDone(), "they hold");
                          memory.atomics().storeInt(4, 9);
                          return Pools.until(
                              memory,
                              "they go on",
                              () -> {
                                memory.atomics().notify(4, -1);
                                return held.isDone();
                              });
                        })
                    .thenCompose(done -> held)
                    .thenAccept(values -> Expect.equal(List.of(9, 9, 9), values));
              });
        });
    tests.async(
        "pool: a guest's wait ends by value, by time and by the host's notify",
        () -> {
          Memory memory = Pools.memory(tests);
          return Pools.with(
              Pools.threads(tests, memory),
              pool -> {
                CompletableFuture<Object> waiting = new CompletableFuture<>();
                return Pools.gives(1, pool.submit("wait", 0, 1, -1L))
                    .thenCompose(x -> Pools.gives(2, pool.submit("wait", 0, 0, 1_000_000L)))
                    .thenCompose(x -> Pools.gives(2, pool.submit("waitLong", 0, 0L, 0L)))
                    .thenCompose(x -> Pools.gives(1, pool.submit("waitLong", 0, 5L, 0L)))
                    .thenCompose(
                        x -> {
                          pool.submit("wait", 0, 0, -1L).thenAccept(waiting::complete);
                          return Pools.until(
                              memory, "it waits", () -> memory.atomics().notify(0, 1) == 1);
                        })
                    .thenCompose(x -> Pools.gives(0, waiting));
              });
        });
    tests.async(
        "pool: two pools share a memory",
        () -> {
          Memory memory = Pools.memory(tests);
          return Pools.with(
              Pools.threads(tests, memory).name("one"),
              one ->
                  Pools.with(
                      Pools.threads(tests, memory).name("two"),
                      two ->
                          CompletableFuture.allOf(
                                  one.submit("pingPong", 0, 0, 1000),
                                  two.submit("pingPong", 0, 1, 1000))
                              .thenAccept(done -> Expect.equal(0, memory.getInt(0)))));
        });
  }

  private static CompletableFuture<?> refused(
      Class<? extends Throwable> type, String message, CompletableFuture<?> future) {
    return Failures.of(future, error -> Expect.message(message, Expect.ofClass(type, error)));
  }

  private static void refusals(Tests tests) {
    tests.async(
        "pool: a call that does not fit fails its future in the words of a direct call",
        () -> {
          Memory memory = Pools.memory(tests);
          Instance direct = tests.instance("threads", Imports.of("env", "memory", memory));
          Class<IllegalArgumentException> type = IllegalArgumentException.class;
          String unknown = Expect.thrown(type, () -> direct.call("no")).getMessage();
          String count = Expect.thrown(type, () -> direct.call("add", 1)).getMessage();
          String wrong = Expect.thrown(type, () -> direct.call("add", 1, 2L)).getMessage();
          return Pools.with(
              Pools.threads(tests, memory),
              pool ->
                  CompletableFuture.allOf(
                      refused(type, unknown, pool.submit("no")),
                      refused(type, count, pool.submit("add", 1)),
                      refused(type, wrong, pool.submit("add", 1, 2L)),
                      refused(
                          type,
                          wrong,
                          pool.invokeAll("add", List.of(List.of(1, 2), List.of(1, 2L)))),
                      refused(
                          type,
                          "argument 0 of function pass: a reference cannot enter a worker",
                          pool.submit("pass", "text"))));
        });
    tests.async(
        "pool: beyond the limit of its queue a call is refused",
        () -> {
          Memory memory = Pools.memory(tests);
          return Pools.with(
              Pools.threads(tests, memory).name("small").queueLimit(2),
              pool -> {
                CompletableFuture<Object> held = pool.submit("hold", 0, 4);
                CompletableFuture<?> second = Pools.gives(3, pool.submit("add", 1, 2));
                CompletableFuture<?> refusedAll =
                    Failures.of(
                        pool.invokeAll("add", List.of(List.of(1, 1), List.of(2, 2))),
                        error -> Expect.ofClass(LimitException.class, error));
                CompletableFuture<?> third = Pools.gives(7, pool.submit("add", 3, 4));
                Expect.equal(1, pool.running());
                Expect.equal(2, pool.queued());
                CompletableFuture<?> fourth =
                    Failures.of(
                        pool.submit("add", 5, 6),
                        error -> {
                          LimitException full = Expect.ofClass(LimitException.class, error);
                          Expect.equal("queueLimit", full.limit());
                          Expect.message(
                              "the queue of pool small is full: 2 calls wait, 2 may", full);
                        });
                return CompletableFuture.allOf(fourth, refusedAll)
                    .thenCompose(
                        done -> {
                          memory.atomics().storeInt(4, 1);
                          return Pools.until(
                              memory,
                              "the first goes on",
                              () -> {
                                memory.atomics().notify(4, 1);
                                return held.isDone();
                              });
                        })
                    .thenCompose(done -> CompletableFuture.allOf(second, third));
              });
        });
    tests.test(
        "pool: settings outside of their range are refused",
        () -> {
          WorkerPool.of(tests.module("threads_own")).size(256).queueLimit(0);
          Expect.thrown(
              IllegalArgumentException.class,
              "size must be 1 to 256, got 0",
              () -> WorkerPool.of(tests.module("threads_own")).size(0));
          Expect.thrown(
              IllegalArgumentException.class,
              "queueLimit must be 0 to 1000000, got -1",
              () -> WorkerPool.of(tests.module("threads_own")).queueLimit(-1));
        });
  }

  private static CompletableFuture<?> traps(
      TrapCode code, String export, CompletableFuture<?> end) {
    return Failures.of(
        end,
        error -> {
          TrapException trap = Expect.ofClass(TrapException.class, error);
          Expect.equal(code, trap.code());
          Expect.message(code.text() + " (in export " + export + ")", trap);
          Expect.equal(Optional.of(export), trap.exportName());
          Expect.equal(Optional.of("render-0"), trap.worker());
          Expect.contains("[render-0]", trap.toString());
        });
  }

  private static void traps(Tests tests) {
    tests.async(
        "pool: a trap fails the future of its own call with the exception of a direct call",
        () ->
            Pools.with(
                Pools.threads(tests, Pools.memory(tests)).name("render"),
                pool ->
                    CompletableFuture.allOf(
                        traps(TrapCode.UNREACHABLE, "trap", pool.submit("trap")),
                        Pools.gives(5, pool.submit("add", 2, 3)),
                        traps(TrapCode.MEMORY_OUT_OF_BOUNDS, "outside", pool.submit("outside")),
                        traps(TrapCode.UNALIGNED_ATOMIC, "unaligned", pool.submit("unaligned")),
                        traps(TrapCode.STACK_EXHAUSTED, "recurse", pool.submit("recurse")),
                        Pools.gives(7, pool.submit("add", 3, 4)))));
    tests.async(
        "pool: outside of workers a trap names none",
        () -> {
          Imports imports = Imports.of("env", "memory", Pools.memory(tests));
          TrapException trap =
              Expect.thrown(
                  TrapException.class, () -> tests.instance("threads", imports).call("trap"));
          Expect.equal(Optional.empty(), trap.worker());
          return null;
        });
    tests.async(
        "pool: after a trap the worker has a new instance over the same memory",
        () -> {
          Memory memory = Pools.memory(tests);
          return Pools.with(
              Pools.threads(tests, memory).name("render"),
              pool ->
                  CompletableFuture.allOf(
                          Pools.gives(1, pool.submit("count")),
                          Pools.gives(2, pool.submit("count")),
                          pool.submit("addMany", 8, 3),
                          traps(TrapCode.UNREACHABLE, "trap", pool.submit("trap")),
                          Pools.gives(1, pool.submit("count")),
                          pool.submit("addMany", 8, 4))
                      .thenAccept(done -> Expect.equal(7, memory.getInt(8))));
        });
    tests.async(
        "pool: if one of many calls traps, all fail with it and the pool goes on",
        () ->
            Pools.with(
                Pools.threads(tests, Pools.memory(tests)).name("render").size(2),
                pool ->
                    Failures.of(
                            pool.invokeAll(
                                "trap", List.of(List.of(), List.of(), List.of(), List.of())),
                            error -> Expect.ofClass(TrapException.class, error))
                        .thenCompose(x -> Pools.gives(5, pool.submit("add", 2, 3)))));
    tests.async(
        "pool: a wait on a memory that is not shared traps",
        () ->
            Pools.with(
                WorkerPool.of(tests.module("threads_unshared")).name("render"),
                pool ->
                    traps(
                        tests.differs(Difference.WAIT_IS_OUT_OF_BOUNDS)
                            ? TrapCode.MEMORY_OUT_OF_BOUNDS
                            : TrapCode.NOT_SHARED,
                        "wait",
                        pool.submit("wait"))));
  }
}
