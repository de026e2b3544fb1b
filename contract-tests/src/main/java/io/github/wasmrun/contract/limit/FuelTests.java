package io.github.wasmrun.contract.limit;

import io.github.wasmrun.Fuel;
import io.github.wasmrun.FuelExhaustedException;
import io.github.wasmrun.HostFunction;
import io.github.wasmrun.Imports;
import io.github.wasmrun.Instance;
import io.github.wasmrun.LimitException;
import io.github.wasmrun.Limits;
import io.github.wasmrun.TrapCode;
import io.github.wasmrun.TrapException;
import io.github.wasmrun.WasmFunction;
import io.github.wasmrun.WasmModule;
import io.github.wasmrun.contract.harness.Difference;
import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Tests;
import io.github.wasmrun.type.GlobalType;
import io.github.wasmrun.type.ValType;
import java.util.function.IntUnaryOperator;

/** Fuel: each way to use it up, and that an instance goes on with more of it. */
public final class FuelTests {
  private static final Limits LITTLE = Limits.NONE.withFuel(1000);

  /** For {@code fib} of 0 to 12, counted by Wasmtime. */
  private static final int[] FIB = {6, 6, 26, 46, 86, 146, 246, 406, 666, 1086, 1766, 2866, 4646};

  private FuelTests() {}

  /** Functions as a Java interface. */
  public interface Limited {
    int loop(int times);

    void endless();
  }

  static Imports host(IntUnaryOperator function) {
    return Imports.of("host", "call", HostFunction.of(function));
  }

  static Instance limited(Tests tests, Limits limits) {
    return tests.module("limited").instantiate(host(x -> x), limits);
  }

  static Imports other(Instance instance) {
    Imports all = Imports.none();
    for (String name : new String[] {"loop", "endless", "deep"}) {
      all = all.with("other", name, instance.function(name));
    }
    return all.with("other", "table", instance.table("table"));
  }

  static Imports times(Tests tests, int times) {
    return Imports.none()
        .with(
            "host",
            "times",
            tests.engine().createGlobal(new GlobalType(ValType.I32, false), times));
  }

  /** The instance has no fuel; with more it works. */
  private static void exhausted(Instance instance, Expect.Code code) {
    FuelExhaustedException end = Expect.thrown(FuelExhaustedException.class, code);
    Expect.equal("fuel", end.limit());
    Fuel fuel = instance.fuel();
    Expect.message("out of fuel: the guest has used all of its 1000 units", end);
    Expect.equal(0L, fuel.remaining());
    Expect.equal(1000L, fuel.consumed());
    fuel.add(500);
    Expect.equal(500L, fuel.remaining());
    Expect.equal(3, instance.call("loop", 2));
    Expect.isTrue(fuel.remaining() < 500, "the loop costs something");
    Expect.equal(1500L, fuel.remaining() + fuel.consumed());
  }

  public static void add(Tests tests) {
    counts(tests);
    ways(tests);
    moreWays(tests);
    unchanged(tests);
  }

  private static void counts(Tests tests) {
    tests.test(
        "fuel: is counted as Wasmtime counts it",
        () -> {
          Instance instance =
              tests.module("metered").instantiate(Imports.none(), Limits.NONE.withFuel(100_000));
          Fuel fuel = instance.fuel();
          long before = 0;
          for (int n = 0; n < FIB.length; n++) {
            instance.call("fib", n);
            Expect.equal(FIB[n], fuel.consumed() - before);
            before = fuel.consumed();
          }
          Expect.equal(100_000 - before, fuel.remaining());
        });
    tests.test(
        "fuel: what is used does not depend on whether a clock is looked at, too",
        () -> {
          Instance plain = limited(tests, Limits.NONE.withFuel(50_000_000));
          Instance watched = limited(tests, Limits.NONE.withFuel(50_000_000).withCancellation());
          plain.call("loop", 1_000_000);
          watched.call("loop", 1_000_000);
          Expect.equal(plain.fuel().consumed(), watched.fuel().consumed());
          Expect.isTrue(plain.fuel().consumed() > 3_000_000, "more than a slice is used");
        });
    tests.test(
        "fuel: can be set, also to less",
        () -> {
          Instance instance = limited(tests, LITTLE);
          Fuel fuel = instance.fuel();
          fuel.set(10);
          Expect.equal(10L, fuel.remaining());
          Expect.equal(0L, fuel.consumed());
          Expect.thrown(FuelExhaustedException.class, () -> instance.call("loop", 100));
          fuel.set(Long.MAX_VALUE);
          fuel.add(Long.MAX_VALUE);
          Expect.equal(Long.MAX_VALUE, fuel.remaining());
          Expect.equal(3, instance.call("loop", 100));
          Expect.thrown(
              IllegalArgumentException.class,
              "fuel must be 0 to 9223372036854775807, got -1",
              () -> fuel.add(-1));
          Expect.thrown(IllegalArgumentException.class, () -> Limits.NONE.withFuel(-1));
        });
    tests.test(
        "fuel: each instance has its own",
        () -> {
          Instance one = limited(tests, LITTLE);
          Instance two = limited(tests, LITTLE);
          one.call("loop", 5);
          Expect.equal(1000L, two.fuel().remaining());
          Expect.isTrue(one.fuel().remaining() < 1000, "the first one has used some");
        });
    tests.test(
        "fuel: an instance without it says so",
        () -> {
          String text = "the instance was made without Limits.withFuel(…)";
          Instance plain = tests.module("limited").instantiate(host(x -> x));
          Expect.thrown(IllegalStateException.class, text, plain::fuel);
          Instance deep = limited(tests, Limits.NONE.withMaxCallDepth(5));
          Expect.thrown(IllegalStateException.class, text, deep::fuel);
        });
  }

