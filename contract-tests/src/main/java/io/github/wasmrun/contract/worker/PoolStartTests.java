package io.github.wasmrun.contract.worker;

import io.github.wasmrun.Imports;
import io.github.wasmrun.LimitException;
import io.github.wasmrun.LinkException;
import io.github.wasmrun.Memory;
import io.github.wasmrun.TrapException;
import io.github.wasmrun.contract.harness.Difference;
import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Failures;
import io.github.wasmrun.contract.harness.Tests;
import io.github.wasmrun.type.MemoryType;
import io.github.wasmrun.worker.ThreadStartUp;
import io.github.wasmrun.worker.WorkerOptions;
import io.github.wasmrun.worker.WorkerPool;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

/** Pools of workers: what they import, how their instances start. */
public final class PoolStartTests {
  private PoolStartTests() {}

  public static void add(Tests tests) {
    links(tests);
    starts(tests);
    stacks(tests);
  }

  private static CompletableFuture<?> refused(String message, WorkerOptions options) {
    return Failures.of(
        options.start(),
        error -> Expect.message(message, Expect.ofClass(LinkException.class, error)));
  }

  private static void links(Tests tests) {
    tests.async(
        "pool: imports that are missing fail the start",
        () ->
            refused(
                "import env.memory: expected memory 1..16 shared, nothing supplied",
                WorkerPool.of(tests.module("threads"))));
    tests.async(
        "pool: imports of another type fail the start",
        () ->
            refused(
                "import env.memory: expected memory 1..16 shared, got memory 1..16",
                WorkerPool.of(tests.module("threads"))
                    .imports(
                        Imports.of(
                            "env", "memory", tests.engine().createMemory(MemoryType.of(1, 16))))));
    tests.async(
        "pool: what cannot be shared between threads fails the start",
        () ->
            refused(
                "import env.memory: expected memory 1.., got memory 1..: it cannot be shared"
                    + " between threads, only shared memories and host functions can",
                WorkerPool.of(tests.module("memory_import"))
                    .imports(
                        Imports.of(
                            "env", "memory", tests.engine().createMemory(MemoryType.of(1))))));
  }

  private static WorkerOptions start(Tests tests, Memory memory) {
    return WorkerPool.of(tests.module("threads_start"))
        .imports(Imports.of("env", "memory", memory));
  }

  private static Memory onePage(Tests tests) {
    return tests.engine().createMemory(MemoryType.shared(1, 1));
  }

  private static boolean hasBegun(Memory memory) {
    return memory.getInt(0) != 0 || memory.getInt(4) != 0;
  }

  /** Whether the guest's counter has not moved for as long as twenty questions. */
  private static final class Rest implements BooleanSupplier {
    private final Memory memory;
    private int count;
    private int same;

    Rest(Memory memory) {
      this.memory = memory;
    }

    @Override
    public boolean getAsBoolean() {
      int now = memory.getInt(0);
      same = now == count ? same + 1 : 0;
      count = now;
      return same == 20;
    }
  }

  private static void starts(Tests tests) {
    tests.async(
        "pool: a start function without end is ended when its start is cancelled",
        () -> {
          Memory memory = onePage(tests);
          // Where no loop can be ended it waits.
          memory.setInt(4, tests.differs(Difference.LOOPS_GO_ON) ? 1 : 0);
          CompletableFuture<WorkerPool> start =
              WorkerPool.of(tests.module("start_endless"))
                  .imports(Imports.of("env", "memory", memory))
                  .size(1)
                  .start();
          return Pools.until(memory, "it has begun", () -> hasBegun(memory))
              .thenCompose(
                  x -> {
                    Expect.isTrue(start.cancel(true), "it can be cancelled");
                    return Pools.until(memory, "it has ended", new Rest(memory));
                  });
        });
    tests.async(
        "pool: a start function that traps fails the start",
        () -> {
          Memory memory = onePage(tests);
          memory.setInt(0, 1);
          return Failures.of(
              start(tests, memory).size(3).start(),
              error -> Expect.message("unreachable", Expect.ofClass(TrapException.class, error)));
        });
    tests.async(
        "pool: each worker has an instance, and a new one after a trap",
        () -> {
          Memory memory = onePage(tests);
          return Pools.with(
              start(tests, memory).size(3),
              pool -> {
                Expect.equal(3, memory.getInt(4));
                return Failures.of(
                        pool.submit("trap"), error -> Expect.ofClass(TrapException.class, error))
                    .thenCompose(
                        x ->
                            pool.invokeAll(
                                "nothing",
                                List.of(List.of(), List.of(), List.of(), List.of(), List.of())))
                    .thenAccept(
                        x -> Expect.isTrue(memory.getInt(4) <= 4, "at most one instance more"));
              });
        });
    tests.async(
        "pool: a new instance that cannot be made fails its call, and the next tries again",
        () -> {
          Memory memory = onePage(tests);
          return Pools.with(
              start(tests, memory),
              pool ->
                  Failures.of(
                          pool.submit("trap"), error -> Expect.ofClass(TrapException.class, error))
                      .thenCompose(
                          x -> {
                            memory.setInt(0, 1);
                            return Failures.of(
                                pool.submit("nothing"),
                                error ->
                                    Expect.message(
                                        "unreachable", Expect.ofClass(TrapException.class, error)));
                          })
                      .thenCompose(
                          x -> {
                            memory.setInt(0, 0);
                            return pool.submit("nothing");
                          })
                      .thenAccept(x -> Expect.equal(3, memory.getInt(4))));
        });
    tests.async(
        "pool: when no worker is left the pool closes with the reason",
        () -> {
          Memory memory = onePage(tests);
          return start(tests, memory)
              .start()
              .thenCompose(
                  pool -> {
                    CompletableFuture<Object> call = pool.submit("stay");
                    return Pools.until(memory, "it has begun", () -> memory.getInt(8) != 0)
                        .thenCompose(
                            x -> {
                              // The worker of a call that is cancelled cannot be renewed.
                              memory.setInt(0, 1);
                              call.cancel(true);
                              return Failures.of(
                                  pool.submit("nothing"),
                                  // It is there before or after the pool has closed itself.
                                  error ->
                                      Expect.isTrue(
                                          "unreachable".equals(error.getMessage())
                                              || "pool worker is closed".equals(error.getMessage()),
                                          "failed by " + error));
                            })
                        .thenCompose(
                            x -> {
                              pool.close();
                              return pool.ended();
                            });
                  });
        });
  }

