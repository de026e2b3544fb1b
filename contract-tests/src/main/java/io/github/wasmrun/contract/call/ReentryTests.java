package io.github.wasmrun.contract.call;

import io.github.wasmrun.HostFunction;
import io.github.wasmrun.Imports;
import io.github.wasmrun.Instance;
import io.github.wasmrun.TrapException;
import io.github.wasmrun.contract.harness.Difference;
import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Tests;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.type.ValType;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntUnaryOperator;

/** Host and guest call each other in turn. */
public final class ReentryTests {
  private ReentryTests() {}

  /** An instance whose host function is {@code code}, which is given the instance. */
  @FunctionalInterface
  private interface Code {
    int run(Instance instance, int x);
  }

  private static Instance instance(Tests tests, Code code) {
    Instance[] instance = new Instance[1];
    instance[0] =
        tests.instance(
            "reentry",
            Imports.of("env", "host", HostFunction.of((int x) -> code.run(instance[0], x))));
    return instance[0];
  }

  /** Typed, for calls from within. */
  public interface Reentrant {
    int call(int x);
  }

  public static void add(Tests tests) {
    nesting(tests);
    state(tests);
    failures(tests);
  }

  private static void nesting(Tests tests) {
    tests.test(
        "re-entrancy: a host function calls another export",
        () ->
            Expect.equal(
                43,
                instance(tests, (self, x) -> (Integer) self.call("double", x)).call("call", 21)));
    tests.test(
        "re-entrancy: a host function calls the export that called it",
        () -> {
          Instance instance =
              instance(tests, (self, x) -> x == 0 ? 100 : (Integer) self.call("call", x - 1));
          Expect.equal(101 + 50, instance.call("call", 50));
          Expect.equal(51, instance.global("calls").getI32());
        });
    tests.test(
        "re-entrancy: typed calls nest like others",
        () -> {
          Reentrant[] typed = new Reentrant[1];
          Instance instance =
              tests.instance(
                  "reentry",
                  Imports.of(
                      "env",
                      "host",
                      HostFunction.of((int x) -> x == 0 ? 0 : typed[0].call(x - 1))));
          typed[0] = instance.as(Reentrant.class);
          Expect.equal(101, typed[0].call(100));
        });
    tests.test(
        "re-entrancy: two instances call each other through the host",
        () -> {
          Instance[] instances = new Instance[2];
          for (int i = 0; i < 2; i++) {
            int other = 1 - i;
            IntUnaryOperator host =
                x -> x == 0 ? 0 : (Integer) instances[other].call("call", x - 1);
            instances[i] =
                tests.instance("reentry", Imports.of("env", "host", HostFunction.of(host)));
          }
          Expect.equal(11, instances[0].call("call", 10));
          Expect.equal(6, instances[0].global("calls").getI32());
          Expect.equal(5, instances[1].global("calls").getI32());
        });
    tests.test(
        "re-entrancy: a host function makes an instance and calls it",
        () -> {
          Instance instance =
              instance(tests, (self, x) -> (Integer) tests.instance("calls").call("add", x, 1000));
          Expect.equal(1006, instance.call("call", 5));
        });
    tests.test(
        "re-entrancy: arguments of the outer call are safe from the inner one",
        () -> {
          Instance[] instance = new Instance[1];
          HostFunction host =
              HostFunction.of(
                  FuncType.of(ValType.I32).returning(ValType.I32),
                  args -> {
                    int x = args.i32(0);
                    if (x > 0) {
                      instance[0].call("call", x - 1);
                    }
                    Expect.equal(x, args.i32(0));
                    args.returnI32(args.i32(0) * 10);
                  });
          instance[0] = tests.instance("reentry", Imports.of("env", "host", host));
          Expect.equal(71, instance[0].call("call", 7));
        });
  }

