package io.github.wasmrun.contract.limit;

import io.github.wasmrun.GroupLimits;
import io.github.wasmrun.Imports;
import io.github.wasmrun.Instance;
import io.github.wasmrun.InstanceGroup;
import io.github.wasmrun.LimitException;
import io.github.wasmrun.Limits;
import io.github.wasmrun.WasmModule;
import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Tests;
import io.github.wasmrun.contract.worker.Pools;
import io.github.wasmrun.wasi.Wasi;
import io.github.wasmrun.worker.WorkerPool;

/** Each way in which a guest meets the limits of sizes, of its own and of its group. */
public final class SizeWaysTests {
  /** What is limited, by the number that the fixtures denote it with. */
  private static final String[] WHAT = {"a memory", "a table"};

  private SizeWaysTests() {}

  /** Three more pages, and three more elements. */
  @FunctionalInterface
  private interface Sizes {
    Limits limits(Tests tests);
  }

  private static final Limits OWN = Limits.NONE.withMaxMemoryPages(4).withMaxTableElements(7);

  private static Limits group(Tests tests) {
    InstanceGroup group =
        tests.engine().createGroup(GroupLimits.NONE.withMaxMemoryPages(4).withMaxTableElements(7));
    return Limits.NONE.withGroup(group);
  }

  private static Instance ways(Tests tests, Limits limits) {
    return tests.module("limited_ways").instantiate(FuelTests.host(x -> x), limits);
  }

  public static void add(Tests tests) {
    add(tests, "sizes: ", " to its own limit", all -> OWN);
    add(tests, "groups: ", " to the group's limit", SizeWaysTests::group);
    tests.test(
        "groups: a host function that a member calls makes no instance too many",
        () -> {
          InstanceGroup group = tests.engine().createGroup(GroupLimits.NONE.withMaxInstances(1));
          Limits limits = Limits.NONE.withGroup(group);
          WasmModule module = tests.module("limited_ways");
          Imports imports =
              FuelTests.host(
                  x -> {
                    module.instantiate(FuelTests.host(y -> y), limits).close();
                    return x;
                  });
          Instance instance = module.instantiate(imports, limits);
          LimitException end = Expect.thrown(LimitException.class, () -> instance.call("host", 1));
          Expect.equal("maxInstances", end.limit());
          Expect.equal(1L, group.instances());
          Expect.equal(1, instance.call("fib", 2));
        });
  }

  private static void add(Tests tests, String area, String end, Sizes sizes) {
    for (int what = 0; what < WHAT.length; what++) {
      int number = what;
      int size = what == 0 ? 1 : 4;
      String grow = what == 0 ? "grow" : "growTable";
      String grows = area + WHAT[what] + " grows" + end + ", ";
      for (String way : new String[] {"loop", "recursion"}) {
        tests.test(
            grows + "in a " + way,
            () -> {
              Instance instance = ways(tests, sizes.limits(tests));
              Expect.equal(3, instance.call(way, number));
              Expect.equal(0, instance.call(way, number));
              Expect.equal(size + 3, instance.call(grow, 0));
            });
      }
      tests.test(
          grows + "in a call through a table",
          () -> {
            Instance instance = ways(tests, sizes.limits(tests));
            Expect.equal(-1, instance.call("indirect", number, 4));
            Expect.equal(size, instance.call("indirect", number, 3));
            Expect.equal(-1, instance.call("indirect", number, 1));
          });
      tests.test(
          grows + "in the start function",
          () -> {
            WasmModule module = tests.module("limited_start_ways");
            Instance instance =
                module.instantiate(FuelTests.times(tests, number), sizes.limits(tests));
            Expect.equal(-1, instance.global("result").getI32());
            Instance free = module.instantiate(FuelTests.times(tests, number));
            Expect.equal(size, free.global("result").getI32());
          });
      tests.test(
          grows + "in a call that a host function makes",
          () -> {
            Instance[] holder = new Instance[1];
            Instance instance =
                tests
                    .module("limited_ways")
                    .instantiate(
                        FuelTests.host(x -> (int) holder[0].call(grow, x)), sizes.limits(tests));
            holder[0] = instance;
            Expect.equal(-1, instance.call("host", 4));
            Expect.equal(size, instance.call("host", 3));
            Expect.equal(-1, instance.call("host", 1));
          });
      tests.test(
          grows + "in a function that another instance imports",
          () -> {
            Instance one = ways(tests, sizes.limits(tests));
            Instance two =
                tests
                    .module("limited_ways")
                    .instantiate(Imports.of("host", "call", one.function(grow)));
            Expect.equal(-1, two.call("host", 4));
            Expect.equal(size, two.call("host", 3));
            Expect.equal(-1, two.call("host", 1));
            Expect.equal(size, two.call(grow, 9));
          });
      tests.test(
          grows + "in a WASI program",
          () -> {
            String[] args = what(number);
            Wasi program = Wasi.command(tests.module("limited_wasi_ways")).args(args);
            Expect.equal(args.length, program.limits(sizes.limits(tests)).run().exitCode());
            Expect.equal(0, program.run().exitCode());
          });
    }
  }

  private static String[] what(int number) {
    return number == 0 ? new String[] {"memory"} : new String[] {"the", "table"};
  }

  /** In workers, which join no groups. */
  public static void addThreads(Tests tests) {
    for (int what = 0; what < WHAT.length; what++) {
      int number = what;
      tests.async(
          "limited pool: " + WHAT[what] + " grows to its limit",
          () ->
              Pools.with(
                  WorkerPool.of(tests.module("limited_ways"))
                      .imports(FuelTests.host(x -> x))
                      .limits(OWN),
                  pool ->
                      Pools.gives(3, pool.submit("loop", number))
                          .thenCompose(none -> Pools.gives(0, pool.submit("loop", number)))));
    }
  }
}
