package io.github.wasmrun.contract.limit;

import io.github.wasmrun.CancelledException;
import io.github.wasmrun.Instance;
import io.github.wasmrun.Limits;
import io.github.wasmrun.TrapCode;
import io.github.wasmrun.TrapException;
import io.github.wasmrun.WasmModule;
import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Tests;
import io.github.wasmrun.wasi.Wasi;
import io.github.wasmrun.wasi.WasiResult;
import java.time.Duration;

/** More ways in which a guest meets the limits of time and of depth, and is cancelled. */
public final class TimeWaysTests {
  private static final Limits CANCELLABLE = Limits.NONE.withCancellation();

  /** An argument of the fixture's {@code fib} that takes ages. */
  private static final int AGES = 60;

  private TimeWaysTests() {}

  public static void add(Tests tests) {
    tests.test(
        "time: a recursion that takes ages ends, and the instance can be called again",
        () -> {
          Instance instance =
              tests
                  .module("limited_ways")
                  .instantiate(
                      FuelTests.host(x -> x), Limits.NONE.withTimeout(Duration.ofMillis(100)));
          TimeTests.late(() -> instance.call("fib", AGES));
          Expect.equal(55, instance.call("fib", 10));
        });
    cancelled(tests, "recursion", "limited_ways", instance -> instance.call("fib", AGES));
    cancelled(tests, "loop of bulk instructions", "limited", instance -> instance.call("fillLoop"));
    cancelled(
        tests, "call through a table", "limited", instance -> instance.call("indirect", 1, 0));
    cancelled(
        tests,
        "function that another instance imports",
        "limited",
        instance ->
            tests
                .module("limited_import")
                .instantiate(FuelTests.other(FuelTests.limited(tests, CANCELLABLE)))
                .call("endless"));
    cancelled(
        tests,
        "start function",
        "limited",
        instance ->
            tests.module("limited_start").instantiate(FuelTests.times(tests, 0), CANCELLABLE));
    depth(tests);
  }

  /** What a host function does after it has cancelled the call that it is part of. */
  @FunctionalInterface
  private interface Deed {
    void on(Instance instance);
  }

  private static void cancelled(Tests tests, String way, String module, Deed deed) {
    tests.test(
        "cancelling: ends a " + way + ", and the instance can be called again",
        () -> {
          Instance[] holder = new Instance[1];
          boolean[] returned = {false};
          Instance instance =
              tests
                  .module(module)
                  .instantiate(
                      FuelTests.host(
                          x -> {
                            if (x == 1) {
                              return x;
                            }
                            holder[0].cancel();
                            deed.on(holder[0]);
                            returned[0] = true;
                            return x;
                          }),
                      CANCELLABLE);
          holder[0] = instance;
          Expect.thrown(
              CancelledException.class, "the call was cancelled", () -> instance.call("host", 2));
          Expect.isTrue(!returned[0], "it ended within the " + way);
          Expect.equal(1, instance.call("host", 1));
        });
  }

  private static void depth(Tests tests) {
    tests.test(
        "depth: a start function that calls too deeply traps",
        () -> {
          WasmModule module = tests.module("limited_start_ways");
          TrapException trap =
              Expect.thrown(
                  TrapException.class,
                  () ->
                      module.instantiate(
                          FuelTests.times(tests, 2), Limits.NONE.withMaxCallDepth(100)));
          Expect.equal(TrapCode.STACK_EXHAUSTED, trap.code());
          Instance instance =
              module.instantiate(FuelTests.times(tests, 2), Limits.NONE.withMaxCallDepth(101));
          Expect.equal(100, instance.global("result").getI32());
        });
    tests.test(
        "depth: a WASI program that calls too deeply traps",
        () -> {
          Wasi program = Wasi.command(tests.module("limited_wasi_ways")).args("1", "2", "3");
          WasiResult result = program.limits(Limits.NONE.withMaxCallDepth(100)).run();
          Expect.equal(134, result.exitCode());
          TrapException trap = Expect.ofClass(TrapException.class, result.failure().orElse(null));
          Expect.equal(TrapCode.STACK_EXHAUSTED, trap.code());
          Expect.equal(0, program.limits(Limits.NONE.withMaxCallDepth(101)).run().exitCode());
        });
  }
}
