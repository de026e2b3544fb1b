package io.github.wasmrun.contract;

import io.github.wasmrun.Args;
import io.github.wasmrun.HostFunction;
import io.github.wasmrun.Imports;
import io.github.wasmrun.Instance;
import io.github.wasmrun.LinkException;
import io.github.wasmrun.WasmFunction;
import io.github.wasmrun.WasmName;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.type.ValType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/** Functions of the host that the guest calls. */
final class HostTests {
  private HostTests() {}

  private static final FuncType MIXED =
      FuncType.of(ValType.I32, ValType.I64, ValType.F32, ValType.F64).returning(ValType.F64);
  private static final FuncType SWAP =
      FuncType.of(ValType.I32, ValType.F32).returning(ValType.F32, ValType.I32);
  private static final FuncType REF = FuncType.of(ValType.EXTERNREF).returning(ValType.EXTERNREF);
  private static final FuncType ZEROES =
      FuncType.of()
          .returning(ValType.I32, ValType.I64, ValType.F32, ValType.F64, ValType.EXTERNREF);

  /** All imports of the fixture {@code host}; tests replace some. */
  private static Imports imports() {
    return Imports.of("env", "unit", () -> {})
        .withFunction("env", "log", (int x) -> {})
        .withFunction("env", "mixed", HostFunction.of(MIXED, args -> {}))
        .withFunction("env", "swap", HostFunction.of(SWAP, args -> {}))
        .withFunction("env", "ref", HostFunction.of(REF, args -> {}))
        .withFunction("env", "zeroes", HostFunction.of(ZEROES, args -> {}));
  }

  private static Instance with(Tests tests, String name, FuncType type, HostFunction.Body body) {
    return tests.instance("host", imports().withFunction("env", name, HostFunction.of(type, body)));
  }

  /** Throws anything from code that declares nothing. */
  @SuppressWarnings("unchecked")
  static <T extends Throwable> void sneak(Throwable thrown) throws T {
    throw (T) thrown;
  }

  /** Serves all imports of the fixture {@code typed_host}. */
  interface Math {
    int add(int a, int b);

    @WasmName("negate-long")
    long negate(long a);

    float half(float a);

    double scale(double a);

    void note(int a);

    int[] divmod(int a, int b);

    Object[] pair(int a);

    Object keep(Object value);
  }

  /** Serves them, and keeps notes. */
  static class MathImpl implements Math {
    final List<Integer> notes = new ArrayList<>();

    @Override
    public int add(int a, int b) {
      return a + b;
    }

    @Override
    public long negate(long a) {
      return -a;
    }

    @Override
    public float half(float a) {
      return a / 2;
    }

    @Override
    public double scale(double a) {
      return a * 1000;
    }

    @Override
    public void note(int a) {
      notes.add(a);
    }

    @Override
    public int[] divmod(int a, int b) {
      return new int[] {a / b, a % b};
    }

    @Override
    public Object[] pair(int a) {
      return new Object[] {a, a / 2.0};
    }

    @Override
    public Object keep(Object value) {
      return value;
    }
  }

  /** Fits only in part. */
  interface WrongMath {
    long add(int a, int b);
  }

  static void add(Tests tests) {
    calls(tests);
    args(tests);
    wrong(tests);
    thrown(tests);
    typed(tests);
  }

