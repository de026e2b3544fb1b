package io.github.wasmrun.contract.store;

import io.github.wasmrun.Global;
import io.github.wasmrun.HostFunction;
import io.github.wasmrun.Imports;
import io.github.wasmrun.Instance;
import io.github.wasmrun.WasmFunction;
import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Tests;
import io.github.wasmrun.type.GlobalType;
import io.github.wasmrun.type.HeapType;
import io.github.wasmrun.type.ValType;
import java.util.function.IntSupplier;

/** Global variables. */
public final class GlobalTests {
  private GlobalTests() {}

  public static void add(Tests tests) {
    values(tests);
    refused(tests);
    shared(tests);
  }

  private static void values(Tests tests) {
    tests.test(
        "globals: initial values of each type are read",
        () -> {
          Instance instance = tests.instance("globals");
          Expect.equal(-1, instance.global("i32").get());
          Expect.equal(Long.MIN_VALUE, instance.global("i64").get());
          Expect.equal(0.1f, instance.global("f32").get());
          Expect.equal(-0.0, instance.global("f64").get());
          Expect.same(null, instance.global("externref").get());
          Expect.same(null, instance.global("funcref").get());
          Expect.equal(42, instance.global("constI32").get());
          Expect.equal(9007199254740993L, instance.global("constI64").get());
          Expect.same(instance.function("seven"), instance.global("function").get());
        });
    tests.test(
        "globals: typed getters read the same values",
        () -> {
          Instance instance = tests.instance("globals");
          Expect.equal(-1, instance.global("i32").getI32());
          Expect.equal(Long.MIN_VALUE, instance.global("i64").getI64());
          Expect.equal(0.1f, instance.global("f32").getF32());
          Expect.equal(-0.0, instance.global("f64").getF64());
        });
    tests.test(
        "globals: typed setters change the value",
        () -> {
          Instance instance = tests.instance("globals");
          instance.global("i32").setI32(Integer.MIN_VALUE);
          Expect.equal(Integer.MIN_VALUE, instance.global("i32").get());
          instance.global("i64").setI64(9007199254740993L);
          Expect.equal(9007199254740993L, instance.global("i64").get());
          instance.global("f32").setF32(Float.NaN);
          Expect.equal(Float.NaN, instance.global("f32").getF32());
          instance.global("f64").setF64(Double.MIN_VALUE);
          Expect.equal(Double.MIN_VALUE, instance.global("f64").getF64());
        });
    tests.test(
        "globals: boxed values are set and widened as arguments are",
        () -> {
          Instance instance = tests.instance("globals");
          instance.global("i32").set((short) 7);
          Expect.equal(7, instance.global("i32").get());
          instance.global("i64").set(-1);
          Expect.equal(-1L, instance.global("i64").get());
          instance.global("f32").set(-0.0f);
          Expect.equal(-0.0f, instance.global("f32").getF32());
          instance.global("f64").set(0.5f);
          Expect.equal(0.5, instance.global("f64").get());
        });
    tests.test(
        "globals: function references are set and are the same objects",
        () -> {
          Instance instance = tests.instance("globals");
          Global global = instance.global("funcref");
          global.set(instance.function("seven"));
          Expect.same(instance.function("seven"), global.get());
          IntSupplier one = () -> 1;
          WasmFunction host = tests.engine().createFunction(HostFunction.of(one));
          global.set(host);
          Expect.same(host, global.get());
          global.set(null);
          Expect.same(null, global.get());
        });
    tests.test(
        "globals: the type tells value type and mutability",
        () -> {
          Instance instance = tests.instance("globals");
          Expect.equal(GlobalType.mutable(ValType.I32), instance.global("i32").type());
          Expect.equal("global mut i64", instance.global("i64").toString());
          Expect.equal("global mut i64", instance.global("i64").type().toString());
          Expect.equal(GlobalType.constant(ValType.I64), instance.global("constI64").type());
          Expect.equal("global mut externref", instance.global("externref").type().toString());
        });
  }

