package io.github.wasmrun.contract.limit;

import io.github.wasmrun.Engine;
import io.github.wasmrun.FuelExhaustedException;
import io.github.wasmrun.GroupLimits;
import io.github.wasmrun.Imports;
import io.github.wasmrun.Instance;
import io.github.wasmrun.InstanceGroup;
import io.github.wasmrun.LimitException;
import io.github.wasmrun.Limits;
import io.github.wasmrun.Memory;
import io.github.wasmrun.TrapException;
import io.github.wasmrun.WasmModule;
import io.github.wasmrun.contract.harness.Difference;
import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Fixtures;
import io.github.wasmrun.contract.harness.Tests;
import io.github.wasmrun.type.MemoryType;
import io.github.wasmrun.wasi.Wasi;
import io.github.wasmrun.worker.WorkerPool;
import java.util.OptionalLong;

/** Limits that instances share. */
public final class GroupTests {
  private GroupTests() {}

  private static InstanceGroup group(Tests tests, GroupLimits limits) {
    return tests.engine().createGroup(limits);
  }

  private static Instance join(Tests tests, InstanceGroup group) {
    return FuelTests.limited(tests, Limits.NONE.withGroup(group));
  }

  private static void uses(InstanceGroup group, long instances, long pages, long elements) {
    Expect.equal(instances, group.instances());
    Expect.equal(pages, group.memoryPages());
    Expect.equal(elements, group.tableElements());
  }

  private static void refused(String limit, String text, Expect.Code code) {
    LimitException end = Expect.thrown(LimitException.class, text, code);
    Expect.equal(limit, end.limit());
  }

  /** As a program could write one. */
  private static final class NoEnginesGroup implements InstanceGroup {
    @Override
    public GroupLimits limits() {
      return GroupLimits.NONE;
    }

    @Override
    public long instances() {
      return 0;
    }

    @Override
    public long memoryPages() {
      return 0;
    }

    @Override
    public long tableElements() {
      return 0;
    }
  }

  public static void add(Tests tests) {
    counting(tests);
    growing(tests);
    others(tests);
  }

  private static void counting(Tests tests) {
    tests.test(
        "groups: instances count until they are closed",
        () -> {
          InstanceGroup group = group(tests, GroupLimits.NONE.withMaxInstances(2));
          uses(group, 0, 0, 0);
          Instance one = join(tests, group);
          Instance two = join(tests, group);
          uses(group, 2, 2, 8);
          refused(
              "maxInstances",
              "with the instance its group has 3 instances, the limit is 2",
              () -> join(tests, group));
          uses(group, 2, 2, 8);
          one.close();
          one.close();
          uses(group, 1, 1, 4);
          Instance three = join(tests, group);
          Expect.equal(3, three.call("loop", 5));
          Expect.equal(3, two.call("loop", 5));
          two.close();
          three.close();
          uses(group, 0, 0, 0);
          Expect.equal(2L, group.limits().maxInstances());
        });
    tests.test(
        "groups: an instance that would exceed a total is refused",
        () -> {
          InstanceGroup pages = group(tests, GroupLimits.NONE.withMaxMemoryPages(1));
          join(tests, pages);
          refused(
              "maxMemoryPages",
              "with the memories its group has 2 pages, the limit is 1",
              () -> join(tests, pages));
          uses(pages, 1, 1, 4);
          InstanceGroup elements = group(tests, GroupLimits.NONE.withMaxTableElements(7));
          join(tests, elements);
          refused(
              "maxTableElements",
              "with the tables its group has 8 elements, the limit is 7",
              () -> join(tests, elements));
          uses(elements, 1, 1, 4);
        });
    tests.test(
        "groups: an instance whose start function fails does not count",
        () -> {
          InstanceGroup group = group(tests, GroupLimits.NONE);
          Limits limits = Limits.NONE.withGroup(group).withFuel(3);
          WasmModule module = tests.module("limited_start");
          Expect.thrown(
              FuelExhaustedException.class,
              () -> module.instantiate(FuelTests.times(tests, 50), limits));
          uses(group, 0, 0, 0);
        });
    tests.async(
        "groups: instances are made asynchronously, too",
        () -> {
          InstanceGroup group = group(tests, GroupLimits.NONE.withMaxInstances(1));
          Limits limits = Limits.NONE.withGroup(group);
          WasmModule module = tests.module("limited");
          return module
              .instantiateAsync(FuelTests.host(x -> x), limits)
              .thenCompose(
                  instance -> {
                    uses(group, 1, 1, 4);
                    Expect.equal(1, instance.call("grow", 2));
                    uses(group, 1, 3, 4);
                    return module
                        .instantiateAsync(FuelTests.host(x -> x), limits)
                        .handle(
                            (second, error) -> {
                              Expect.ofClass(LimitException.class, error);
                              instance.close();
                              uses(group, 0, 0, 0);
                              return null;
                            });
                  });
        });
  }

