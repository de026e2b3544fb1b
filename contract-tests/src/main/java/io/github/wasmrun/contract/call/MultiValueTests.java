package io.github.wasmrun.contract.call;

import io.github.wasmrun.HostFunction;
import io.github.wasmrun.Imports;
import io.github.wasmrun.Instance;
import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Tests;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.type.ValType;

/** Functions with several results, in both directions. */
public final class MultiValueTests {
  private MultiValueTests() {}

  private static final FuncType SWAP =
      FuncType.of(ValType.I32, ValType.F32).returning(ValType.F32, ValType.I32);

  private static ValType[] tenLongs() {
    ValType[] types = new ValType[10];
    for (int i = 0; i < 10; i++) {
      types[i] = ValType.I64;
    }
    return types;
  }

  public static Instance instance(Tests tests) {
    HostFunction swap =
        HostFunction.of(
            SWAP,
            args -> {
              args.resultF32(0, args.f32(1));
              args.resultI32(1, args.i32(0));
            });
    HostFunction reverse =
        HostFunction.of(
            FuncType.of(tenLongs()).returning(tenLongs()),
            args -> {
              for (int i = 0; i < 10; i++) {
                args.resultI64(i, args.i64(9 - i));
              }
            });
    return tests.instance(
        "multi", Imports.of("env", "swap", swap).withFunction("env", "reverse", reverse));
  }

  public static void add(Tests tests) {
    tests.test(
        "multi-value: two results of different types come in order",
        () -> Expect.values(instance(tests).call("swap", 7, 0.5f), 0.5f, 7));
    tests.test(
        "multi-value: apply gives the same results as call",
        () ->
            Expect.values(
                instance(tests).function("swap").apply(new Object[] {7, -0.0f}), -0.0f, 7));
    tests.test(
        "multi-value: a host function returns two results to the guest",
        () -> Expect.values(instance(tests).call("hostSwap", -1, Float.NaN), Float.NaN, -1));
    tests.test(
        "multi-value: ten i64 go in and out of an export",
        () ->
            Expect.values(
                instance(tests)
                    .call(
                        "reverse",
                        new Object[] {
                          1L, 2L, 3L, 4L, 5L, -6L, 7L, 1L << 53 | 1, Long.MIN_VALUE, Long.MAX_VALUE
                        }),
                Long.MAX_VALUE,
                Long.MIN_VALUE,
                9007199254740993L,
                7L,
                -6L,
                5L,
                4L,
                3L,
                2L,
                1L));
    tests.test(
        "multi-value: ten i64 go in and out of a host function",
        () ->
            Expect.values(
                instance(tests)
                    .call(
                        "hostReverse",
                        new Object[] {
                          Long.MIN_VALUE, -1L, 0L, 1L, Long.MAX_VALUE, 5L, 6L, 7L, 8L, 9L
                        }),
                9L,
                8L,
                7L,
                6L,
                5L,
                Long.MAX_VALUE,
                1L,
                0L,
                -1L,
                Long.MIN_VALUE));
    tests.test(
        "multi-value: results of every number type and a reference come together",
        () -> {
          Object marker = new Object();
          Expect.values(instance(tests).call("all", marker), 1, 2L, 3f, 4.0, marker);
          Expect.values(instance(tests).call("all", (Object) null), 1, 2L, 3f, 4.0, null);
        });
    tests.test(
        "multi-value: each call gives a new array",
        () -> {
          Instance instance = instance(tests);
          Object first = instance.call("swap", 1, 1f);
          Object second = instance.call("swap", 2, 2f);
          Expect.isTrue(first != second, "the same array");
          Expect.values(first, 1f, 1);
          Expect.values(second, 2f, 2);
        });
    tests.test(
        "multi-value: the type tells all results",
        () -> {
          Expect.equal(SWAP, instance(tests).function("swap").type());
          Expect.equal("func [i32 f32] -> [f32 i32]", SWAP.toString());
        });
  }
}
