package io.github.wasmrun.contract.limit;

import io.github.wasmrun.CancelledException;
import io.github.wasmrun.Fuel;
import io.github.wasmrun.FuelExhaustedException;
import io.github.wasmrun.Imports;
import io.github.wasmrun.Instance;
import io.github.wasmrun.LimitException;
import io.github.wasmrun.Limits;
import io.github.wasmrun.Tag;
import io.github.wasmrun.TimeoutException;
import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Tests;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.type.TagType;
import java.time.Duration;
import java.util.function.IntUnaryOperator;

/** The time that the host takes of a guest's call, and what happens to limits meanwhile. */
final class HostTimeTests {
  private static final Limits SHORT = Limits.NONE.withTimeout(Duration.ofMillis(100));

  private HostTimeTests() {}

  static void take(int millis) {
    long end = System.nanoTime() + millis * 1_000_000L;
    int turns = 0;
    while (System.nanoTime() - end < 0) {
      turns++;
    }
    Expect.isTrue(turns > 0, "time passes");
  }

  private static Instance host(Tests tests, Limits limits, IntUnaryOperator function) {
    return tests.module("limited_host").instantiate(FuelTests.host(function), limits);
  }

  static void add(Tests tests) {
    for (String way : new String[] {"direct", "indirect", "tail"}) {
      tests.test(
          "time: a loop over a host function that takes its time ends, " + way,
          () -> {
            int[] calls = {0};
            Instance instance =
                host(
                    tests,
                    SHORT,
                    x -> {
                      take(5);
                      return ++calls[0];
                    });
            TimeTests.late(() -> instance.call(way));
            Expect.isTrue(calls[0] <= 20 + 32, calls[0] + " calls of the host function");
          });
    }
    tests.test(
        "time: a loop over a host function that throws ends, though the guest catches it",
        () -> {
          Tag tag = tests.engine().createTag(new TagType(FuncType.of()));
          Instance instance =
              host(
                  tests,
                  SHORT,
                  x -> {
                    take(5);
                    throw tag.newException();
                  });
          TimeTests.late(() -> instance.call("caught"));
        });
    tests.test(
        "time: a host function that takes too long ends the call that it is part of",
        () -> {
          Instance instance =
              host(
                  tests,
                  SHORT,
                  x -> {
                    take(x);
                    return x;
                  });
          TimeTests.late(() -> instance.call("once", 150));
          Expect.equal(1, instance.call("once", 1));
        });
    tests.test(
        "time: what functions of other instances take counts, also of those without limits",
        () -> {
          Instance unlimited =
              host(
                  tests,
                  Limits.NONE,
                  x -> {
                    take(5);
                    return x;
                  });
          Instance instance =
              tests
                  .module("limited_host")
                  .instantiate(Imports.of("host", "call", unlimited.function("once")), SHORT);
          TimeTests.late(() -> instance.call("direct"));
        });
    cancellation(tests);
    fuel(tests);
  }

  private static void cancellation(Tests tests) {
    tests.test(
        "time: a host function cancels the call, and the guest ends as soon as it returns",
        () -> {
          Instance[] holder = new Instance[1];
          int[] calls = {0};
          Instance instance =
              host(
                  tests,
                  Limits.NONE.withCancellation(),
                  x -> {
                    if (++calls[0] == 3) {
                      holder[0].cancel();
                    }
                    return x;
                  });
          holder[0] = instance;
          Expect.thrown(
              CancelledException.class, "the call was cancelled", () -> instance.call("direct"));
          Expect.equal(3, calls[0]);
          calls[0] = 2;
          Expect.thrown(CancelledException.class, () -> instance.call("once", 7));
          Expect.equal(7, instance.call("once", 7));
        });
  }

  private static void fuel(Tests tests) {
    tests.test(
        "time: looking at the clock costs no fuel",
        () -> {
          Limits plenty = Limits.NONE.withFuel(1_000_000);
          Instance plain = host(tests, plenty, x -> x);
          Instance watched =
              host(tests, plenty.withTimeout(Duration.ofSeconds(100)).withCancellation(), x -> x);
          for (Instance instance : new Instance[] {plain, watched}) {
            instance.call("times", 1000);
            instance.call("once", 1);
          }
          Fuel fuel = plain.fuel();
          Expect.isTrue(fuel.consumed() > 5000, "the loop uses fuel");
          Expect.equal(fuel.consumed(), watched.fuel().consumed());
          watched.fuel().set(500);
          LimitException end =
              Expect.thrown(FuelExhaustedException.class, () -> watched.call("direct"));
          Expect.equal("fuel", end.limit());
          Expect.equal(0L, watched.fuel().remaining());
        });
    tests.test(
        "time: fuel that is left when time is over is what the guest has not used",
        () -> {
          int[] calls = {0};
          Instance instance =
              host(
                  tests,
                  SHORT.withFuel(1_000_000),
                  x -> {
                    take(5);
                    return ++calls[0];
                  });
          Expect.thrown(TimeoutException.class, () -> instance.call("direct"));
          // A turn costs three units: a constant, a call, a jump; the last has no jump, but
          // entering
          // costs one.
          Expect.equal(calls[0] * 3L, instance.fuel().consumed());
        });
  }
}
