package io.github.wasmrun.contract.limit;

import io.github.wasmrun.Imports;
import io.github.wasmrun.Instance;
import io.github.wasmrun.Limits;
import io.github.wasmrun.TrapCode;
import io.github.wasmrun.TrapException;
import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Tests;

/** Call depth: the same number of calls on each host. */
public final class DepthTests {
  private static final Limits TEN = Limits.NONE.withMaxCallDepth(10);

  private DepthTests() {}

  /** Functions as a Java interface. */
  public interface Deep {
    int deep(int calls);
  }

  private static TrapException tooDeep(Expect.Code code) {
    TrapException trap = Expect.thrown(TrapException.class, code);
    Expect.equal(TrapCode.STACK_EXHAUSTED, trap.code());
    return trap;
  }

  public static void add(Tests tests) {
    tests.test(
        "depth: as many calls as allowed, and not one more",
        () -> {
          Instance instance = FuelTests.limited(tests, TEN);
          for (int i = 0; i < 3; i++) {
            Expect.equal(10, instance.call("deep", 9));
            TrapException trap = tooDeep(() -> instance.call("deep", 10));
            Expect.message("call stack exhausted (in export deep)", trap);
          }
          Deep deep = instance.as(Deep.class);
          Expect.equal(10, deep.deep(9));
          tooDeep(() -> deep.deep(10));
          Expect.equal(10, deep.deep(9));
        });
    tests.test(
        "depth: an endless recursion ends",
        () -> {
          Instance instance = FuelTests.limited(tests, TEN);
          tooDeep(() -> instance.call("recursion"));
          Expect.equal(0, instance.global("seen").getI32());
          Expect.equal(1, instance.call("deep", 0));
        });
    tests.test(
        "depth: no calls at all",
        () -> {
          Instance instance = FuelTests.limited(tests, Limits.NONE.withMaxCallDepth(0));
          tooDeep(() -> instance.call("deep", 0));
          Expect.thrown(IllegalArgumentException.class, () -> TEN.withMaxCallDepth(-1));
        });
    tests.test(
        "depth: calls through a table count",
        () -> {
          Instance instance = FuelTests.limited(tests, TEN);
          Expect.equal(9, instance.call("indirect", 0, 8));
          tooDeep(() -> instance.call("indirect", 0, 9));
        });
    tests.test(
        "depth: calls around a host function count, and again after it has failed",
        () -> {
          Instance[] holder = new Instance[1];
          Instance instance =
              tests
                  .module("limited")
                  .instantiate(
                      FuelTests.host(
                          x -> {
                            try {
                              return (int) holder[0].call("deep", x);
                            } catch (TrapException e) {
                              return (int) holder[0].call("deep", 8);
                            }
                          }),
                      TEN);
          holder[0] = instance;
          Expect.equal(9, instance.call("host", 8));
          Expect.equal(9, instance.call("host", 9));
          Expect.equal(10, instance.call("deep", 9));
        });
    tests.test(
        "depth: a trap sets it back",
        () -> {
          Instance instance = FuelTests.limited(tests, TEN);
          for (int i = 0; i < 20; i++) {
            Expect.thrown(TrapException.class, () -> instance.call("trapDeep", 1));
          }
          Expect.equal(10, instance.call("deep", 9));
        });
    tests.test(
        "depth: each instance counts its own calls",
        () -> {
          Instance one = FuelTests.limited(tests, TEN);
          Instance two =
              tests
                  .module("limited_import")
                  .instantiate(FuelTests.other(one), Limits.NONE.withMaxCallDepth(1));
          Expect.equal(10, two.call("deep", 9));
          tooDeep(() -> two.call("deep", 10));
          Expect.equal(10, one.call("deep", 9));
          Expect.equal(10, two.call("deep", 9));
        });
    tests.test(
        "depth: no handler of the guest sees it",
        () -> {
          Instance instance = tests.module("limited_catch").instantiate(Imports.none(), TEN);
          tooDeep(() -> instance.call("catchDeep"));
        });
  }
}
