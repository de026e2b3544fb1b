package io.github.wasmrun.contract.limit;

import io.github.wasmrun.FuelExhaustedException;
import io.github.wasmrun.Imports;
import io.github.wasmrun.Instance;
import io.github.wasmrun.Limits;
import io.github.wasmrun.TrapCode;
import io.github.wasmrun.TrapException;
import io.github.wasmrun.WasmException;
import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Tests;
import org.jspecify.annotations.Nullable;

/**
 * Where a guest ends without fuel: at the start of a function, at the head of a loop, nowhere else;
 * tried with each amount of fuel. What the guest has done until then is the same on each host,
 * whichever of these looks the code leaves out.
 */
public final class FuelPlaceTests {
  private static final Limits SOME = Limits.NONE.withFuel(0);

  private FuelPlaceTests() {}

  /** What a guest does, by the rules of {@code docs/limits.md}. */
  private static final class Model {
    private long fuel;
    private int seen;
    private @Nullable TrapCode trap;

    /** Counts the instructions of the function, which leave off when the fuel is used up. */
    private interface Steps {
      void run(Model model) throws Ended;
    }

    /** The guest has ended before the end of its function. */
    private static final class Ended extends Exception {
      private static final long serialVersionUID = 1;
    }

    /** Instructions without a look at the fuel. */
    void take(int units) {
      fuel -= units;
    }

    /** The start of a function or the head of a loop. */
    void look() throws Ended {
      if (fuel <= 0) {
        throw new Ended();
      }
    }

    void enter() throws Ended {
      take(1);
      look();
    }

    /** Calls a function that counts in {@code seen}. */
    void see() throws Ended {
      take(1);
      enter();
      seen++;
      take(4);
    }

    void trap(TrapCode code) throws Ended {
      trap = code;
      throw new Ended();
    }
  }

  public static void add(Tests tests) {
    each(
        tests,
        "calls",
        model -> {
          for (int n = 5; n > 0; n--) {
            model.look();
            model.see();
            model.take(5);
          }
        });
    each(
        tests,
        "sets",
        model -> {
          for (int n = 5; n > 0; n--) {
            model.look();
            model.seen++;
            model.take(5);
            model.enter();
            model.take(5);
          }
        });
    each(
        tests,
        "loads",
        model -> {
          for (int n = 5; n > 1; n--) {
            model.look();
            model.take(7);
            model.see();
            model.take(5);
          }
          model.look();
          model.trap(TrapCode.MEMORY_OUT_OF_BOUNDS);
        });
    each(
        tests,
        "divides",
        model -> {
          for (int n = 5; n > 1; n--) {
            model.look();
            model.take(6);
            model.see();
            model.take(1);
          }
          model.look();
          model.trap(TrapCode.INTEGER_DIVIDE_BY_ZERO);
        });
    each(
        tests,
        "nested",
        model -> {
          for (int n = 5; n > 0; n--) {
            model.look();
            model.take(2);
            for (int i = 2; i > 0; i--) {
              model.look();
              model.see();
              model.take(5);
            }
            model.take(5);
          }
        });
    each(
        tests,
        "catches",
        model -> {
          for (int n = 5; n > 0; n--) {
            model.look();
            model.see();
            model.take(6);
          }
        });
    tests.test(
        "fuel: runs out in functions that only call each other from loops",
        () -> {
          for (Limits limits : new Limits[] {SOME, SOME.withCancellation()}) {
            Instance instance = tests.module("limited_places").instantiate(Imports.none(), limits);
            instance.fuel().set(1000);
            Expect.thrown(FuelExhaustedException.class, () -> instance.call("ping", 1));
            Expect.equal(0L, instance.fuel().remaining());
          }
        });
  }

  private static void each(Tests tests, String function, Model.Steps steps) {
    tests.test(
        "fuel: " + function + " ends where it runs out, however much there was",
        () -> {
          for (Limits limits :
              new Limits[] {SOME, SOME.withCancellation(), SOME.withMaxCallDepth(100)}) {
            Instance instance = tests.module("limited_places").instantiate(Imports.none(), limits);
            for (int fuel = 0; fuel < 150; fuel++) {
              compare(instance, function, steps, fuel);
            }
          }
        });
  }

  private static void compare(Instance instance, String function, Model.Steps steps, int fuel) {
    Model model = new Model();
    model.fuel = fuel;
    boolean ends = false;
    try {
      model.enter();
      steps.run(model);
    } catch (Model.Ended e) {
      ends = true;
    }
    instance.fuel().set(fuel);
    instance.global("seen").setI32(0);
    WasmException thrown = null;
    try {
      instance.call(function, 5);
    } catch (FuelExhaustedException | TrapException e) {
      thrown = e;
    }
    String with = function + " with " + fuel + ": ";
    Expect.equal(with + model.seen, with + instance.global("seen").getI32());
    if (!ends) {
      Expect.isTrue(thrown == null, with + thrown);
      Expect.equal(with + Math.max(0, model.fuel), with + instance.fuel().remaining());
    } else if (model.trap == null) {
      Expect.ofClass(FuelExhaustedException.class, thrown);
      Expect.equal(with + 0, with + instance.fuel().remaining());
    } else {
      Expect.equal(model.trap, Expect.ofClass(TrapException.class, thrown).code());
    }
  }
}
