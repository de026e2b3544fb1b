package io.github.wasmrun.contract.call;

import io.github.wasmrun.Instance;
import io.github.wasmrun.TrapCode;
import io.github.wasmrun.TrapException;
import io.github.wasmrun.contract.harness.Difference;
import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Host;
import io.github.wasmrun.contract.harness.Tests;

/** Tail calls give what their callee gives. */
public final class TailCallTests {
  /** A parameter of each function of {@code tail_values} but those that call themselves. */
  private static final String[] SEVEN = {
    "direct", "withArgument", "indirect", "indirectAny", "reference", "plain"
  };

  private TailCallTests() {}

  public static void add(Tests tests) {
    tests.test(
        "tail calls: the callee of a function with a reference as parameter gives its result",
        () -> {
          Instance instance = tests.instance("tail_values");
          Object[] none = {null};
          for (String function : SEVEN) {
            Expect.equal(7, instance.call(function, none));
            Expect.equal(7, instance.function(function).call("an object"));
          }
          Object object = new Object();
          Expect.same(object, instance.call("echo", object));
        });
    tests.test(
        "tail calls: locals are zero when a function calls itself",
        () -> {
          Instance instance = tests.instance("tail_values");
          boolean interprets = !instance.module().interpreted().isEmpty();
          if (interprets && tests.differs(Difference.NO_LOCALS_AFTER_TAIL_CALLS)) {
            TrapException trap =
                Expect.thrown(TrapException.class, () -> instance.call("selfWithVector"));
            Expect.equal(TrapCode.UNKNOWN, trap.code());
          } else {
            Expect.equal(0, instance.call("selfWithVector"));
          }
          if (tests.host() != Host.ENDIVE_INTERPRETER) {
            Expect.equal(0, instance.call("self"));
          }
        });
  }
}