  private static void growing(Tests tests) {
    tests.test(
        "groups: memories grow to the total",
        () -> {
          InstanceGroup group = group(tests, GroupLimits.NONE.withMaxMemoryPages(5));
          Instance one = join(tests, group);
          Instance two = join(tests, group);
          Expect.equal(1, one.call("grow", 2));
          Expect.equal(-1, two.call("grow", 2));
          Expect.equal(1, two.call("grow", 0));
          uses(group, 2, 4, 8);
          Expect.equal(1, two.call("grow", 1));
          Expect.equal(-1, one.call("grow", 1));
          Expect.equal(-1, one.call("grow", -1));
          uses(group, 2, 5, 8);
          one.close();
          uses(group, 1, 2, 4);
          Expect.equal(2, two.call("grow", 3));
          uses(group, 1, 5, 4);
        });
    tests.test(
        "groups: tables grow to the total",
        () -> {
          InstanceGroup group = group(tests, GroupLimits.NONE.withMaxTableElements(10));
          Instance one = join(tests, group);
          Instance two = join(tests, group);
          Expect.equal(4, one.call("growTable", 1));
          Expect.equal(-1, two.call("growTable", 2));
          Expect.equal(4, two.call("growTable", 1));
          Expect.equal(-1, two.call("growTable", 1));
          Expect.equal(-1, two.call("growTable", -1));
          uses(group, 2, 2, 10);
          Expect.equal(3, two.call("loop", 5));
        });
    tests.test(
        "groups: what fails to grow for another reason does not count",
        () -> {
          InstanceGroup group = group(tests, GroupLimits.NONE);
          Limits limits =
              Limits.NONE.withGroup(group).withMaxMemoryPages(3).withMaxTableElements(6);
          Instance instance = FuelTests.limited(tests, limits);
          Expect.equal(-1, instance.call("grow", 5));
          Expect.equal(-1, instance.call("grow", -1));
          Expect.equal(-1, instance.call("growTable", 3));
          uses(group, 1, 1, 4);
          Expect.equal(1, instance.call("grow", 2));
          Expect.equal(4, instance.call("growTable", 2));
          uses(group, 1, 3, 6);
        });
  }

