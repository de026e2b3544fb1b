package io.github.wasmrun.contract.call;

import io.github.wasmrun.HostFunction;
import io.github.wasmrun.Imports;
import io.github.wasmrun.Instance;
import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Tests;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.type.ValType;

/** Numbers cross the border exactly. */
public final class NumberTests {
  private NumberTests() {}

  private static final int[] INTS = {
    0, 1, -1, Integer.MIN_VALUE, Integer.MAX_VALUE, 0x80000001, 0x7F, -128
  };
  private static final long[] LONGS = {
    0,
    1,
    -1,
    Long.MIN_VALUE,
    Long.MAX_VALUE,
    Long.MIN_VALUE + 1,
    1L << 53,
    (1L << 53) + 1,
    -(1L << 53) - 1,
    0xFFFFFFFFL,
    1L << 32,
    0x8000000080000001L
  };
  private static final float[] FLOATS = {
    0f,
    -0.0f,
    1f,
    0.1f,
    Float.MIN_VALUE,
    -Float.MIN_VALUE,
    Float.MIN_NORMAL,
    Float.MAX_VALUE,
    Float.POSITIVE_INFINITY,
    Float.NEGATIVE_INFINITY,
    Float.NaN,
    16777217f
  };
  private static final double[] DOUBLES = {
    0,
    -0.0,
    1,
    0.1,
    Double.MIN_VALUE,
    -Double.MIN_VALUE,
    Double.MIN_NORMAL,
    Double.MAX_VALUE,
    Double.POSITIVE_INFINITY,
    Double.NEGATIVE_INFINITY,
    Double.NaN,
    0x1p53 + 2,
    0x1.fffffffffffffp63
  };

  /** Typed access to what crosses. */
  public interface Identity {
    int i32(int value);

    long i64(long value);

    float f32(float value);

    double f64(double value);

    int hostI32(int value);

    long hostI64(long value);

    float hostF32(float value);

    double hostF64(double value);

    int f32Bits(float value);

    long f64Bits(double value);

    float f32OfBits(int bits);

    double f64OfBits(long bits);
  }

  private static Instance instance(Tests tests) {
    HostFunction f32 =
        HostFunction.of(
            FuncType.of(ValType.F32).returning(ValType.F32), args -> args.returnF32(args.f32(0)));
    return tests.instance(
        "numbers",
        Imports.of("env", "i32", HostFunction.of((int x) -> x))
            .withFunction("env", "i64", HostFunction.of((long x) -> x))
            .withFunction("env", "f32", f32)
            .withFunction("env", "f64", HostFunction.of((double x) -> x)));
  }

  public static void add(Tests tests) {
    crossing(tests);
    bits(tests);
    arithmetic(tests);
  }

  private static void crossing(Tests tests) {
    tests.test(
        "numbers: i32 values go in and out of exports and host functions exactly",
        () -> {
          Instance instance = instance(tests);
          Identity typed = instance.as(Identity.class);
          for (int value : INTS) {
            Expect.equal(value, instance.call("i32", value));
            Expect.equal(value, instance.call("hostI32", value));
            Expect.equal(value, typed.i32(value));
            Expect.equal(value, typed.hostI32(value));
          }
        });
    tests.test(
        "numbers: i64 values go in and out of exports and host functions exactly",
        () -> {
          Instance instance = instance(tests);
          Identity typed = instance.as(Identity.class);
          for (long value : LONGS) {
            Expect.equal(value, instance.call("i64", value));
            Expect.equal(value, instance.call("hostI64", value));
            Expect.equal(value, typed.i64(value));
            Expect.equal(value, typed.hostI64(value));
          }
        });
    tests.test(
        "numbers: f32 values go in and out of exports and host functions exactly",
        () -> {
          Instance instance = instance(tests);
          Identity typed = instance.as(Identity.class);
          for (float value : FLOATS) {
            Expect.equal(value, instance.call("f32", value));
            Expect.equal(value, instance.call("hostF32", value));
            Expect.equal(value, typed.f32(value));
            Expect.equal(value, typed.hostF32(value));
          }
        });
    tests.test(
        "numbers: f64 values go in and out of exports and host functions exactly",
        () -> {
          Instance instance = instance(tests);
          Identity typed = instance.as(Identity.class);
          for (double value : DOUBLES) {
            Expect.equal(value, instance.call("f64", value));
            Expect.equal(value, instance.call("hostF64", value));
            Expect.equal(value, typed.f64(value));
            Expect.equal(value, typed.hostF64(value));
          }
        });
    tests.test(
        "numbers: results are boxed in exactly their Java class",
        () -> {
          Instance instance = instance(tests);
          Expect.same(Integer.class, instance.call("i32", 1).getClass());
          Expect.same(Long.class, instance.call("i64", 1L).getClass());
          Expect.same(Float.class, instance.call("f32", 1f).getClass());
          Expect.same(Double.class, instance.call("f64", 1.0).getClass());
        });
  }

