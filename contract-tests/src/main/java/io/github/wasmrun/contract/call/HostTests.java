package io.github.wasmrun.contract.call;

import io.github.wasmrun.HostFunction;
import io.github.wasmrun.Imports;
import io.github.wasmrun.Instance;
import io.github.wasmrun.WasmFunction;
import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Tests;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.type.ValType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/** Functions of the host that the guest calls, and what they throw. */
public final class HostTests {
  private HostTests() {}

  public static final FuncType MIXED =
      FuncType.of(ValType.I32, ValType.I64, ValType.F32, ValType.F64).returning(ValType.F64);

  public static final FuncType SWAP =
      FuncType.of(ValType.I32, ValType.F32).returning(ValType.F32, ValType.I32);

  public static final FuncType REF = FuncType.of(ValType.EXTERNREF).returning(ValType.EXTERNREF);

  public static final FuncType ZEROES =
      FuncType.of()
          .returning(ValType.I32, ValType.I64, ValType.F32, ValType.F64, ValType.EXTERNREF);

  public static void add(Tests tests) {
    calls(tests);
    thrown(tests);
  }

  /** All imports of the fixture {@code host}; tests replace some. */
  public static Imports imports() {
    return Imports.of("env", "unit", HostFunction.of(() -> {}))
        .withFunction("env", "log", HostFunction.of((int x) -> {}))
        .withFunction("env", "mixed", HostFunction.of(MIXED, args -> {}))
        .withFunction("env", "swap", HostFunction.of(SWAP, args -> {}))
        .withFunction("env", "ref", HostFunction.of(REF, args -> {}))
        .withFunction("env", "zeroes", HostFunction.of(ZEROES, args -> {}));
  }

  /** Throws anything from code that declares nothing. */
  @SuppressWarnings("unchecked")
  public static <T extends Throwable> void sneak(Throwable thrown) throws T {
    throw (T) thrown;
  }

  private static void calls(Tests tests) {
    tests.test(
        "host functions: an argument arrives",
        () -> {
          List<Integer> log = new ArrayList<>();
          Instance instance =
              tests.instance(
                  "host",
                  imports().withFunction("env", "log", HostFunction.of((int x) -> log.add(x))));
          instance.call("log", 3);
          instance.call("log", -1);
          Expect.equal(List.of(3, -1), log);
        });
    tests.test(
        "host functions: a guest calls a thousand times in order",
        () -> {
          int[] next = new int[1];
          Instance instance =
              tests.instance(
                  "host",
                  imports()
                      .withFunction(
                          "env",
                          "log",
                          HostFunction.of(
                              (int x) -> {
                                next[0] += x == next[0] ? 1 : -10000;
                              })));
          instance.call("count", 1000);
          Expect.equal(1000, next[0]);
        });
    tests.test(
        "host functions: the same function serves two imports",
        () -> {
          int[] calls = new int[1];
          HostFunction function = HostFunction.of((Runnable) () -> calls[0]++);
          Instance instance =
              tests.instance("host", imports().withFunction("env", "unit", function));
          instance.call("unit");
          instance.call("deep");
          Expect.equal(2, calls[0]);
        });
    tests.test(
        "host functions: one import asked for twice is served twice",
        () -> {
          int[] calls = new int[1];
          Instance instance =
              tests.instance(
                  "import_twice", Imports.of("env", "next", HostFunction.of(() -> ++calls[0])));
          Expect.values(instance.call("both"), 1, 2);
        });
    tests.test(
        "host functions: an imported host function that is exported again can be called",
        () -> {
          Instance instance =
              tests.instance("imports_add", Imports.of("env", "add", (int a, int b) -> a + b));
          Expect.equal(5, instance.call("again", 2, 3));
          Expect.equal("func [i32 i32] -> [i32]", instance.function("again").type().toString());
        });
    tests.test(
        "host functions: a function instance keeps its identity through import and export",
        () -> {
          WasmFunction add =
              tests
                  .engine()
                  .createFunction(
                      HostFunction.of(
                          FuncType.of(ValType.I32, ValType.I32).returning(ValType.I32),
                          args -> args.returnI32(args.i32(0) + args.i32(1))));
          Instance instance = tests.instance("imports_add", Imports.of("env", "add", add));
          Expect.equal(5, instance.call("call", 2, 3));
          Expect.same(add, instance.function("again"));
        });
    tests.test(
        "host functions: one host function serves two instances",
        () -> {
          int[] calls = new int[1];
          Imports imports =
              imports()
                  .withFunction(
                      "env",
                      "unit",
                      HostFunction.of(
                          () -> {
                            calls[0]++;
                          }));
          tests.instance("host", imports).call("unit");
          tests.instance("host", imports).call("unit");
          Expect.equal(2, calls[0]);
        });
  }

  private static void passes(Tests tests, String what, Throwable thrown) {
    tests.test(
        "host functions: " + what + " reaches the caller as the same object",
        () -> {
          boolean[] throwing = {true};
          Instance instance =
              tests.instance(
                  "host",
                  imports()
                      .withFunction(
                          "env",
                          "unit",
                          HostFunction.of(
                              () -> {
                                if (throwing[0]) {
                                  HostTests.<RuntimeException>sneak(thrown);
                                }
                              })));
          Expect.same(thrown, Expect.thrown(thrown.getClass(), () -> instance.call("unit")));
          Expect.same(thrown, Expect.thrown(thrown.getClass(), () -> instance.call("deep")));
          Expect.same(
              thrown,
              Expect.thrown(
                  thrown.getClass(), () -> instance.function("deep").as(Runnable.class).run()));
          throwing[0] = false;
          Expect.same(null, instance.call("deep"));
        });
  }

  private static void thrown(Tests tests) {
    passes(tests, "an unchecked exception", new IllegalStateException("unchecked"));
    passes(tests, "a checked exception", new IOException("checked"));
    passes(tests, "an error", new AssertionError("error"));
    passes(tests, "an exception of the user's own class", new Own());
    passes(tests, "an exception without text", new RuntimeException());
    tests.test(
        "host functions: an exception keeps its cause and text",
        () -> {
          Throwable cause = new IOException("why");
          RuntimeException thrown = new RuntimeException("what", cause);
          Instance instance =
              tests.instance(
                  "host",
                  imports()
                      .withFunction(
                          "env",
                          "unit",
                          HostFunction.of(
                              (Runnable)
                                  () -> {
                                    throw thrown;
                                  })));
          Expect.thrown(RuntimeException.class, "what", () -> instance.call("unit"));
          Expect.same(cause, thrown.getCause());
        });
    tests.test(
        "host functions: what the start function lets a host function throw reaches instantiate",
        () -> {
          IllegalStateException thrown = new IllegalStateException("at the start");
          Imports imports =
              Imports.of(
                  "env",
                  "log",
                  HostFunction.of(
                      (IntConsumer)
                          x -> {
                            throw thrown;
                          }));
          Expect.same(
              thrown,
              Expect.thrown(IllegalStateException.class, () -> tests.instance("start", imports)));
        });
  }

  /** An exception class of the user. */
  static final class Own extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