  private static void calls(Tests tests) {
    tests.test(
        "host functions: an argument arrives",
        () -> {
          List<Integer> log = new ArrayList<>();
          Instance instance =
              tests.instance("host", imports().withFunction("env", "log", (int x) -> log.add(x)));
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
                          (int x) -> {
                            next[0] += x == next[0] ? 1 : -10000;
                          }));
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
              tests.instance("import_twice", Imports.of("env", "next", () -> ++calls[0]));
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
                      () -> {
                        calls[0]++;
                      });
          tests.instance("host", imports).call("unit");
          tests.instance("host", imports).call("unit");
          Expect.equal(2, calls[0]);
        });
  }

  private static void args(Tests tests) {
    tests.test(
        "host functions: Args reads each type",
        () -> {
          Instance instance =
              with(
                  tests,
                  "mixed",
                  MIXED,
                  args -> {
                    Expect.equal(4, args.count());
                    Expect.equal(-1, args.i32(0));
                    Expect.equal(Long.MIN_VALUE, args.i64(1));
                    Expect.equal(-0.0f, args.f32(2));
                    Expect.equal(0.1, args.f64(3));
                    args.returnF64(Double.NaN);
                  });
          Expect.equal(Double.NaN, instance.call("mixed", -1, Long.MIN_VALUE, -0.0f, 0.1));
        });
    tests.test(
        "host functions: Args reads boxed values of any type",
        () -> {
          Instance instance =
              with(
                  tests,
                  "mixed",
                  MIXED,
                  args -> {
                    Expect.equal(1, args.get(0));
                    Expect.equal(2L, args.get(1));
                    Expect.equal(3f, args.get(2));
                    Expect.equal(4.0, args.get(3));
                    args.result(0, 1.5);
                  });
          Expect.equal(1.5, instance.call("mixed", 1, 2L, 3f, 4.0));
        });
    tests.test(
        "host functions: Args reads and returns references",
        () -> {
          Object other = new Object();
          Object marker = new Object();
          Instance instance =
              with(
                  tests,
                  "ref",
                  REF,
                  args -> {
                    Expect.same(args.ref(0), args.get(0));
                    args.returnRef(args.ref(0) == marker ? other : marker);
                  });
          Expect.same(other, instance.call("ref", marker));
          Expect.same(marker, instance.call("ref", (Object) null));
        });
    tests.test(
        "host functions: several results are set by index",
        () -> {
          Instance instance =
              with(
                  tests,
                  "swap",
                  SWAP,
                  args -> {
                    args.resultI32(1, args.i32(0));
                    args.resultF32(0, args.f32(1));
                  });
          Expect.values(instance.call("swap", 7, 0.5f), 0.5f, 7);
        });
    tests.test(
        "host functions: a result that is not set is zero or null",
        () ->
            Expect.values(
                with(tests, "zeroes", ZEROES, args -> {}).call("zeroes"), 0, 0L, 0f, 0.0, null));
    tests.test(
        "host functions: results of an earlier call do not come again",
        () -> {
          boolean[] first = {true};
          Instance instance =
              with(
                  tests,
                  "zeroes",
                  ZEROES,
                  args -> {
                    if (first[0]) {
                      args.resultI32(0, 1);
                      args.resultI64(1, 2);
                      args.resultF32(2, 3);
                      args.resultF64(3, 4);
                      args.resultRef(4, "x");
                      first[0] = false;
                    }
                  });
          Expect.values(instance.call("zeroes"), 1, 2L, 3f, 4.0, "x");
          Expect.values(instance.call("zeroes"), 0, 0L, 0f, 0.0, null);
        });
    tests.test(
        "host functions: boxed results are widened as arguments are",
        () -> {
          Instance instance =
              with(
                  tests,
                  "zeroes",
                  ZEROES,
                  args -> {
                    args.result(0, (short) -1);
                    args.result(1, 7);
                    args.result(2, 1.5f);
                    args.result(3, 2.5f);
                    args.result(4, "x");
                  });
          Expect.values(instance.call("zeroes"), -1, 7L, 1.5f, 2.5, "x");
        });
  }

  private static final String OF_MIXED = " of a host function [i32 i64 f32 f64] -> [f64]: ";

  private static void wrongArgs(Tests tests, String what, String message, HostFunction.Body body) {
    tests.test(
        "host functions: " + what + " is refused",
        () -> {
          Instance instance = with(tests, "mixed", MIXED, body);
          Expect.thrown(
              IllegalArgumentException.class,
              message,
              () -> instance.call("mixed", 1, 2L, 3f, 4.0));
        });
  }

  private static void wrong(Tests tests) {
    wrongArgs(
        tests,
        "reading an i32 as i64",
        "argument 0" + OF_MIXED + "it is i32, not i64",
        args -> args.i64(0));
    wrongArgs(
        tests,
        "reading an f64 as f32",
        "argument 3" + OF_MIXED + "it is f64, not f32",
        args -> args.f32(3));
    wrongArgs(
        tests,
        "reading a number as a reference",
        "argument 1" + OF_MIXED + "it is i64, not ref",
        args -> args.ref(1));
    wrongArgs(
        tests,
        "reading an argument that does not exist",
        "argument 4" + OF_MIXED + "there is none",
        args -> args.i32(4));
    wrongArgs(
        tests,
        "reading argument -1",
        "argument -1" + OF_MIXED + "there is none",
        args -> args.get(-1));
    wrongArgs(
        tests,
        "setting an i32 where the result is an f64",
        "result 0" + OF_MIXED + "it is f64, not i32",
        args -> args.returnI32(1));
    wrongArgs(
        tests,
        "setting a reference where the result is an f64",
        "result 0" + OF_MIXED + "it is f64, not ref",
        args -> args.returnRef("x"));
    wrongArgs(
        tests,
        "setting a result that does not exist",
        "result 1" + OF_MIXED + "there is none",
        args -> args.resultF64(1, 1));
    wrongArgs(
        tests,
        "a boxed result of another type",
        "result 0: expected f64 (double), got a String",
        args -> args.result(0, "x"));
    wrongArgs(
        tests,
        "null as the result of a number",
        "result 0: expected f64 (double), got null",
        args -> args.result(0, null));
    tests.test(
        "host functions: setting a result of a function without results is refused",
        () -> {
          Instance instance =
              tests.instance(
                  "host",
                  imports()
                      .withFunction(
                          "env",
                          "unit",
                          HostFunction.of(FuncType.of(), args -> args.returnI32(1))));
          Expect.thrown(
              IllegalArgumentException.class,
              "result 0 of a host function [] -> []: there is none",
              () -> instance.call("unit"));
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
                          () -> {
                            if (throwing[0]) {
                              HostTests.<RuntimeException>sneak(thrown);
                            }
                          }));
          Expect.same(thrown, Expect.thrown(thrown.getClass(), () -> instance.call("unit")));
          Expect.same(thrown, Expect.thrown(thrown.getClass(), () -> instance.call("deep")));
          Expect.same(
              thrown,
              Expect.thrown(thrown.getClass(), () -> instance.function("deep").asRunnable().run()));
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
                          (Runnable)
                              () -> {
                                throw thrown;
                              }));
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
                  (IntConsumer)
                      x -> {
                        throw thrown;
                      });
          Expect.same(
              thrown,
              Expect.thrown(IllegalStateException.class, () -> tests.instance("start", imports)));
        });
  }

  /** An exception class of the user. */
  static final class Own extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private static void typed(Tests tests) {
    tests.test(
        "host functions: the methods of an interface serve the imports",
        () -> {
          MathImpl math = new MathImpl();
          Instance instance =
              tests.instance("typed_host", Imports.ofInterface("math", Math.class, math));
          Expect.equal(5, instance.call("add", 2, 3));
          Expect.equal(Long.MIN_VALUE, instance.call("negate", Long.MIN_VALUE));
          Expect.equal(-9007199254740993L, instance.call("negate", 9007199254740993L));
          Expect.equal(0.25f, instance.call("half", 0.5f));
          Expect.equal(1500.0, instance.call("scale", 1.5));
          instance.call("note", 1);
          instance.call("note", 2);
          Expect.equal(List.of(1, 2), math.notes);
        });
    tests.test(
        "host functions: methods of an interface return several results",
        () -> {
          Instance instance =
              tests.instance("typed_host", Imports.ofInterface("math", Math.class, new MathImpl()));
          Expect.values(instance.call("divmod", -17, 5), -3, -2);
          Expect.values(instance.call("pair", 3), 3, 1.5);
        });
    tests.test(
        "host functions: methods of an interface take and return references",
        () -> {
          Instance instance =
              tests.instance("typed_host", Imports.ofInterface("math", Math.class, new MathImpl()));
          Object marker = new Object();
          Expect.same(marker, instance.call("keep", marker));
          Expect.same(null, instance.call("keep", (Object) null));
        });
    tests.test(
        "host functions: too few or too many results of a method are refused",
        () -> {
          int[][] results = new int[1][];
          Math math =
              new MathImpl() {
                @Override
                public int[] divmod(int a, int b) {
                  return results[0];
                }
              };
          Instance instance =
              tests.instance("typed_host", Imports.ofInterface("math", Math.class, math));
          results[0] = new int[1];
          Expect.thrown(
              IllegalArgumentException.class,
              "a host function [i32 i32] -> [i32 i32] gave 1 results",
              () -> instance.call("divmod", 1, 1));
          results[0] = new int[3];
          Expect.thrown(
              IllegalArgumentException.class,
              "a host function [i32 i32] -> [i32 i32] gave 3 results",
              () -> instance.call("divmod", 1, 1));
          results[0] = null;
          Expect.thrown(
              IllegalArgumentException.class,
              "a host function [i32 i32] -> [i32 i32] gave null",
              () -> instance.call("divmod", 1, 1));
          results[0] = new int[] {4, 5};
          Expect.values(instance.call("divmod", 1, 1), 4, 5);
        });
    tests.test(
        "host functions: a boxed result of the wrong type of a method is refused",
        () -> {
          Math math =
              new MathImpl() {
                @Override
                public Object[] pair(int a) {
                  return new Object[] {"text", 1.0};
                }
              };
          Instance instance =
              tests.instance("typed_host", Imports.ofInterface("math", Math.class, math));
          Expect.thrown(
              IllegalArgumentException.class,
              "result 0: expected i32 (int), got a String",
              () -> instance.call("pair", 1));
        });
    tests.test(
        "host functions: what a method of an interface throws is the same object",
        () -> {
          IllegalStateException thrown = new IllegalStateException("from a method");
          Math math =
              new MathImpl() {
                @Override
                public int add(int a, int b) {
                  throw thrown;
                }
              };
          Instance instance =
              tests.instance("typed_host", Imports.ofInterface("math", Math.class, math));
          Expect.same(
              thrown, Expect.thrown(IllegalStateException.class, () -> instance.call("add", 1, 2)));
        });
    tests.test(
        "host functions: a method that does not fit is named with both types",
        () -> {
          Imports imports =
              Imports.ofInterface("math", Math.class, new MathImpl())
                  .withInterface("math", WrongMath.class, (a, b) -> 0L);
          Expect.thrown(
              LinkException.class,
              "import math.add: expected func [i32 i32] -> [i32], got func [i32 i32] -> [i64]",
              () -> tests.instance("typed_host", imports));
        });
    tests.test(
        "host functions: an import without a method is missing",
        () ->
            Expect.thrown(
                LinkException.class,
                "import env.add: expected func [i32 i32] -> [i32], nothing supplied",
                () ->
                    tests.instance(
                        "imports_add",
                        Imports.ofInterface("env", Nothing.class, new Nothing() {}))));
    tests.test(
        "host functions: a later entry replaces a method of an interface",
        () -> {
          Imports imports =
              Imports.ofInterface("math", Math.class, new MathImpl())
                  .withFunction("math", "add", (int a, int b) -> a * b);
          Expect.equal(6, tests.instance("typed_host", imports).call("add", 2, 3));
          Imports reverse =
              Imports.of("math", "add", (int a, int b) -> a * b)
                  .withInterface("math", Math.class, new MathImpl());
          Expect.equal(5, tests.instance("typed_host", reverse).call("add", 2, 3));
        });
    tests.test(
        "host functions: Args is a plain interface with the convenience of one result",
        () -> {
          List<Object> seen = new ArrayList<>();
          HostFunction.Body body =
              (Args args) -> {
                seen.add(args.f64(3));
                args.returnF64(args.f64(3) * 2);
              };
          Expect.equal(8.0, with(tests, "mixed", MIXED, body).call("mixed", 1, 2L, 3f, 4.0));
          Expect.equal(List.of(4.0), seen);
        });
  }

  /** No methods. */
  interface Nothing {}
}
