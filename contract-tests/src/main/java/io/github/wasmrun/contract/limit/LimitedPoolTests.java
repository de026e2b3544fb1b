package io.github.wasmrun.contract.limit;

import io.github.wasmrun.FuelExhaustedException;
import io.github.wasmrun.GroupLimits;
import io.github.wasmrun.Imports;
import io.github.wasmrun.Instance;
import io.github.wasmrun.LimitException;
import io.github.wasmrun.Limits;
import io.github.wasmrun.TimeoutException;
import io.github.wasmrun.TrapCode;
import io.github.wasmrun.TrapException;
import io.github.wasmrun.contract.harness.Difference;
import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Host;
import io.github.wasmrun.contract.harness.Tests;
import io.github.wasmrun.contract.worker.Pools;
import io.github.wasmrun.type.MemoryType;
import io.github.wasmrun.wat.Wat;
import io.github.wasmrun.worker.WorkerOptions;
import io.github.wasmrun.worker.WorkerPool;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Limits of instances in workers. */
public final class LimitedPoolTests {
  private static final String NO_FUEL = "out of fuel: the guest has used all of its 100000 units";
  private static final String TOO_LONG = "the call has taken longer than its limit of 200 ms";

  private LimitedPoolTests() {}

  private static WorkerOptions options(Tests tests, Limits limits) {
    return WorkerPool.of(tests.module("threads_endless"))
        .imports(Imports.of("env", "memory", Pools.memory(tests)))
        .limits(limits);
  }

  private static <T extends Throwable> CompletableFuture<T> fails(
      Class<T> type, CompletableFuture<?> future) {
    return future.handle((value, error) -> Expect.ofClass(type, error));
  }

  /** Code for limits has a local of its own; each function called here calls itself at the end. */
  private static boolean losesLocals(Tests tests) {
    return tests.host() == Host.ENDIVE_INTERPRETER
        && tests.differs(Difference.NO_LOCALS_AFTER_TAIL_CALLS);
  }

  private static CompletableFuture<@Nullable Void> loses(CompletableFuture<?> future) {
    return fails(TrapException.class, future)
        .thenAccept(trap -> Expect.equal(TrapCode.UNKNOWN, trap.code()));
  }

  private static CompletableFuture<@Nullable Void> ends(
      Tests tests,
      CompletableFuture<?> future,
      Class<? extends RuntimeException> type,
      String message) {
    return losesLocals(tests)
        ? loses(future)
        : fails(type, future).thenAccept(end -> Expect.message(message, end));
  }

  private static CompletableFuture<?> counts(Tests tests, WorkerPool pool) {
    CompletableFuture<?> future = pool.submit("countdown", 9_000);
    return losesLocals(tests) ? loses(future) : Pools.gives(null, future);
  }

  private static CompletableFuture<?> starves(Tests tests, WorkerPool pool) {
    CompletableFuture<?> future = pool.submit("countdown", 50_000);
    return losesLocals(tests) ? loses(future) : fails(FuelExhaustedException.class, future);
  }

  /** Uses fuel as a guest would, and gives what there was. */
  private static long use(Instance instance) {
    long before = instance.fuel().remaining();
    instance.call("add", 1, 2);
    instance.fuel().set(40_000);
    return before;
  }

  public static void add(Tests tests) {
    tests.async(
        "limited pool: a call runs out of fuel, and each call has its own",
        () ->
            Pools.with(
                options(tests, Limits.NONE.withFuel(100_000)),
                pool ->
                    ends(tests, pool.submit("direct"), FuelExhaustedException.class, NO_FUEL)
                        .thenCompose(none -> Pools.gives(5, pool.submit("add", 2, 3)))
                        .thenCompose(none -> counts(tests, pool))
                        .thenCompose(none -> counts(tests, pool))
                        .thenCompose(none -> starves(tests, pool))));
    tests.async(
        "limited pool: a call takes too long",
        () ->
            Pools.with(
                options(tests, Limits.NONE.withTimeout(Duration.ofMillis(200))),
                pool ->
                    fails(TimeoutException.class, pool.submit("mutual"))
                        .thenAccept(end -> Expect.message(TOO_LONG, end))
                        .thenCompose(none -> Pools.gives(5, pool.submit("add", 2, 3)))
                        .thenCompose(
                            none ->
                                ends(
                                    tests,
                                    pool.submit("reference"),
                                    TimeoutException.class,
                                    TOO_LONG))));
    tests.async(
        "limited pool: a loop of waits takes too long",
        () ->
            Pools.with(
                WorkerPool.of(tests.module("limited_wait"))
                    .imports(
                        Imports.of(
                            "env", "memory", tests.engine().createMemory(MemoryType.shared(1, 1))))
                    .limits(Limits.NONE.withTimeout(Duration.ofMillis(200))),
                pool -> {
                  long start = System.nanoTime();
                  return fails(TimeoutException.class, pool.submit("waits"))
                      .thenAccept(
                          end -> {
                            Expect.message(TOO_LONG, end);
                            long millis = (System.nanoTime() - start) / 1_000_000;
                            Expect.isTrue(millis < 3000, "it ended soon, not after " + millis);
                          });
                }));
    tests.test(
        "limited pool: a shared memory of a group grows as far as that may",
        () -> {
          String text =
              "(module (memory (export \"m\") 1 8000 shared)"
                  + " (func (export \"grow\") (param i32) (result i32)"
                  + " (memory.grow (local.get 0))))";
          GroupLimits most = GroupLimits.NONE.withMaxMemoryPages(100);
          Instance instance =
              tests
                  .engine()
                  .compile(Wat.parse(text))
                  .instantiate(
                      Imports.none(), Limits.NONE.withGroup(tests.engine().createGroup(most)));
          Expect.equal(-1, instance.call("grow", 100));
          Expect.equal(1, instance.call("grow", 99));
        });
    tests.async(
        "limited pool: a task uses up no fuel of the next call",
        () -> {
          // A page gives workers no tasks.
          if (tests.engine().info().browser()) {
            return CompletableFuture.completedFuture(null);
          }
          return Pools.with(
              options(tests, Limits.NONE.withFuel(100_000)),
              pool ->
                  Pools.gives(100_000L, pool.run(LimitedPoolTests::use))
                      .thenCompose(none -> Pools.gives(100_000L, pool.run(LimitedPoolTests::use))));
        });
    tests.async(
        "limited pool: calls are nested too deeply",
        () ->
            Pools.with(
                options(tests, Limits.NONE.withMaxCallDepth(20)),
                pool ->
                    fails(TrapException.class, pool.submit("tree"))
                        .thenAccept(trap -> Expect.equal(TrapCode.STACK_EXHAUSTED, trap.code()))
                        .thenCompose(none -> Pools.gives(5, pool.submit("add", 2, 3)))));
    tests.async(
        "limited pool: a memory that may grow beyond the limit is refused",
        () ->
            fails(LimitException.class, options(tests, Limits.NONE.withMaxMemoryPages(15)).start())
                .thenAccept(end -> Expect.equal("maxMemoryPages", end.limit())));
  }
}
