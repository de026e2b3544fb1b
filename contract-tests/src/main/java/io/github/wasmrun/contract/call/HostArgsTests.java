package io.github.wasmrun.contract.call;

import io.github.wasmrun.HostFunction;
import io.github.wasmrun.Instance;
import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Tests;
import io.github.wasmrun.type.FuncType;

/** Arguments and results of host functions. */
public final class HostArgsTests {
  private HostArgsTests() {}

  public static void add(Tests tests) {
    args(tests);
    wrong(tests);
  }

  private static Instance with(Tests tests, String name, FuncType type, HostFunction.Body body) {
    return tests.instance(
        "host", HostTests.imports().withFunction("env", name, HostFunction.of(type, body)));
  }

  private static void args(Tests tests) {
    tests.test(
        "host functions: Args reads each type",
        () -> {
          Instance instance =
              with(
                  tests,
                  "mixed",
                  HostTests.MIXED,
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
                  HostTests.MIXED,
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
                  HostTests.REF,
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
                  HostTests.SWAP,
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
                with(tests, "zeroes", HostTests.ZEROES, args -> {}).call("zeroes"),
                0,
                0L,
                0f,
                0.0,
                null));
    tests.test(
        "host functions: results of an earlier call do not come again",
        () -> {
          boolean[] first = {true};
          Instance instance =
              with(
                  tests,
                  "zeroes",
                  HostTests.ZEROES,
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
                  HostTests.ZEROES,
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
          Instance instance = with(tests, "mixed", HostTests.MIXED, body);
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
                  HostTests.imports()
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
}