  private static void refused(Tests tests) {
    tests.test(
        "globals: a constant cannot be changed",
        () -> {
          Global global = tests.instance("globals").global("constI32");
          Expect.thrown(
              IllegalStateException.class, "the global is not mutable", () -> global.set(1));
          Expect.thrown(
              IllegalStateException.class, "the global is not mutable", () -> global.setI32(1));
          Expect.equal(42, global.getI32());
        });
    tests.test(
        "globals: a typed method of another type is refused",
        () -> {
          Instance instance = tests.instance("globals");
          Expect.thrown(
              IllegalStateException.class,
              "the global is of type i32, not i64",
              () -> instance.global("i32").getI64());
          Expect.thrown(
              IllegalStateException.class,
              "the global is of type i64, not i32",
              () -> instance.global("i64").setI32(1));
          Expect.thrown(
              IllegalStateException.class,
              "the global is of type f64, not f32",
              () -> instance.global("f64").getF32());
          Expect.thrown(
              IllegalStateException.class,
              "the global is of type externref, not f64",
              () -> instance.global("externref").setF64(1));
        });
    tests.test(
        "globals: a value of another type is refused",
        () -> {
          Instance instance = tests.instance("globals");
          Expect.thrown(
              IllegalArgumentException.class,
              "value of the global: expected i32 (int), got long 1",
              () -> instance.global("i32").set(1L));
          Expect.thrown(
              IllegalArgumentException.class,
              "value of the global: expected i64 (long), got null",
              () -> instance.global("i64").set(null));
          Expect.thrown(
              IllegalArgumentException.class,
              "value of the global: expected f32 (float), got a double",
              () -> instance.global("f32").set(0.5));
          Expect.thrown(
              IllegalArgumentException.class,
              "value of the global: expected funcref (WasmFunction), got a String",
              () -> instance.global("funcref").set("text"));
          Expect.equal(-1, instance.global("i32").getI32());
        });
    tests.test(
        "globals: a host's global is checked when it is made",
        () -> {
          Expect.thrown(
              IllegalArgumentException.class,
              "value of the global: expected i32 (int), got null",
              () -> tests.engine().createGlobal(GlobalType.constant(ValType.I32), null));
          Expect.thrown(
              IllegalArgumentException.class,
              "value of the global: expected f64 (double), got long 1",
              () -> tests.engine().createGlobal(GlobalType.constant(ValType.F64), 1L));
          Expect.thrown(
              IllegalArgumentException.class,
              "value of the global: expected (ref extern), got null",
              () ->
                  tests
                      .engine()
                      .createGlobal(
                          GlobalType.constant(ValType.ref(false, HeapType.EXTERN)), null));
        });
    tests.test(
        "globals: a function of another engine is refused",
        () -> {
          IntSupplier one = () -> 1;
          WasmFunction foreign = tests.other().createFunction(HostFunction.of(one));
          Expect.thrown(
              IllegalArgumentException.class,
              "value of the global: the function belongs to another engine",
              () -> tests.instance("globals").global("funcref").set(foreign));
        });
  }

  private static void shared(Tests tests) {
    tests.test(
        "globals: host and guest share a mutable global",
        () -> {
          Global counter = tests.engine().createGlobal(GlobalType.mutable(ValType.I32), 2);
          Instance instance =
              tests.instance("globals_import", Imports.of("env", "counter", counter));
          Expect.equal(2, instance.call("get"));
          counter.setI32(1);
          Expect.equal(1, instance.call("get"));
          instance.call("inc");
          Expect.equal(2, counter.getI32());
          counter.set(4);
          Expect.equal(4, instance.call("get"));
          Expect.same(counter, instance.global("counter"));
        });
    tests.test(
        "globals: two instances share a mutable global",
        () -> {
          Global counter = tests.engine().createGlobal(GlobalType.mutable(ValType.I32), 0);
          Imports imports = Imports.of("env", "counter", counter);
          Instance first = tests.instance("globals_import", imports);
          Instance second = tests.instance("globals_import", imports);
          first.call("inc");
          second.call("inc");
          first.call("inc");
          Expect.equal(3, counter.getI32());
          Expect.equal(3, second.call("get"));
        });
    tests.test(
        "globals: an exported global of one instance is imported by another",
        () -> {
          Instance owner = tests.instance("globals");
          Instance user =
              tests.instance("globals_import", Imports.of("env", "counter", owner.global("i32")));
          Expect.equal(-1, user.call("get"));
          user.call("inc");
          Expect.equal(0, owner.global("i32").getI32());
          owner.global("i32").setI32(10);
          Expect.equal(10, user.call("get"));
          Expect.same(owner.global("i32"), user.global("counter"));
        });
    tests.test(
        "globals: constants of each type are imported",
        () -> {
          Object marker = new Object();
          IntSupplier supplier = () -> 77;
          WasmFunction function = tests.engine().createFunction(HostFunction.of(supplier));
          Imports imports =
              Imports.of("env", "i32", constant(tests, ValType.I32, -5))
                  .with("env", "i64", constant(tests, ValType.I64, Long.MIN_VALUE))
                  .with("env", "f32", constant(tests, ValType.F32, -0.0f))
                  .with("env", "f64", constant(tests, ValType.F64, Double.NaN))
                  .with("env", "ref", constant(tests, ValType.EXTERNREF, marker))
                  .with("env", "func", constant(tests, ValType.FUNCREF, function));
          Instance instance = tests.instance("globals_import_all", imports);
          Expect.equal(-5, instance.call("i32"));
          Expect.equal(Long.MIN_VALUE, instance.call("i64"));
          Expect.equal(-0.0f, instance.call("f32"));
          Expect.equal(Double.NaN, instance.call("f64"));
          Expect.same(marker, instance.call("ref"));
          Expect.equal(77, instance.call("func"));
          Expect.equal(-4, instance.global("sum").getI32());
        });
    tests.test(
        "globals: a global of the host keeps extreme values",
        () -> {
          Global global = tests.engine().createGlobal(GlobalType.mutable(ValType.I64), 0L);
          for (long value : new long[] {Long.MIN_VALUE, -1, 1L << 53 | 1, Long.MAX_VALUE}) {
            global.setI64(value);
            Expect.equal(value, global.getI64());
            Expect.equal(value, global.get());
          }
          Global number = tests.engine().createGlobal(GlobalType.mutable(ValType.F32), 0.1f);
          Expect.equal(0.1f, number.getF32());
          number.setF32(Float.MIN_VALUE);
          Expect.equal(Float.MIN_VALUE, number.get());
        });
  }

  private static Global constant(Tests tests, ValType type, Object value) {
    return tests.engine().createGlobal(GlobalType.constant(type), value);
  }
}
