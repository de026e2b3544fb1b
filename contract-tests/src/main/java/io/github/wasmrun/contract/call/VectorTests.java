package io.github.wasmrun.contract.call;

import io.github.wasmrun.Global;
import io.github.wasmrun.GuestException;
import io.github.wasmrun.HostFunction;
import io.github.wasmrun.Imports;
import io.github.wasmrun.Instance;
import io.github.wasmrun.UnsupportedFeatureException;
import io.github.wasmrun.V128;
import io.github.wasmrun.contract.harness.Difference;
import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Tests;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.type.GlobalType;
import io.github.wasmrun.type.ValType;
import java.util.List;

/** 128-bit vectors cross the border. */
public final class VectorTests {
  private VectorTests() {}

  private static final V128 VALUE = new V128(0x0706050403020100L, 0x0F0E0D0C0B0A0908L);

  /** Typed access. */
  public interface Vectors {
    V128 id(V128 value);

    V128 add(V128 a, V128 b);

    V128 splat(int value);

    Object[] host(V128 value, float number);
  }

  private static Instance instance(Tests tests) {
    HostFunction host =
        HostFunction.of(
            FuncType.of(ValType.V128, ValType.F32).returning(ValType.F32, ValType.V128),
            args -> {
              V128 value = args.v128(0);
              args.resultF32(0, args.f32(1) * 2);
              args.resultV128(1, new V128(value.high(), value.low()));
            });
    return tests.instance("v128", Imports.of("env", "host", host));
  }

  private static void test(Tests tests, String what, Tests.Body body) {
    tests.test("vectors: " + what, body);
  }

  private static void types(Tests tests) {
    test(
        tests,
        "functions may have types that are defined together with others",
        () -> {
          Instance instance = typed(tests);
          Expect.equal(VALUE, instance.call("id", VALUE));
          Expect.equal(new V128(VALUE.high(), VALUE.low()), instance.call("host", VALUE));
        });
    test(
        tests,
        "an exception carries them",
        () -> {
          Instance instance = typed(tests);
          GuestException thrown =
              Expect.thrown(GuestException.class, () -> instance.call("throw", VALUE));
          Expect.equal(List.of(5, VALUE, 7L), thrown.payload());
          Expect.equal(
              List.of(1, VALUE, 2L), instance.tag("tag").newException(1, VALUE, 2L).payload());
        });
    test(
        tests,
        "structures and arrays have them, or the module is refused",
        () -> {
          if (tests.differs(Difference.NO_VECTOR_FIELDS)) {
            Expect.thrown(
                UnsupportedFeatureException.class,
                "type 0 has a field of type v128: engine "
                    + tests.engine().info().name()
                    + " lacks gc",
                () -> tests.module("v128_fields"));
            return;
          }
          Instance instance = tests.instance("v128_fields");
          Expect.values(instance.call("struct", VALUE), 7, VALUE, 9L);
          Expect.values(instance.call("array", VALUE), new V128(1, 2), VALUE);
        });
  }

  private static Instance typed(Tests tests) {
    HostFunction host =
        HostFunction.of(
            FuncType.of(ValType.V128).returning(ValType.V128),
            args -> args.returnV128(new V128(args.v128(0).high(), args.v128(0).low())));
    return tests.instance("v128_types", Imports.of("env", "host", host));
  }

  public static void add(Tests tests) {
    types(tests);
    test(
        tests,
        "values go in and out of exports",
        () -> {
          Instance instance = instance(tests);
          Expect.equal(VALUE, instance.call("id", VALUE));
          Expect.equal(V128.ZERO, instance.call("id", V128.ZERO));
          Expect.equal(new V128(-1, Long.MIN_VALUE), instance.call("id", new V128(-1, 1L << 63)));
          Expect.equal("func [v128] -> [v128]", instance.function("id").type().toString());
        });
    test(
        tests,
        "lanes are where the specification puts them",
        () -> {
          Instance instance = instance(tests);
          Expect.equal(
              new V128(0x0000000500000005L, 0x0000000500000005L), instance.call("splat", 5));
          Expect.equal(
              new V128(0x0000000800000006L, 0x0000000C0000000AL),
              instance.call(
                  "add",
                  new V128(0x0000000200000001L, 0x0000000400000003L),
                  new V128(0x0000000600000005L, 0x0000000800000007L)));
          Expect.equal(
              new V128(0x0202020202020202L, 0x0202020202020202L),
              instance.call("popcnt", new V128(0x0303030303030303L, 0x0303030303030303L)));
        });
    test(
        tests,
        "values go in and out of host functions",
        () ->
            Expect.values(
                instance(tests).call("host", VALUE, 1.5f),
                3f,
                new V128(VALUE.high(), VALUE.low())));
    test(
        tests,
        "a single result of a host function, called by a guest and by the host",
        () -> {
          HostFunction swap =
              HostFunction.of(
                  FuncType.of(ValType.V128).returning(ValType.V128),
                  args -> args.returnV128(new V128(args.v128(0).high(), args.v128(0).low())));
          V128 swapped = new V128(VALUE.high(), VALUE.low());
          Expect.equal(
              swapped,
              tests
                  .instance("threads_vector", Imports.of("env", "swap", swap))
                  .call("swap", VALUE));
          Expect.equal(swapped, tests.engine().createFunction(swap).call(VALUE));
        });
    test(
        tests,
        "typed methods take and give values",
        () -> {
          Vectors vectors = instance(tests).as(Vectors.class);
          Expect.equal(VALUE, vectors.id(VALUE));
          Expect.equal(new V128(2, 4), vectors.add(new V128(1, 2), new V128(1, 2)));
          Expect.equal(new V128(-1, -1), vectors.splat(-1));
          Expect.values(vectors.host(VALUE, 0.5f), 1f, new V128(VALUE.high(), VALUE.low()));
        });
    test(
        tests,
        "globals hold values",
        () -> {
          Global global = instance(tests).global("global");
          Expect.equal(new V128(1, -2), global.get());
          global.set(VALUE);
          Expect.equal(VALUE, global.get());
          Global own = tests.engine().createGlobal(GlobalType.mutable(ValType.V128), VALUE);
          Expect.equal(VALUE, own.get());
        });
    test(
        tests,
        "what is no vector is refused",
        () -> {
          Instance instance = instance(tests);
          Expect.thrown(
              IllegalArgumentException.class,
              "argument 0 of function id: expected v128 (V128), got long 1",
              () -> instance.call("id", 1L));
          Expect.thrown(
              IllegalArgumentException.class,
              "argument 0 of function id: expected v128 (V128), got null",
              () -> instance.call("id", (Object) null));
        });
  }
}