  private static void state(Tests tests) {
    tests.test(
        "re-entrancy: memory that the host let grow is seen when the guest goes on",
        () -> {
          Instance instance =
              instance(
                  tests,
                  (self, x) -> {
                    self.memory().grow(1);
                    self.memory().setByte(65536, (byte) 55);
                    return 0;
                  });
          Expect.equal(55, instance.call("readAfter", 65536));
          Expect.equal(3, instance.call("sizeAfter"));
        });
    tests.test(
        "re-entrancy: memory that the guest let grow is seen by the host function",
        () -> {
          Instance instance = instance(tests, (self, x) -> self.memory().getByte(x));
          Expect.equal(0, instance.memory().getByte(0));
          Expect.equal(77, instance.call("growThenHost", 65600));
          Expect.equal(77, instance.memory().getByte(65600));
        });
    tests.test(
        "re-entrancy: a table element that the host replaced is called when the guest goes on",
        () -> {
          IntUnaryOperator triple = x -> x * 3;
          Instance instance =
              instance(
                  tests,
                  (self, x) -> {
                    self.table("table")
                        .set(0, tests.engine().createFunction(HostFunction.of(triple)));
                    return 0;
                  });
          Expect.equal(21, instance.call("indirectAfter", 7));
        });
    tests.test(
        "re-entrancy: globals that the host changed are seen when the guest goes on",
        () -> {
          Instance instance =
              instance(
                  tests,
                  (self, x) -> {
                    Expect.equal(1, self.global("calls").getI32());
                    self.global("calls").setI32(500);
                    return x;
                  });
          Expect.equal(2, instance.call("call", 1));
          Expect.equal(500, instance.global("calls").getI32());
        });
  }

  private static void failures(Tests tests) {
    tests.test(
        "re-entrancy: a trap of an inner call is caught by the host function",
        () -> {
          Instance instance =
              instance(
                  tests,
                  (self, x) -> {
                    Expect.thrown(
                        TrapException.class,
                        "unreachable (in export trap)",
                        () -> self.call("trap"));
                    return 7;
                  });
          Expect.equal(8, instance.call("call", 0));
        });
    tests.test(
        "re-entrancy: a trap of an inner call that nobody catches reaches the outer caller",
        () -> {
          TrapException[] inner = new TrapException[1];
          Instance instance =
              instance(
                  tests,
                  (self, x) -> {
                    try {
                      self.call("trap");
                    } catch (TrapException e) {
                      inner[0] = e;
                      throw e;
                    }
                    return 0;
                  });
          TrapException outer =
              Expect.thrown(
                  TrapException.class,
                  "unreachable (in export trap)",
                  () -> instance.call("call", 0));
          Expect.same(inner[0], outer);
        });
    tests.test(
        "re-entrancy: an exception passes through several layers as the same object",
        () -> {
          IllegalStateException thrown = new IllegalStateException("at the bottom");
          Instance instance =
              instance(
                  tests,
                  (self, x) -> {
                    if (x == 0) {
                      throw thrown;
                    }
                    return (Integer) self.call("call", x - 1);
                  });
          Expect.same(
              thrown, Expect.thrown(IllegalStateException.class, () -> instance.call("call", 20)));
          Expect.equal(21, instance.global("calls").getI32());
        });
    tests.test(
        "re-entrancy: a host function waits for a future where the host can",
        () -> {
          Instance instance =
              instance(tests, (self, x) -> CompletableFuture.supplyAsync(() -> x * 2).join());
          if (!tests.differs(Difference.HOST_FUNCTION_CANNOT_WAIT)) {
            Expect.equal(43, instance.call("call", 21));
            return;
          }
          Expect.thrown(
              IllegalStateException.class,
              "cannot wait for a future inside a host function: the guest cannot be suspended",
              () -> instance.call("call", 21));
          Expect.equal(42, instance.call("double", 21));
        });
    tests.test(
        "re-entrancy: wrong arguments of an inner call reach the outer caller",
        () -> {
          Instance instance = instance(tests, (self, x) -> (Integer) self.call("call"));
          Expect.thrown(
              IllegalArgumentException.class,
              "function call takes 1 argument [i32] -> [i32], got 0",
              () -> instance.call("call", 0));
        });
  }
}
