package io.github.wasmrun.contract.call;

import io.github.wasmrun.HostFunction;
import io.github.wasmrun.Imports;
import io.github.wasmrun.Instance;
import io.github.wasmrun.TrapCode;
import io.github.wasmrun.TrapException;
import io.github.wasmrun.WasmFunction;
import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Tests;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleConsumer;
import java.util.function.DoubleSupplier;
import java.util.function.DoubleToIntFunction;
import java.util.function.DoubleToLongFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntBinaryOperator;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import java.util.function.IntSupplier;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntToLongFunction;
import java.util.function.IntUnaryOperator;
import java.util.function.LongBinaryOperator;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import java.util.function.LongToDoubleFunction;
import java.util.function.LongToIntFunction;
import java.util.function.LongUnaryOperator;
import java.util.function.ObjIntConsumer;

/** Functions as functional interfaces, in both directions. */
public final class AdapterTests {
  private AdapterTests() {}

  /** A functional interface of the user. */
  @FunctionalInterface
  public interface Mixer {
    double mix(int a, long b, float c, double d);

    default double mixOnes() {
      return mix(1, 1, 1, 1);
    }
  }

  /** Not functional. */
  public interface Two {
    int one(int a);

    int two(int a);
  }

  public static void add(Tests tests) {
    jdk(tests);
    own(tests);
    host(tests);
  }

  private static void jdk(Tests tests) {
    tests.test(
        "adapters: Runnable and the consumers call exports without result",
        () -> {
          Instance instance = tests.instance("adapters");
          instance.function("run").as(Runnable.class).run();
          Expect.equal(1.0, instance.global("seen").getF64());
          instance.function("acceptInt").as(IntConsumer.class).accept(-5);
          Expect.equal(-5.0, instance.global("seen").getF64());
          instance.function("acceptLong").as(LongConsumer.class).accept(1L << 40);
          Expect.equal(1099511627776.0, instance.global("seen").getF64());
          instance.function("acceptDouble").as(DoubleConsumer.class).accept(-0.0);
          Expect.equal(-0.0, instance.global("seen").getF64());
        });
    tests.test(
        "adapters: the suppliers call exports without parameters",
        () -> {
          Instance instance = tests.instance("adapters");
          Expect.equal(-7, instance.function("getInt").as(IntSupplier.class).getAsInt());
          Expect.equal(
              -9007199254740993L, instance.function("getLong").as(LongSupplier.class).getAsLong());
          Expect.equal(-0.5, instance.function("getDouble").as(DoubleSupplier.class).getAsDouble());
        });
    tests.test(
        "adapters: the operators call exports of one type",
        () -> {
          Instance instance = tests.instance("adapters");
          Expect.equal(42, instance.function("intUnary").as(IntUnaryOperator.class).applyAsInt(21));
          Expect.equal(
              -1, instance.function("intBinary").as(IntBinaryOperator.class).applyAsInt(2, 3));
          Expect.equal(
              -2L, instance.function("longUnary").as(LongUnaryOperator.class).applyAsLong(-1L));
          Expect.equal(
              Long.MAX_VALUE,
              instance
                  .function("longBinary")
                  .as(LongBinaryOperator.class)
                  .applyAsLong(-1, 1L << 63));
          Expect.equal(
              -0.0,
              instance.function("doubleUnary").as(DoubleUnaryOperator.class).applyAsDouble(0.0));
          Expect.equal(
              0.25,
              instance
                  .function("doubleBinary")
                  .as(DoubleBinaryOperator.class)
                  .applyAsDouble(1, 0.75));
        });
    tests.test(
        "adapters: the functions call exports that change the type",
        () -> {
          Instance instance = tests.instance("adapters");
          Expect.equal(
              -1L, instance.function("intToLong").as(IntToLongFunction.class).applyAsLong(-1));
          Expect.equal(
              -2147483648.0,
              instance
                  .function("intToDouble")
                  .as(IntToDoubleFunction.class)
                  .applyAsDouble(1 << 31));
          Expect.equal(
              7,
              instance.function("longToInt").as(LongToIntFunction.class).applyAsInt(0x100000007L));
          Expect.equal(
              9.0,
              instance.function("longToDouble").as(LongToDoubleFunction.class).applyAsDouble(9));
          Expect.equal(
              -3, instance.function("doubleToInt").as(DoubleToIntFunction.class).applyAsInt(-3.9));
          Expect.equal(
              9007199254740992L,
              instance.function("doubleToLong").as(DoubleToLongFunction.class).applyAsLong(0x1p53));
        });
    tests.test(
        "adapters: a function of another type is refused with both types",
        () -> {
          Instance instance = tests.instance("adapters");
          Expect.thrown(
              IllegalArgumentException.class,
              "java.util.function.IntUnaryOperator: method applyAsInt(int) -> int does not fit"
                  + " export intBinary: func [i32 i32] -> [i32]",
              () -> instance.function("intBinary").as(IntUnaryOperator.class));
          Expect.thrown(
              IllegalArgumentException.class,
              "java.util.function.IntBinaryOperator: method applyAsInt(int, int) -> int does not"
                  + " fit export longBinary: func [i64 i64] -> [i64]",
              () -> instance.function("longBinary").as(IntBinaryOperator.class));
          Expect.thrown(
              IllegalArgumentException.class,
              "java.lang.Runnable: method run() -> void does not fit export getInt: func [] ->"
                  + " [i32]",
              () -> instance.function("getInt").as(Runnable.class));
          Expect.thrown(
              IllegalArgumentException.class,
              "java.util.function.DoubleSupplier: method getAsDouble() -> double does not fit"
                  + " export run: func [] -> []",
              () -> instance.function("run").as(DoubleSupplier.class));
        });
    tests.test(
        "adapters: a Java type that no value type fits is refused",
        () -> {
          Instance instance = tests.instance("adapters");
          Expect.thrown(
              IllegalArgumentException.class,
              "java.util.function.BooleanSupplier: method getAsBoolean() -> unsupported type does"
                  + " not fit export getInt: func [] -> [i32]",
              () -> instance.function("getInt").as(BooleanSupplier.class));
          Expect.thrown(
              IllegalArgumentException.class,
              "java.util.function.IntPredicate: method test(int) -> unsupported type does not fit"
                  + " export intUnary: func [i32] -> [i32]",
              () -> instance.function("intUnary").as(IntPredicate.class));
        });
    tests.test(
        "adapters: a trap in an adapter names the export",
        () -> {
          Instance instance = tests.instance("traps");
          IntBinaryOperator div = instance.function("divS").as(IntBinaryOperator.class);
          Expect.equal(-3, div.applyAsInt(7, -2));
          TrapException trap =
              Expect.thrown(
                  TrapException.class,
                  "integer divide by zero (in export divS)",
                  () -> div.applyAsInt(1, 0));
          Expect.same(TrapCode.INTEGER_DIVIDE_BY_ZERO, trap.code());
        });
  }