  private static void bits(Tests tests) {
    tests.test(
        "numbers: the guest sees the bits of an f32",
        () -> {
          Identity typed = instance(tests).as(Identity.class);
          Expect.equal(0x80000000, typed.f32Bits(-0.0f));
          Expect.equal(1, typed.f32Bits(Float.MIN_VALUE));
          Expect.equal(0x3DCCCCCD, typed.f32Bits(0.1f));
          Expect.equal(0x7FC00000, typed.f32Bits(Float.NaN));
          Expect.equal(0xFF800000, typed.f32Bits(Float.NEGATIVE_INFINITY));
        });
    tests.test(
        "numbers: the guest sees the bits of an f64",
        () -> {
          Identity typed = instance(tests).as(Identity.class);
          Expect.equal(Long.MIN_VALUE, typed.f64Bits(-0.0));
          Expect.equal(1L, typed.f64Bits(Double.MIN_VALUE));
          Expect.equal(0x3FB999999999999AL, typed.f64Bits(0.1));
          Expect.equal(0x7FF8000000000000L, typed.f64Bits(Double.NaN));
        });
    tests.test(
        "numbers: the host sees the number of the bits",
        () -> {
          Identity typed = instance(tests).as(Identity.class);
          Expect.equal(-0.0f, typed.f32OfBits(0x80000000));
          Expect.equal(Float.MIN_VALUE, typed.f32OfBits(1));
          Expect.equal(-0.0, typed.f64OfBits(Long.MIN_VALUE));
          Expect.equal(Double.MIN_VALUE, typed.f64OfBits(1));
        });
    tests.test(
        "numbers: every NaN of the guest is a NaN for the host",
        () -> {
          Identity typed = instance(tests).as(Identity.class);
          for (int nan : new int[] {0x7FC00000, 0x7F800001, 0xFFFFFFFF, 0x7FA00000}) {
            Expect.equal(Float.NaN, typed.f32OfBits(nan));
          }
          for (long nan : new long[] {0x7FF8000000000000L, 0x7FF0000000000001L, -1}) {
            Expect.equal(Double.NaN, typed.f64OfBits(nan));
          }
        });
    tests.test(
        "numbers: the guest keeps the bits of NaN in memory",
        () -> {
          Instance instance = instance(tests);
          instance.memory().setLong(0, 0x7FF0000000000001L);
          Expect.equal(0x7FF0000000000001L, instance.call("loadI64", 0));
          instance.memory().setInt(8, 0xFFA12345);
          Expect.equal(0xFFA12345, instance.memory().getInt(8));
        });
  }

