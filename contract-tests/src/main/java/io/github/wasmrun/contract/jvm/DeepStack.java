package io.github.wasmrun.contract.jvm;

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
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntUnaryOperator;

/**
 * A guest that fills its stack breaks no class: what is initialised for the first time while a
 * stack overflow unwinds could never be used again in the whole JVM. This program executes one kind
 * of instruction for the first time in this JVM when its thread's stack is nearly full, at many
 * depths, and then once more on an empty stack.
 */
public final class DeepStack {
  /** The kinds of {@code deep_stack.wat} in their order, and what comes of each. */
  public static final String[][] KINDS = {
    {"nothing", "1"},
    {"counts of bits", "1"},
    {"minimum, maximum, sign", "1"},
    {"unsigned numbers", "1"},
    {"conversions", "1"},
    {"vectors", "1"},
    {"call_indirect", "1"},
    {"throw and catch", "1"},
    {"tables", "1"},
    {"bulk memory", "1"},
    {"atomic access", "1"},
    {"structures and arrays", "1"},
    {"call_ref", "1"},
    {"globals with references", "1"},
    {"a host function with numbers", "1"},
    {"a host function with references", "1"},
    {"tail calls", "1"},
    {"roundings", "1"},
    {"unreachable", "UNREACHABLE"},
    {"division by zero", "INTEGER_DIVIDE_BY_ZERO"},
    {"memory out of bounds", "MEMORY_OUT_OF_BOUNDS"},
    {"a host function that throws", "Refusal"},
    {"an exception that nobody catches", "GuestException"},
    {"a null in a table", "BAD_INDIRECT_CALL"},
    {"a failing cast", "CAST_FAILURE"},
    {"a method that is to be called directly", "1"},
    {"a trap within a call of a host function", "UNREACHABLE"},
  };

  /** The kind that makes its trap deep on the stack, in a call of a host function. */
  private static final int WITHIN = 26;

  /** The kind of {@code deep_stack.wat} that calls the host function that fails. */
  private static final int FAILS = 21;

  /** The kind that traps. */
  private static final int TRAPS = 18;

  /** The kind of which an engine makes a class after {@link #CALLS} calls. */
  private static final int METHOD = 25;

  private static final int CALLS = 499;

  /** How many frames before the end of the stack it is tried. */
  private static final int FRAMES = 300;

  private static final long STACK_BYTES = 256 * 1024;

  /** Functions of the host as an interface. */
  public interface Methods {
    /** Gives {@code x}. */
    int method(int x);
  }

  /** What host functions throw. */
  static final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private DeepStack() {}

  /** The arguments are the engine's name, the number of the kind, and what is to come of it. */
  public static void main(String[] args) throws InterruptedException {
    Engine engine = Engine.create(EngineConfig.DEFAULTS.withEngine(args[0]));
    int kind = Integer.parseInt(args[1]);
    Imports imports =
        kind == WITHIN ? imports().withFunction("host", "fails", TRAPPING) : imports();
    Instance instance = engine.compile(Fixtures.bytes("deep_stack")).instantiate(imports);
    String[] outcome = {"nothing"};
    Thread thread = new Thread(null, () -> outcome[0] = run(instance, kind), "deep", STACK_BYTES);
    thread.start();
    thread.join();
    // Whoever makes a trace in this JVM has it.
    if (new Exception().getStackTrace().length > 0) {
      System.out.println(outcome[0]);
    }
    System.exit(outcome[0].equals(args[2]) ? 0 : 1);
  }

  /**
   * Runs each kind in a JVM of its own, as many at a time as there are processors, since each takes
   * seconds of one; what comes of them, in the order of {@link #KINDS}.
   */
  public static List<Future<String>> forks(String engine) {
    ExecutorService threads =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    List<Future<String>> outcomes = new ArrayList<>();
    for (int kind = 0; kind < KINDS.length; kind++) {
      int number = kind;
      outcomes.add(threads.submit(() -> fork(engine, number)));
    }
    threads.shutdown();
    return outcomes;
  }

  private static String fork(String engine, int kind) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xint",
                "-Xshare:auto",
                "-cp",
                System.getProperty("java.class.path"),
                DeepStack.class.getName(),
                engine,
                Integer.toString(kind),
                KINDS[kind][1])
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int code = process.waitFor();
    return code == 0 || !output.strip().equals(KINDS[kind][1]) ? output.strip() : "exit " + code;
  }

  private static final HostFunction TRAPPING =
      HostFunction.of(new FuncType(List.of(), List.of()), a -> a.instance().call("at", 0, TRAPS));

  private static Imports imports() {
    IntUnaryOperator same = x -> x;
    return Imports.of("host", "number", HostFunction.of(same))
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
                }))
        .withInterface("host", Methods.class, x -> x);
  }

  /** An instance that is one call short of getting a class for the method. */
  private static Instance almostDirect(Instance instance) {
    Instance fresh = instance.module().instantiate(imports());
    for (int i = 0; i < CALLS; i++) {
      fresh.call("at", 0, METHOD);
    }
    return fresh;
  }

  private static String run(Instance instance, int kind) {
    int most = 1;
    while (outcome(instance, most, 0).equals("1")) {
      most *= 2;
    }
    for (int step = most / 4; step > 0; step /= 2) {
      most -= outcome(instance, most, 0).equals("1") ? -step : step;
    }
    int guestKind = kind == WITHIN ? FAILS : kind;
    for (int frames = most + 2; frames > Math.max(0, most - FRAMES); frames--) {
      String outcome =
          outcome(kind == METHOD ? almostDirect(instance) : instance, frames, guestKind);
      if (outcome.startsWith("raw")) {
        return outcome + " below " + frames + " of " + most + " frames";
      }
    }
    return outcome(kind == METHOD ? almostDirect(instance) : instance, 0, guestKind);
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