  private static void own(Tests tests) {
    tests.test(
        "adapters: an interface of the user with a default method works",
        () -> {
          Mixer mixer = tests.instance("calls").function("mixed").as(Mixer.class);
          Expect.equal(11.0, mixer.mix(1, 2, 3.5f, 4.5));
          Expect.equal(4.0, mixer.mixOnes());
        });
    tests.test(
        "adapters: an interface that takes any reference fits an externref",
        () -> {
          Instance instance =
              tests.instance("refs", Imports.of("env", "keep", RefTests.identity()));
          Runnable value = () -> {};
          RefFunction id = instance.function("id").as(RefFunction.class);
          Expect.same(value, id.apply(value));
          Expect.same(null, id.apply(null));
        });
    tests.test(
        "adapters: an interface with two methods is no functional interface",
        () ->
            Expect.thrown(
                IllegalArgumentException.class,
                Two.class.getName() + " is no functional interface: it has 2 abstract methods",
                () -> tests.instance("calls").function("inc").as(Two.class)));
    tests.test(
        "adapters: an interface without methods is no functional interface",
        () ->
            Expect.thrown(
                IllegalArgumentException.class,
                "java.lang.Cloneable is no functional interface: it has 0 abstract methods",
                () -> tests.instance("calls").function("inc").as(Cloneable.class)));
    tests.test(
        "adapters: a class is no interface",
        () ->
            Expect.thrown(
                IllegalArgumentException.class,
                "java.lang.String is no interface",
                () -> tests.instance("calls").function("inc").as(String.class)));
    tests.test(
        "adapters: a generic interface is refused where its erasure does not fit",
        () ->
            Expect.thrown(
                IllegalArgumentException.class,
                "java.util.function.ObjIntConsumer: method accept(Object, int) -> void does not"
                    + " fit export intBinary: func [i32 i32] -> [i32]",
                () -> tests.instance("adapters").function("intBinary").as(ObjIntConsumer.class)));
  }

  /** Any reference in, any out. */
  @FunctionalInterface
  public interface RefFunction {
    Object apply(Object value);
  }