  private static void others(Tests tests) {
    tests.test(
        "groups: together with fuel, depth and determinism, which count as without",
        () -> {
          Limits limits = Limits.NONE.withFuel(10_000).withMaxCallDepth(50).withDeterminism();
          Instance alone = FuelTests.limited(tests, limits);
          InstanceGroup group = group(tests, GroupLimits.NONE.withMaxMemoryPages(2));
          Instance member = FuelTests.limited(tests, limits.withGroup(group));
          for (Instance instance : new Instance[] {alone, member}) {
            Expect.equal(1, instance.call("grow", 1));
            Expect.equal(4, instance.call("growTable", 1));
            Expect.equal(8, instance.call("deep", 7));
            Expect.thrown(TrapException.class, () -> instance.call("deep", 60));
          }
          Expect.equal(-1, member.call("grow", 1));
          Expect.equal(2, alone.call("grow", 1));
          // The page that did not grow costs nothing.
          Expect.equal(alone.fuel().remaining() + 1, member.fuel().remaining());
          uses(group, 1, 2, 5);
        });
    tests.test(
        "groups: those of no engine are refused",
        () -> {
          Limits limits = Limits.NONE.withGroup(new NoEnginesGroup());
          Expect.thrown(
              IllegalArgumentException.class,
              "the group is of no engine",
              () -> FuelTests.limited(tests, limits));
        });
    tests.async(
        "groups: those of no engine are refused by futures, too",
        () ->
            tests
                .module("limited")
                .instantiateAsync(
                    FuelTests.host(x -> x), Limits.NONE.withGroup(new NoEnginesGroup()))
                .handle(
                    (instance, error) -> {
                      Expect.ofClass(IllegalArgumentException.class, error);
                      return null;
                    }));
    tests.test(
        "groups: an instance that is closed while it runs grows no more, and counts no more",
        () -> {
          InstanceGroup group = group(tests, GroupLimits.NONE);
          Instance[] holder = new Instance[1];
          boolean[] closes = {false};
          for (String grow : new String[] {"grow", "growTable"}) {
            closes[0] = false;
            Instance instance =
                tests
                    .module("limited_grow")
                    .instantiate(
                        FuelTests.host(
                            x -> {
                              if (closes[0]) {
                                holder[0].close();
                              }
                              return x;
                            }),
                        Limits.NONE.withGroup(group));
            holder[0] = instance;
            Expect.equal(grow.equals("grow") ? 1 : 4, instance.call(grow, 2));
            closes[0] = true;
            Expect.equal(-1, instance.call(grow, 1));
            uses(group, 0, 0, 0);
          }
        });
    tests.test(
        "groups: of two engines",
        () -> {
          InstanceGroup group = group(tests, GroupLimits.NONE.withMaxInstances(1));
          Engine other = Engine.create(tests.engine().config());
          WasmModule module = other.compile(Fixtures.bytes("limited"));
          Limits limits = Limits.NONE.withGroup(group);
          module.instantiate(FuelTests.host(x -> x), limits);
          Expect.thrown(LimitException.class, () -> join(tests, group));
        });
    tests.test(
        "groups: an imported memory counts by what members grow it, by 64-bit numbers too",
        () -> {
          if (tests.differs(Difference.NO_MEMORY64)) {
            return;
          }
          Memory memory =
              tests.engine().createMemory(new MemoryType(1, OptionalLong.empty(), false, true));
          InstanceGroup group = group(tests, GroupLimits.NONE.withMaxMemoryPages(2));
          Instance instance =
              tests
                  .module("memory64_import")
                  .instantiate(Imports.of("env", "memory", memory), Limits.NONE.withGroup(group));
          uses(group, 1, 0, 0);
          Expect.equal(1L, instance.call("grow", 1L));
          Expect.equal(-1L, instance.call("grow", 2L));
          Expect.equal(-1L, instance.call("grow", 1L << 32));
          Expect.equal(-1L, instance.call("grow", -1L));
          Expect.equal(2L, instance.call("grow", 1L));
          uses(group, 1, 2, 0);
        });
    tests.test(
        "groups: a WASI program is in its group while it runs",
        () -> {
          InstanceGroup group = group(tests, GroupLimits.NONE.withMaxMemoryPages(1));
          Limits limits = Limits.NONE.withGroup(group);
          WasmModule module = tests.module("limited_wasi");
          Expect.equal(0, Wasi.command(module).args("stop").limits(limits).run().exitCode());
          uses(group, 0, 0, 0);
          InstanceGroup none = group(tests, GroupLimits.NONE.withMaxInstances(0));
          Wasi refused = Wasi.command(module).limits(Limits.NONE.withGroup(none));
          Expect.thrown(LimitException.class, refused::run);
        });
    tests.async(
        "groups: programs in workers join none",
        () -> {
          Limits limits = Limits.NONE.withGroup(group(tests, GroupLimits.NONE));
          return Wasi.command(tests.module("limited_wasi"))
              .limits(limits)
              .inWorker()
              .runAsync()
              .handle(
                  (result, error) -> {
                    Expect.ofClass(IllegalArgumentException.class, error);
                    return null;
                  });
        });
    tests.test(
        "groups: workers join none",
        () -> {
          Limits limits = Limits.NONE.withGroup(group(tests, GroupLimits.NONE));
          Expect.thrown(
              IllegalArgumentException.class,
              "instances of workers join no group",
              () -> WorkerPool.of(tests.module("limited")).limits(limits));
        });
    tests.test(
        "groups: limits that make no sense are refused",
        () -> {
          Expect.thrown(
              IllegalArgumentException.class,
              "maxInstances must be 0 to 9223372036854775807, got -1",
              () -> GroupLimits.NONE.withMaxInstances(-1));
          Expect.thrown(
              IllegalArgumentException.class, () -> GroupLimits.NONE.withMaxMemoryPages(-1));
          Expect.thrown(
              IllegalArgumentException.class, () -> GroupLimits.NONE.withMaxTableElements(-1));
        });
  }
}
