package io.github.wasmrun.contract.limit;

import io.github.wasmrun.Imports;
import io.github.wasmrun.Instance;
import io.github.wasmrun.Limits;
import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Tests;

/** How much fuel compiled programs use: the numbers of Wasmtime 49 and 50, on each host. */
public final class FuelCountTests {
  private FuelCountTests() {}

  /**
   * A call of a kernel of {@code bin/bench}.
   *
   * @param function its name
   * @param argument how much it does
   * @param result what it gives
   * @param fuel the units that it uses in Wasmtime
   */
  private record Count(String function, int argument, int result, long fuel) {}

  private static final Count[] COUNTS = {
    new Count("fib", 20, 6765, 240_798),
    new Count("sieve", 10_000, 1229, 302_880),
    new Count("sha256", 1, 2108465673, 9_481_195),
    new Count("matmul", 1, 42975, 34_655_486),
    new Count("indirect", 1000, 1540455716, 17_523)
  };

  public static void add(Tests tests) {
    for (Count count : COUNTS) {
      tests.test(
          "fuel: " + count.function() + " uses as much as in Wasmtime",
          () -> {
            Limits plenty = Limits.NONE.withFuel(Long.MAX_VALUE);
            Instance instance = tests.module("fuel_kernels").instantiate(Imports.none(), plenty);
            Expect.equal(count.result(), instance.call(count.function(), count.argument()));
            Expect.equal(count.fuel(), instance.fuel().consumed());
            instance.fuel().set(count.fuel());
            Expect.equal(count.result(), instance.call(count.function(), count.argument()));
            Expect.equal(0L, instance.fuel().remaining());
          });
    }
  }
}