  private static void host(Tests tests) {
    tests.test(
        "adapters: functional interfaces serve as host functions",
        () -> {
          double[] seen = new double[1];
          Imports imports =
              Imports.of(
                      "env",
                      "run",
                      HostFunction.of(
                          () -> {
                            seen[0] = 1;
                          }))
                  .withFunction(
                      "env",
                      "acceptInt",
                      HostFunction.of(
                          (int x) -> {
                            seen[0] = x;
                          }))
                  .withFunction(
                      "env",
                      "acceptLong",
                      HostFunction.of(
                          (long x) -> {
                            seen[0] = x;
                          }))
                  .withFunction(
                      "env",
                      "acceptDouble",
                      HostFunction.of(
                          (double x) -> {
                            seen[0] = x;
                          }))
                  .withFunction("env", "getInt", HostFunction.of(() -> -7))
                  .withFunction("env", "getLong", HostFunction.of(() -> Long.MIN_VALUE))
                  .withFunction("env", "getDouble", HostFunction.of(() -> -0.0))
                  .withFunction("env", "intUnary", HostFunction.of((int x) -> x * 2))
                  .withFunction("env", "intBinary", (int x, int y) -> x - y)
                  .withFunction("env", "longUnary", HostFunction.of((long x) -> x * 2))
                  .withFunction("env", "longBinary", HostFunction.of((long x, long y) -> x - y))
                  .withFunction("env", "doubleUnary", HostFunction.of((double x) -> -x))
                  .withFunction(
                      "env", "doubleBinary", HostFunction.of((double x, double y) -> x - y))
                  .withFunction(
                      "env", "intToLong", args -> args.returnI64(args.i32(0) * 4294967296L))
                  .withFunction("env", "intToDouble", args -> args.returnF64(args.i32(0) / 2.0))
                  .withFunction("env", "longToInt", args -> args.returnI32((int) args.i64(0)))
                  .withFunction("env", "longToDouble", args -> args.returnF64(args.i64(0) / 2.0))
                  .withFunction("env", "doubleToInt", args -> args.returnI32((int) args.f64(0)))
                  .withFunction("env", "doubleToLong", args -> args.returnI64((long) args.f64(0)));
          Instance instance = tests.instance("host_adapters", imports);
          instance.call("run");
          Expect.equal(1.0, seen[0]);
          instance.call("acceptInt", -5);
          Expect.equal(-5.0, seen[0]);
          instance.call("acceptLong", 1L << 40);
          Expect.equal(1099511627776.0, seen[0]);
          instance.call("acceptDouble", 0.125);
          Expect.equal(0.125, seen[0]);
          Expect.equal(-7, instance.call("getInt"));
          Expect.equal(Long.MIN_VALUE, instance.call("getLong"));
          Expect.equal(-0.0, instance.call("getDouble"));
          Expect.equal(42, instance.call("intUnary", 21));
          Expect.equal(-1, instance.call("intBinary", 2, 3));
          Expect.equal(-2L, instance.call("longUnary", -1L));
          Expect.equal(Long.MAX_VALUE, instance.call("longBinary", Long.MIN_VALUE, 1L));
          Expect.equal(-1.5, instance.call("doubleUnary", 1.5));
          Expect.equal(0.25, instance.call("doubleBinary", 1.0, 0.75));
          Expect.equal(-4294967296L, instance.call("intToLong", -1));
          Expect.equal(1.5, instance.call("intToDouble", 3));
          Expect.equal(7, instance.call("longToInt", 0x100000007L));
          Expect.equal(-0.5, instance.call("longToDouble", -1L));
          Expect.equal(-3, instance.call("doubleToInt", -3.9));
          Expect.equal(9007199254740992L, instance.call("doubleToLong", 0x1p53));
        });
    tests.test(
        "adapters: a host function made an instance is called like an export",
        () -> {
          IntBinaryOperator times = (x, y) -> x * y;
          WasmFunction function = tests.engine().createFunction(HostFunction.of(times));
          Expect.equal(42, function.call(6, 7));
          Expect.equal(42, function.as(IntBinaryOperator.class).applyAsInt(6, 7));
          Expect.values(function.apply(new Object[] {6, 7}), 42);
          Expect.equal("func [i32 i32] -> [i32]", function.type().toString());
        });
    tests.test(
        "adapters: a host function without a name is checked with a text of its own",
        () -> {
          IntUnaryOperator twice = x -> x * 2;
          WasmFunction function = tests.engine().createFunction(HostFunction.of(twice));
          Expect.thrown(
              IllegalArgumentException.class,
              "the function takes 1 argument [i32] -> [i32], got 0",
              () -> function.call());
          Expect.thrown(
              IllegalArgumentException.class,
              "argument 0 of the function: expected i32 (int), got long 1",
              () -> function.call(1L));
        });
    tests.test(
        "adapters: what a host function made an instance throws is the same object",
        () -> {
          IllegalStateException thrown = new IllegalStateException("mine");
          Runnable body =
              () -> {
                throw thrown;
              };
          WasmFunction function = tests.engine().createFunction(HostFunction.of(body));
          Expect.same(thrown, Expect.thrown(IllegalStateException.class, () -> function.call()));
          Expect.same(
              thrown,
              Expect.thrown(IllegalStateException.class, () -> function.as(Runnable.class).run()));
        });
  }
}