  private static void ways(Tests tests) {
    tests.test(
        "fuel: runs out in a loop",
        () -> {
          Instance instance = limited(tests, LITTLE);
          exhausted(instance, () -> instance.call("endless"));
        });
    tests.test(
        "fuel: runs out in a call by an interface",
        () -> {
          Instance instance = limited(tests, LITTLE);
          exhausted(instance, () -> instance.as(Limited.class).endless());
          Expect.equal(3, instance.as(Limited.class).loop(5));
        });
    tests.test(
        "fuel: runs out in a call by a functional interface",
        () -> {
          Instance instance = limited(tests, LITTLE);
          IntUnaryOperator loop = instance.function("loop").as(IntUnaryOperator.class);
          exhausted(instance, () -> loop.applyAsInt(5000));
          Expect.equal(3, loop.applyAsInt(5));
        });
    tests.test(
        "fuel: runs out in a recursion",
        () -> {
          Instance instance = limited(tests, LITTLE);
          exhausted(instance, () -> instance.call("recursion"));
          Expect.equal(0, instance.global("seen").getI32());
        });
    tests.test(
        "fuel: runs out in a bulk instruction, which does nothing then",
        () -> {
          Instance instance = limited(tests, LITTLE);
          exhausted(instance, () -> instance.call("fill", 2000));
          Expect.equal(0, instance.memory().getByte(0));
        });
    tests.test(
        "fuel: runs out in the start function",
        () -> {
          WasmModule module = tests.module("limited_start");
          Expect.thrown(
              FuelExhaustedException.class, () -> module.instantiate(times(tests, 500), LITTLE));
          Instance instance = module.instantiate(times(tests, 5), LITTLE);
          Expect.equal(1, instance.global("done").getI32());
          Expect.isTrue(instance.fuel().consumed() > 20, "the start function costs something");
          Expect.equal(4, instance.call("later"));
        });
    tests.async(
        "fuel: runs out in the start function of an instance that a future gives",
        () -> {
          WasmModule module = tests.module("limited_start");
          return module
              .instantiateAsync(times(tests, 500), LITTLE)
              .handle(
                  (instance, error) -> {
                    Expect.ofClass(FuelExhaustedException.class, error);
                    return null;
                  })
              .thenCompose(none -> module.instantiateAsync(times(tests, 5), LITTLE))
              .thenAccept(instance -> Expect.equal(4, instance.call("later")));
        });
  }