  private static WorkerOptions stack(Tests tests, Memory memory) {
    return WorkerPool.of(tests.module("threads_stack"))
        .imports(Imports.of("env", "memory", memory))
        .startUp(ThreadStartUp.DEFAULTS.withStackSize(100_000).withInitializer("begin"));
  }

  private static void stacks(Tests tests) {
    tests.async(
        "pool: each worker has a stack and thread-local storage of its own",
        () -> {
          Memory memory = tests.engine().createMemory(MemoryType.shared(2, 200));
          return Pools.with(
              stack(tests, memory).size(4),
              pool -> {
                Expect.equal(2L + 4 * 2, memory.pages());
                List<List<Object>> args = new ArrayList<>();
                List<Object> sums = new ArrayList<>();
                for (int i = 0; i < 16; i++) {
                  args.add(List.of(20_000 + i));
                  sums.add(2 * (20_000 + i));
                }
                return pool.invokeAll("count", args).thenAccept(r -> Expect.equal(sums, r));
              });
        });
    tests.async(
        "pool: stack and storage are aligned, filled and used again by later instances",
        () -> {
          Memory memory = tests.engine().createMemory(MemoryType.shared(2, 200));
          return Pools.with(
              stack(tests, memory),
              pool ->
                  CompletableFuture.allOf(
                          Pools.gives(2 * 65536 + 100_000, pool.submit("stackPointer")),
                          Pools.gives(231_104, pool.submit("tlsBase")),
                          Pools.gives(42, pool.submit("tlsValue")),
                          Pools.gives(0, pool.submit("worker")),
                          Pools.gives(6, pool.submit("count", 3)),
                          Failures.of(
                              pool.submit("trap"),
                              error -> Expect.ofClass(TrapException.class, error)),
                          Pools.gives(42, pool.submit("tlsValue")),
                          Pools.gives(231_104, pool.submit("tlsBase")))
                      .thenAccept(x -> Expect.equal(4L, memory.pages())));
        });
    tests.async(
        "pool: a renewed worker has the stack of the one before",
        () -> {
          Memory memory = tests.engine().createMemory(MemoryType.shared(2, 200));
          return Pools.with(
              stack(tests, memory),
              pool -> {
                CompletableFuture<Object> long0 = pool.submit("count", 0);
                long0.cancel(true);
                return Pools.gives(231_104, pool.submit("tlsBase"))
                    .thenAccept(x -> Expect.equal(4L, memory.pages()));
              });
        });
    tests.async(
        "pool: a memory without room for a stack fails the start",
        () ->
            Failures.of(
                WorkerPool.of(tests.module("threads_stack"))
                    .imports(
                        Imports.of(
                            "env", "memory", tests.engine().createMemory(MemoryType.shared(2, 3))))
                    .start(),
                error ->
                    Expect.contains(
                        "cannot grow by 17 pages for a worker's stack",
                        Expect.ofClass(LimitException.class, error).getMessage())));
    tests.async(
        "pool: with no stack size the module's own stack stays",
        () -> {
          Memory memory = tests.engine().createMemory(MemoryType.shared(2, 200));
          return Pools.with(
              WorkerPool.of(tests.module("threads_stack"))
                  .imports(Imports.of("env", "memory", memory))
                  .startUp(ThreadStartUp.DEFAULTS.withStackSize(0)),
              pool ->
                  CompletableFuture.allOf(
                          Pools.gives(65536, pool.submit("stackPointer")),
                          Pools.gives(-1, pool.submit("worker")))
                      .thenAccept(x -> Expect.equal(2L, memory.pages())));
        });
  }
}
