package io.github.wasmrun.contract.call;

import io.github.wasmrun.HostFunction;
import io.github.wasmrun.Imports;
import io.github.wasmrun.Instance;
import io.github.wasmrun.LinkException;
import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Tests;
import io.github.wasmrun.function.FloatBinaryOperator;
import io.github.wasmrun.function.IntTernaryOperator;
import io.github.wasmrun.function.IntTriConsumer;
import java.util.ArrayList;
import java.util.List;

/** Lambdas as host functions: those that read {@code Args}, and those of numbers. */
public final class LambdaTests {
  private LambdaTests() {}

  public static void add(Tests tests) {
    tests.test(
        "lambdas: two to four integers need no types",
        () -> {
          List<Integer> seen = new ArrayList<>();
          Instance instance =
              tests.instance(
                  "lambdas",
                  all()
                      .withFunction(
                          "env",
                          "two",
                          (a, b) -> {
                            seen.add(a - b);
                          })
                      .withFunction("env", "three", (int a, int b, int c) -> seen.add(a - b - c))
                      .withFunction(
                          "env", "four", (int a, int b, int c, int d) -> seen.add(a - b - c - d))
                      .withFunction("env", "add2", (a, b) -> a + b)
                      .withFunction("env", "add3", (a, b, c) -> a + b + c)
                      .withFunction("env", "add4", (a, b, c, d) -> a + b + c + d));
          instance.call("two", 10, 1);
          instance.call("three", 10, 1, 2);
          instance.call("four", 10, 1, 2, 3);
          Expect.equal(List.of(9, 7, 4), seen);
          Expect.equal(3, instance.call("add2", 1, 2));
          Expect.equal(6, instance.call("add3", 1, 2, 3));
          Expect.equal(-10, instance.call("add4", -1, -2, -3, -4));
        });
    tests.test(
        "lambdas: one import alone by a lambda of three integers",
        () -> {
          Imports one = Imports.of("env", "add3", (int a, int b, int c) -> a * b * c);
          Instance instance = tests.instance("lambdas", all().withAll(one));
          Expect.equal(24, instance.call("add3", 2, 3, 4));
        });
    tests.test(
        "lambdas: floats, and pairs of numbers",
        () -> {
          List<Object> seen = new ArrayList<>();
          Instance instance =
              tests.instance(
                  "lambdas",
                  all()
                      .withFunction(
                          "env", "longs", HostFunction.of((long a, long b) -> seen.add(a - b)))
                      .withFunction(
                          "env",
                          "doubles",
                          HostFunction.of((double a, double b) -> seen.add(a - b)))
                      .withFunction("env", "float", HostFunction.of((float a) -> seen.add(a)))
                      .withFunction(
                          "env", "floats", HostFunction.of((float a, float b) -> seen.add(a - b)))
                      .withFunction("env", "getFloat", HostFunction.of(() -> 1.5f))
                      .withFunction("env", "half", HostFunction.of((float a) -> a / 2))
                      .withFunction("env", "times", HostFunction.of((float a, float b) -> a * b)));
          instance.call("longs", Long.MIN_VALUE, 1L);
          instance.call("doubles", 1.0, 0.75);
          instance.call("float", -0f);
          instance.call("floats", 3f, 0.5f);
          Expect.equal(List.of(Long.MAX_VALUE, 0.25, -0f, 2.5f), seen);
          Expect.equal(1.5f, instance.call("getFloat"));
          Expect.equal(0.25f, instance.call("half", 0.5f));
          Expect.equal(3f, instance.call("times", 1.5f, 2f));
        });
    tests.test(
        "lambdas: one that reads its arguments has the import's type",
        () -> {
          Instance instance =
              tests.instance(
                  "lambdas",
                  all()
                      .withFunction(
                          "env", "half", args -> args.returnF32(args.count() * args.f32(0)))
                      .withFunction("env", "times", args -> args.returnI32(1))
                      .withFunction("env", "float", args -> args.i32(0)));
          Expect.equal(0.5f, instance.call("half", 0.5f));
          Expect.thrown(IllegalArgumentException.class, () -> instance.call("times", 1f, 1f));
          Expect.thrown(IllegalArgumentException.class, () -> instance.call("float", 1f));
        });
    tests.test(
        "lambdas: one that reads its arguments is no memory",
        () ->
            Expect.thrown(
                LinkException.class,
                "import env.memory: expected memory 1.., got func [] -> []",
                () ->
                    tests.instance(
                        "caller_imported",
                        Imports.of("env", "memory", args -> {})
                            .withFunction("env", "say", args -> {}))));
    tests.test(
        "lambdas: a guest's function as an interface with three integers or with floats",
        () -> {
          List<Integer> seen = new ArrayList<>();
          Instance instance =
              tests.instance(
                  "lambdas",
                  all()
                      .withFunction("env", "three", (int a, int b, int c) -> seen.add(a - b - c))
                      .withFunction("env", "add3", (a, b, c) -> a + b + c)
                      .withFunction("env", "times", HostFunction.of((float a, float b) -> a * b)));
          instance.function("three").as(IntTriConsumer.class).accept(9, 1, 1);
          Expect.equal(List.of(7), seen);
          Expect.equal(
              6, instance.function("add3").as(IntTernaryOperator.class).applyAsInt(1, 2, 3));
          Expect.equal(
              1f, instance.function("times").as(FloatBinaryOperator.class).applyAsFloat(2f, 0.5f));
        });
  }

  /** Something for each import of the fixture. */
  private static Imports all() {
    Imports all = Imports.none();
    for (String name :
        List.of(
            "two",
            "three",
            "four",
            "add2",
            "add3",
            "add4",
            "longs",
            "doubles",
            "float",
            "floats",
            "getFloat",
            "half",
            "times")) {
      all = all.withFunction("env", name, args -> {});
    }
    return all;
  }
}