  private static void arithmetic(Tests tests) {
    tests.test(
        "numbers: i32 arithmetic wraps and is unsigned where asked",
        () -> {
          Instance instance = instance(tests);
          Expect.equal(0x80000000, instance.call("mulI32", 0x40000000, 2));
          Expect.equal(1, instance.call("mulI32", -1, -1));
          Expect.equal(1810800631, instance.call("mulI32", 0x12345679, 0x89ABCDEF));
          Expect.equal(0x7FFFFFFF, instance.call("divU32", -1, 2));
          Expect.equal(0, instance.call("divU32", 1, -1));
          Expect.equal(1, instance.call("ltU32", 1, -1));
          Expect.equal(0, instance.call("ltU32", Integer.MIN_VALUE, Integer.MAX_VALUE));
          Expect.equal(1, instance.call("isMinusOne", -1));
        });
    tests.test(
        "numbers: i64 arithmetic wraps and is unsigned where asked",
        () -> {
          Instance instance = instance(tests);
          Expect.equal(Long.MIN_VALUE, instance.call("mulI64", 1L << 62, 2L));
          Expect.equal(Long.MAX_VALUE, instance.call("divU64", -1L, 2L));
          Expect.equal(1L, instance.call("rotl64", Long.MIN_VALUE, 1L));
          Expect.equal(Long.MIN_VALUE, instance.call("rotl64", Long.MIN_VALUE, 64L));
        });
    tests.test(
        "numbers: f32 arithmetic rounds to f32",
        () -> {
          Instance instance = instance(tests);
          Expect.equal(16777216f, instance.call("addF32", 16777216f, 1f));
          Expect.equal(0.3f, instance.call("addF32", 0.1f, 0.2f));
          Expect.equal(Float.POSITIVE_INFINITY, instance.call("demote", 1e39));
          Expect.equal(0.1f, instance.call("demote", 0.1));
        });
    tests.test(
        "numbers: an f64 is written as Java writes it, with the shortest digits",
        () -> {
          Instance instance = instance(tests);
          Expect.equal("1.0", String.valueOf(instance.call("f64", 1.0)));
          Expect.equal("-0.0", String.valueOf(instance.call("f64", -0.0)));
          Expect.equal("0.1", String.valueOf(instance.call("f64", 0.1)));
          Expect.equal("0.001", String.valueOf(instance.call("f64", 1e-3)));
          Expect.equal("9.999E-4", String.valueOf(instance.call("f64", 9.999e-4)));
          Expect.equal("1.2345678E7", String.valueOf(instance.call("f64", 12345678.0)));
          Expect.equal("9999999.0", String.valueOf(instance.call("f64", 9999999.0)));
          Expect.equal("-2.5E-7", String.valueOf(instance.call("f64", -2.5e-7)));
          Expect.equal("9.007199254740992E15", String.valueOf(instance.call("f64", 0x1p53)));
          Expect.equal("0.3333333333333333", String.valueOf(instance.call("f64", 1 / 3.0)));
          Expect.equal("1.0E21", String.valueOf(instance.call("f64", 1e21)));
          Expect.equal(
              "1.7976931348623157E308", String.valueOf(instance.call("f64", Double.MAX_VALUE)));
          Expect.equal("4.9E-324", String.valueOf(instance.call("f64", Double.MIN_VALUE)));
          Expect.equal("2.0E-323", String.valueOf(instance.call("f64", 4 * Double.MIN_VALUE)));
          Expect.equal("NaN", String.valueOf(instance.call("f64", Double.NaN)));
          Expect.equal("-Infinity", String.valueOf(instance.call("f64", Double.NEGATIVE_INFINITY)));
        });
    tests.test(
        "numbers: rounding goes to the even neighbour",
        () -> {
          Instance instance = instance(tests);
          Expect.equal(2.0, instance.call("nearest", 2.5));
          Expect.equal(4.0, instance.call("nearest", 3.5));
          Expect.equal(-0.0, instance.call("nearest", -0.5));
          Expect.equal(-2.0, instance.call("nearest", -2.5));
          Expect.equal(Double.NaN, instance.call("nearest", Double.NaN));
        });
    tests.test(
        "numbers: min and copysign know NaN and the sign of zero",
        () -> {
          Instance instance = instance(tests);
          Expect.equal(-0.0, instance.call("min", 0.0, -0.0));
          Expect.equal(Double.NaN, instance.call("min", 1.0, Double.NaN));
          Expect.equal(-1.0, instance.call("copysign", 1.0, -0.0));
          Expect.equal(
              Double.NEGATIVE_INFINITY, instance.call("copysign", Double.POSITIVE_INFINITY, -1.0));
        });
    tests.test(
        "numbers: a stored f32 has its bits in memory",
        () -> {
          Instance instance = instance(tests);
          instance.call("storeF32", 4, 0.1f);
          Expect.equal(0x3DCCCCCD, instance.memory().getInt(4));
          Expect.equal(0.1f, instance.memory().getFloat(4));
        });
  }
}
