package io.github.wasmrun.jvm;

import io.github.wasmrun.Engine;
import io.github.wasmrun.EngineConfig;
import io.github.wasmrun.GuestException;
import io.github.wasmrun.HostFunction;
import io.github.wasmrun.Imports;
import io.github.wasmrun.Instance;
import io.github.wasmrun.TrapCode;
import io.github.wasmrun.TrapException;
import io.github.wasmrun.contract.harness.Fixtures;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.type.ValType;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * A program for {@link DeepStackTest}: executes one kind of instruction for the first time in this
 * JVM when its thread's stack is nearly full, at many depths, and then once more on an empty stack.
 */
final class DeepStack {
  /** How many frames before the end of the stack it is tried. */
  private static final int FRAMES = 300;

  private static final long STACK_BYTES = 256 * 1024;

  /** What host functions throw. */
  static final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private DeepStack() {}

  /** The arguments are the engine's name, the number of the kind, and what is to come of it. */
  public static void main(String[] args) throws InterruptedException {
    Engine engine = Engine.create(EngineConfig.DEFAULTS.withEngine(args[0]));
    Instance instance = engine.compile(Fixtures.bytes("deep_stack")).instantiate(imports());
    int kind = Integer.parseInt(args[1]);
    String[] outcome = {"nothing"};
    Thread thread = new Thread(null, () -> outcome[0] = run(instance, kind), "deep", STACK_BYTES);
    thread.start();
    thread.join();
    System.out.println(outcome[0]);
    System.exit(outcome[0].equals(args[2]) ? 0 : 1);
  }

  private static Imports imports() {
    IntUnaryOperator same = x -> x;
    return Imports.of("host", "number", same)
        .withFunction(
            "host",
            "reference",
            HostFunction.of(
                new FuncType(List.of(ValType.EXTERNREF), List.of(ValType.EXTERNREF)),
                a -> a.resultRef(0, a.ref(0))))
        .withFunction(
            "host",
            "fails",
            HostFunction.of(
                new FuncType(List.of(), List.of()),
                a -> {
                  throw new Refusal();
                }));
  }

  private static String run(Instance instance, int kind) {
    int most = 1;
    while (outcome(instance, most, 0).equals("1")) {
      most *= 2;
    }
    for (int step = most / 4; step > 0; step /= 2) {
      most -= outcome(instance, most, 0).equals("1") ? -step : step;
    }
    for (int frames = most + 2; frames > Math.max(0, most - FRAMES); frames--) {
      String outcome = outcome(instance, frames, kind);
      if (outcome.startsWith("raw")) {
        return outcome + " below " + frames + " of " + most + " frames";
      }
    }
    return outcome(instance, 0, kind);
  }

  private static String outcome(Instance instance, int frames, int kind) {
    try {
      return String.valueOf(instance.call("at", frames, kind));
    } catch (TrapException e) {
      return e.code() == TrapCode.UNKNOWN ? "raw " + e.detail() : e.code().name();
    } catch (GuestException e) {
      return "GuestException";
    } catch (Refusal e) {
      return "Refusal";
    } catch (Throwable e) {
      return "raw " + e;
    }
  }
}
