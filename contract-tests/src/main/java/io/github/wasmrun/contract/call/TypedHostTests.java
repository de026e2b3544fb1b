package io.github.wasmrun.contract.call;

import io.github.wasmrun.Imports;
import io.github.wasmrun.Instance;
import io.github.wasmrun.LinkException;
import io.github.wasmrun.WasmName;
import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Tests;
import java.util.ArrayList;
import java.util.List;

/** Methods of a Java interface as host functions. */
public final class TypedHostTests {
  private TypedHostTests() {}

  public static void add(Tests tests) {
    tests.test(
        "typed host: a class is no interface",
        () ->
            Expect.thrown(
                IllegalArgumentException.class,
                "java.lang.String is no interface",
                () ->
                    tests.instance("typed_host", Imports.ofInterface("math", String.class, "x"))));
    typed(tests);
  }

  /** Serves all imports of the fixture {@code typed_host}. */
  public interface Math {
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
  public interface WrongMath {
    long add(int a, int b);
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
  }

  /** No methods. */
  public interface Nothing {}
}