  private static void moreWays(Tests tests) {
    tests.test(
        "fuel: runs out in a call that a host function makes",
        () -> {
          Instance[] holder = new Instance[1];
          int[] caught = {0};
          Instance instance =
              tests
                  .module("limited")
                  .instantiate(
                      host(
                          x -> {
                            try {
                              return (int) holder[0].call("loop", x);
                            } catch (LimitException e) {
                              caught[0]++;
                              if (x == 5000) {
                                throw e;
                              }
                              holder[0].fuel().add(100);
                              return -1;
                            }
                          }),
                      LITTLE);
          holder[0] = instance;
          exhausted(instance, () -> instance.call("host", 5000));
          Expect.equal(-1, instance.call("host", 5001));
          Expect.equal(2, caught[0]);
        });
    tests.test(
        "fuel: a host function gives more of it to the guest that calls it",
        () -> {
          Instance[] holder = new Instance[1];
          Instance instance =
              tests
                  .module("limited")
                  .instantiate(
                      host(
                          x -> {
                            holder[0].fuel().set(x);
                            return x;
                          }),
                      LITTLE);
          holder[0] = instance;
          Expect.equal(77_777, instance.call("host", 77_777));
          Expect.isTrue(instance.fuel().remaining() > 77_000, "the guest has what the host gave");
        });
    tests.test(
        "fuel: runs out through a table, for guest and host",
        () -> {
          Instance instance = limited(tests, LITTLE);
          exhausted(instance, () -> instance.call("indirect", 1, 5000));
          Instance again = limited(tests, LITTLE);
          WasmFunction function = (WasmFunction) again.table("table").get(1);
          exhausted(again, () -> function.call(5000));
        });
    tests.test(
        "fuel: runs out in a function that another instance imports, which has its own fuel",
        () -> {
          Instance one = limited(tests, LITTLE);
          Instance two =
              tests.module("limited_import").instantiate(other(one), Limits.NONE.withFuel(20_000));
          exhausted(one, () -> two.call("endless"));
          Expect.isTrue(two.fuel().remaining() > 19_900, "the caller has used little");
          Expect.equal(3, two.call("loop", 3));
          Instance unlimited = tests.module("limited_import").instantiate(other(one));
          one.fuel().set(100);
          Expect.thrown(FuelExhaustedException.class, () -> unlimited.call("indirect", 1, 5000));
          one.fuel().set(100);
          Expect.equal(3, unlimited.call("indirect", 1, 5));
        });
    tests.test(
        "fuel: what an instance that could not be made has put into a table has little of it",
        () -> {
          Instance plain = limited(tests, Limits.NONE);
          Imports imports = Imports.of("other", "table", plain.table("table"));
          Expect.thrown(
              TrapException.class,
              () -> tests.module("limited_outside").instantiate(imports, LITTLE));
          Expect.equal(6, plain.call("indirect", 2, 5));
          if (tests.differs(Difference.NO_METER_OF_WHAT_FAILED)) {
            Expect.thrown(TrapException.class, () -> plain.call("indirect", 3, 5));
          } else {
            Expect.thrown(FuelExhaustedException.class, () -> plain.call("indirect", 3, 5));
          }
          Expect.equal(3, plain.call("loop", 5));
        });
    tests.test(
        "fuel: no handler of the guest sees that it ran out",
        () -> {
          Instance instance = tests.module("limited_catch").instantiate(Imports.none(), LITTLE);
          Expect.thrown(FuelExhaustedException.class, () -> instance.call("catch"));
        });
  }

  private static void unchanged(Tests tests) {
    tests.test(
        "fuel: what users see of a module stays as it is",
        () -> {
          WasmModule module = tests.module("limited");
          Instance instance = limited(tests, LITTLE.withMaxCallDepth(100));
          Expect.same(module, instance.module());
          Expect.equal(
              tests.module("limited").instantiate(host(x -> x)).exports().keySet(),
              instance.exports().keySet());
        });
    tests.test(
        "fuel: traps are those of the module, at its own bytes",
        () -> {
          Instance plain = tests.module("limited").instantiate(host(x -> x));
          Instance instance = limited(tests, LITTLE.withMaxCallDepth(100));
          for (String function : new String[] {"trap", "trapDeep"}) {
            for (int argument = 0; argument < 2; argument++) {
              int given = argument;
              if (function.equals("trapDeep") && given == 0) {
                continue;
              }
              TrapException expected =
                  Expect.thrown(TrapException.class, () -> plain.call(function, given));
              TrapException trap =
                  Expect.thrown(TrapException.class, () -> instance.call(function, given));
              Expect.equal(expected.getMessage(), trap.getMessage());
              Expect.equal(expected.frames(), trap.frames());
            }
          }
          Expect.equal(
              TrapCode.UNREACHABLE,
              Expect.thrown(TrapException.class, () -> instance.call("trap", 1)).code());
        });
    tests.test(
        "fuel: an exception of a host function arrives as it is",
        () -> {
          RuntimeException thrown = new IllegalArgumentException("mine");
          Instance instance =
              tests
                  .module("limited")
                  .instantiate(
                      host(
                          x -> {
                            throw thrown;
                          }),
                      LITTLE);
          Expect.same(
              thrown,
              Expect.thrown(IllegalArgumentException.class, () -> instance.call("host", 1)));
        });
  }
}
