package io.github.wasmrun.contract.limit;

import io.github.wasmrun.CancelledException;
import io.github.wasmrun.Imports;
import io.github.wasmrun.Instance;
import io.github.wasmrun.Limits;
import io.github.wasmrun.TimeoutException;
import io.github.wasmrun.WasmModule;
import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Tests;
import io.github.wasmrun.wat.Wat;
import java.time.Duration;
import java.util.List;

/** The time of calls, and their cancellation. */
public final class TimeTests {
  private static final Limits SHORT = Limits.NONE.withTimeout(Duration.ofMillis(100));

  private TimeTests() {}

  /** A call takes too long; it ends soon after its limit. */
  static void late(Expect.Code code) {
    long start = System.nanoTime();
    TimeoutException end =
        Expect.thrown(
            TimeoutException.class, "the call has taken longer than its limit of 100 ms", code);
    long millis = (System.nanoTime() - start) / 1_000_000;
    Expect.equal("timeout", end.limit());
    Expect.isTrue(millis >= 95, "it had its time, not only " + millis + " ms");
    Expect.isTrue(millis < 3000, "it ended soon, not after " + millis + " ms");
  }

  public static void add(Tests tests) {
    ways(tests);
    others(tests);
    cancellation(tests);
    HostTimeTests.add(tests);
  }

  private static void ways(Tests tests) {
    tests.test(
        "time: an endless loop ends soon after its limit, and the instance can be called again",
        () -> {
          Instance instance = FuelTests.limited(tests, SHORT);
          late(() -> instance.call("endless"));
          Expect.equal(3, instance.call("loop", 5));
          late(() -> instance.as(FuelTests.Limited.class).endless());
          Expect.equal(3, instance.as(FuelTests.Limited.class).loop(5));
        });
    tests.test(
        "time: a loop of bulk instructions ends",
        () -> {
          Instance instance = FuelTests.limited(tests, SHORT);
          late(() -> instance.call("fillLoop"));
        });
    for (String way : List.of("growMemory", "growTable", "growByNothing")) {
      tests.test(
          "time: instructions that cost little and take long end, " + way,
          () -> {
            Instance instance = tests.module("limited_slow").instantiate(Imports.none(), SHORT);
            late(() -> instance.call(way));
            Expect.equal(3, instance.call("three"));
          });
    }
    tests.test(
        "time: calls that cost little and make many locals end",
        () -> {
          String text =
              "(module (func $many (local "
                  + "i64 ".repeat(20_000)
                  + ")) (func (export \"f\") (loop $again (call $many) (br $again))))";
          Instance instance =
              tests.engine().compile(Wat.parse(text)).instantiate(Imports.none(), SHORT);
          late(() -> instance.call("f"));
        });
    tests.test(
        "time: a start function ends",
        () -> {
          WasmModule module = tests.module("limited_start");
          late(() -> module.instantiate(FuelTests.times(tests, 0), SHORT));
          Expect.equal(4, module.instantiate(FuelTests.times(tests, 5), SHORT).call("later"));
        });
    tests.test(
        "time: a call through a table ends, for guest and host",
        () -> {
          Instance instance = FuelTests.limited(tests, SHORT);
          late(() -> instance.call("indirect", 1, 0));
          Instance unlimited =
              tests.module("limited_import").instantiate(FuelTests.other(instance), SHORT);
          late(() -> unlimited.call("indirect", 1, 0));
        });
    tests.test(
        "time: together with fuel, whichever ends first",
        () -> {
          Limits both = SHORT.withFuel(1_000_000_000_000L);
          Instance instance = FuelTests.limited(tests, both);
          late(() -> instance.call("endless"));
          Expect.equal(
              1_000_000_000_000L, instance.fuel().remaining() + instance.fuel().consumed());
          Expect.isTrue(instance.fuel().consumed() > 900_000, "the loop has used fuel");
          instance.fuel().set(5_000);
          Expect.thrown(
              io.github.wasmrun.FuelExhaustedException.class, () -> instance.call("endless"));
          Expect.equal(0L, instance.fuel().remaining());
        });
    tests.test(
        "time: limits that make no sense are refused",
        () -> {
          Expect.thrown(
              IllegalArgumentException.class,
              "timeout must be more than zero, got PT0S",
              () -> Limits.NONE.withTimeout(Duration.ZERO));
          Expect.thrown(
              IllegalArgumentException.class, () -> Limits.NONE.withTimeout(Duration.ofMillis(-5)));
          Instance instance =
              FuelTests.limited(tests, Limits.NONE.withTimeout(Duration.ofDays(400_000)));
          Expect.equal(3, instance.call("loop", 5));
        });
  }

  private static void others(Tests tests) {
    tests.test(
        "time: a function that another instance imports has the time of that one's call",
        () -> {
          Instance one = FuelTests.limited(tests, SHORT);
          Instance two = tests.module("limited_import").instantiate(FuelTests.other(one), SHORT);
          late(() -> two.call("endless"));
          Expect.equal(3, two.call("loop", 5));
        });
    tests.test(
        "time: a call within a call has the time that is left",
        () -> {
          Instance[] inner = new Instance[1];
          Instance instance =
              tests
                  .module("limited")
                  .instantiate(FuelTests.host(x -> (int) inner[0].call("loop", 0)), SHORT);
          inner[0] = FuelTests.limited(tests, Limits.NONE.withTimeout(Duration.ofSeconds(100)));
          late(() -> instance.call("host", 1));
          Expect.equal(3, inner[0].call("loop", 5));
        });
  }

  private static void cancellation(Tests tests) {
    tests.test(
        "time: a host function cancels the call that it is part of",
        () -> {
          Instance[] holder = new Instance[1];
          Instance instance =
              tests
                  .module("limited")
                  .instantiate(
                      FuelTests.host(
                          x -> {
                            holder[0].cancel();
                            return (int) holder[0].call("loop", 0);
                          }),
                      Limits.NONE.withCancellation());
          holder[0] = instance;
          instance.cancel();
          Expect.equal(3, instance.call("loop", 5));
          Expect.thrown(
              CancelledException.class, "the call was cancelled", () -> instance.call("host", 1));
          Expect.equal(3, instance.call("loop", 5_000_000));
        });
    tests.test(
        "time: an instance without cancellation says so",
        () -> {
          String text = "the instance was made without Limits.withCancellation()";
          Instance plain = tests.module("limited").instantiate(FuelTests.host(x -> x));
          Expect.thrown(IllegalStateException.class, text, plain::cancel);
          Instance fuel = FuelTests.limited(tests, Limits.NONE.withFuel(5));
          Expect.thrown(IllegalStateException.class, text, fuel::cancel);
        });
    tests.test(
        "time: another thread cancels a call",
        () -> {
          Instance instance = FuelTests.limited(tests, Limits.NONE.withCancellation());
          if (tests.engine().info().browser()) {
            return; // a page has no other thread that could
          }
          Cancelling.soon(instance);
          Expect.thrown(CancelledException.class, () -> instance.call("endless"));
        });
  }
}
