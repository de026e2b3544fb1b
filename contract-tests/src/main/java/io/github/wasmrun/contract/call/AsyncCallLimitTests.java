package io.github.wasmrun.contract.call;

import static io.github.wasmrun.contract.call.AsyncCalls.DOUBLE;
import static io.github.wasmrun.contract.call.AsyncCalls.after;
import static io.github.wasmrun.contract.call.AsyncCalls.fails;
import static io.github.wasmrun.contract.call.AsyncCalls.gives;
import static io.github.wasmrun.contract.call.AsyncCalls.instance;

import io.github.wasmrun.CancelledException;
import io.github.wasmrun.Fuel;
import io.github.wasmrun.FuelExhaustedException;
import io.github.wasmrun.Instance;
import io.github.wasmrun.Limits;
import io.github.wasmrun.TimeoutException;
import io.github.wasmrun.TrapCode;
import io.github.wasmrun.TrapException;
import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Tests;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Limits of guests that wait for asynchronous host functions. */
public final class AsyncCallLimitTests {
  private static final Limits SHORT = Limits.NONE.withTimeout(Duration.ofMillis(60));

  private AsyncCallLimitTests() {}

  public static void add(Tests tests) {
    tests.async(
        "async call: waiting costs no fuel, and the count is that of a call without it",
        () -> {
          Limits limits = Limits.NONE.withFuel(10_000);
          Instance waits = instance(tests, DOUBLE, limits);
          Fuel fuel =
              instance(tests, args -> CompletableFuture.completedFuture(args.i32(0) * 2), limits)
                  .fuel();
          Instance goesOn =
              instance(tests, args -> CompletableFuture.completedFuture(args.i32(0) * 2), limits);
          Expect.equal(0L, fuel.consumed());
          Expect.equal(110, goesOn.call("sum", 10));
          return gives(tests, waits.callAsync("sum", 10), 110)
              .thenRun(
                  () -> {
                    if (AsyncCalls.canWait(tests)) {
                      Expect.equal(goesOn.fuel().consumed(), waits.fuel().consumed());
                    }
                  });
        });
    tests.async(
        "async call: a guest that runs out of fuel after a wait goes on with more in the next call",
        () -> {
          Instance instance = instance(tests, DOUBLE, Limits.NONE.withFuel(100));
          return fails(
                  tests,
                  instance.callAsync("sum", 50),
                  FuelExhaustedException.class,
                  thrown -> Expect.equal(0L, instance.fuel().remaining()))
              .thenCompose(
                  none -> {
                    instance.fuel().set(10_000);
                    return gives(tests, instance.callAsync("sum", 50), 2550);
                  });
        });
    tests.async(
        "async call: the time of waiting counts",
        () ->
            fails(
                tests,
                instance(tests, args -> after(150, 1), SHORT).callAsync("once", 4),
                TimeoutException.class,
                thrown -> Expect.contains("60 ms", thrown.getMessage())));
    tests.async(
        "async call: a guest that has waited has no more time than others",
        () ->
            fails(
                tests,
                instance(tests, DOUBLE, SHORT).callAsync("endless"),
                TimeoutException.class,
                thrown -> Expect.contains("60 ms", thrown.getMessage())));
    tests.async(
        "async call: the deadline of a guest that waits is not that of another",
        () -> {
          Instance slow =
              instance(
                  tests, args -> after(100, 5), Limits.NONE.withTimeout(Duration.ofSeconds(60)));
          CompletableFuture<?> first = slow.callAsync("once", 1);
          CompletableFuture<?> second = instance(tests, DOUBLE, SHORT).callAsync("endless");
          CompletableFuture<?> third = slow.callAsync("once", 1);
          return fails(tests, second, TimeoutException.class, thrown -> {})
              .thenCompose(none -> gives(tests, first, 6))
              .thenCompose(none -> gives(tests, third, 6));
        });
    tests.async(
        "async call: a guest that waits is cancelled when it goes on",
        () -> {
          Instance[] made = new Instance[1];
          made[0] =
              instance(
                  tests,
                  args ->
                      CompletableFuture.supplyAsync(
                          () -> {
                            made[0].cancel();
                            return 1;
                          }),
                  Limits.NONE.withCancellation());
          return fails(tests, made[0].callAsync("once", 1), CancelledException.class, thrown -> {});
        });
    tests.async(
        "async call: each guest that waits has its own depth",
        () -> {
          Instance instance = instance(tests, DOUBLE, Limits.NONE.withMaxCallDepth(60));
          CompletableFuture<?> first = instance.callAsync("deep", 40);
          CompletableFuture<?> second = instance.callAsync("deep", 45);
          CompletableFuture<?> third = instance.callAsync("deep", 100);
          return gives(tests, first, 54)
              .thenCompose(none -> gives(tests, second, 59))
              .thenCompose(
                  none ->
                      third.handle(
                          (value, error) -> {
                            TrapException trap = Expect.ofClass(TrapException.class, error);
                            Expect.same(TrapCode.STACK_EXHAUSTED, trap.code());
                            return null;
                          }))
              .thenCompose(none -> gives(tests, instance.callAsync("deep", 50), 64));
        });
  }
}
