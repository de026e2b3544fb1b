package io.github.wasmrun.contract.call;

import io.github.wasmrun.HostFunction;
import io.github.wasmrun.Imports;
import io.github.wasmrun.Instance;
import io.github.wasmrun.TrapCode;
import io.github.wasmrun.TrapException;
import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Tests;
import java.util.function.IntUnaryOperator;

/** Guest and host call each other 100,000 deep, in each way in which they can. */
public final class RecursionTests {
  private static final int DEEP = 100_000;

  private RecursionTests() {}

  /** Typed. */
  public interface Reentrant {
    int call(int x);

    int indirectAfter(int x);
  }

  public static void add(Tests tests) {
    recursion(tests, "by name", self -> x -> (Integer) self[0].call("call", x), false);
    recursion(
        tests, "by a function", self -> x -> (Integer) self[0].function("call").call(x), false);
    recursion(
        tests,
        "by an array of arguments",
        self -> x -> (Integer) self[0].function("call").apply(new Object[] {x})[0],
        false);
    recursion(
        tests,
        "by an adapter",
        self -> x -> self[0].function("call").as(IntUnaryOperator.class).applyAsInt(x),
        false);
    recursion(tests, "by an interface", self -> x -> self[0].as(Reentrant.class).call(x), false);
    recursion(
        tests,
        "by a table",
        self -> x -> x == DEEP ? 0 : (Integer) self[0].call("indirectAfter", 0),
        true);
    tests.test(
        "recursion: a start function whose host makes another instance",
        () -> {
          int[] made = {0};
          IntUnaryOperator[] host = new IntUnaryOperator[1];
          host[0] =
              x -> {
                made[0]++;
                tests.instance("start_nested", Imports.of("env", "host", HostFunction.of(host[0])));
                return 0;
              };
          TrapException trap = Expect.thrown(TrapException.class, () -> host[0].applyAsInt(0));
          Expect.same(TrapCode.STACK_EXHAUSTED, trap.code());
          Expect.isTrue(made[0] > 10, "only " + made[0] + " instances");
          IntUnaryOperator quiet = x -> x;
          Expect.equal(
              42,
              tests
                  .instance("start_nested", Imports.of("env", "host", HostFunction.of(quiet)))
                  .call("answer"));
        });
    tests.test(
        "recursion: what a host function throws at the bottom comes up from 200 calls",
        () -> {
          RuntimeException thrown = new IllegalStateException("the bottom");
          Instance[] self = new Instance[1];
          self[0] =
              tests.instance(
                  "reentry",
                  Imports.of(
                      "env",
                      "host",
                      HostFunction.of(
                          (int x) -> {
                            if (x == 0) {
                              throw thrown;
                            }
                            return (Integer) self[0].call("call", x - 1);
                          })));
          Expect.same(
              thrown, Expect.thrown(IllegalStateException.class, () -> self[0].call("call", 200)));
        });
  }

  /** A host function, given the instance once that is there. */
  @FunctionalInterface
  private interface Host {
    IntUnaryOperator of(Instance[] self);
  }

  /** Ends by a trap, three times over, after which instance, engine and thread work. */
  private static void recursion(Tests tests, String how, Host host, boolean table) {
    tests.test(
        "recursion: guest and host without end " + how,
        () -> {
          Instance[] self = new Instance[1];
          IntUnaryOperator call = host.of(self);
          int[] deepest = {0};
          int[] depth = {0};
          IntUnaryOperator counting =
              x -> {
                deepest[0] = Math.max(deepest[0], ++depth[0]);
                return depth[0] == DEEP ? 0 : call.applyAsInt(x);
              };
          self[0] = tests.instance("reentry", Imports.of("env", "host", HostFunction.of(counting)));
          if (table) {
            self[0].table("table").set(0, tests.engine().createFunction(HostFunction.of(counting)));
          }
          String export = table ? "indirectAfter" : "call";
          for (int i = 0; i < 3; i++) {
            depth[0] = 0;
            TrapException trap =
                Expect.thrown(
                    TrapException.class,
                    "call stack exhausted (in export " + export + ")",
                    () -> self[0].call(export, 0));
            Expect.same(TrapCode.STACK_EXHAUSTED, trap.code());
            Expect.isTrue(deepest[0] > 50, "only " + deepest[0] + " deep");
            Expect.equal(14, self[0].call("double", 7));
          }
          Expect.equal(5, tests.instance("add").call("add", 2, 3));
        });
  }
}
