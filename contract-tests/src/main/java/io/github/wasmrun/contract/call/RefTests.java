package io.github.wasmrun.contract.call;

import io.github.wasmrun.HostFunction;
import io.github.wasmrun.Imports;
import io.github.wasmrun.Instance;
import io.github.wasmrun.Table;
import io.github.wasmrun.TrapCode;
import io.github.wasmrun.TrapException;
import io.github.wasmrun.WasmFunction;
import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Fixtures;
import io.github.wasmrun.contract.harness.Tests;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.type.ValType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;

/** References cross the border and keep their identity. */
public final class RefTests {
  private RefTests() {}

  /** A host function that gives back its argument. */
  public static HostFunction identity() {
    return HostFunction.of(
        FuncType.of(ValType.EXTERNREF).returning(ValType.EXTERNREF),
        args -> args.returnRef(args.ref(0)));
  }

  public static Instance instance(Tests tests) {
    return tests.instance("refs", Imports.of("env", "keep", identity()));
  }

  private static List<Object> objects() {
    List<Object> objects = new ArrayList<>();
    objects.add("a string");
    objects.add("");
    objects.add(new int[] {1, 2, 3});
    objects.add(new Object[0]);
    objects.add(Integer.valueOf(12345));
    objects.add(Long.valueOf(Long.MIN_VALUE));
    objects.add(Double.valueOf(Double.NaN));
    objects.add(Boolean.TRUE);
    objects.add('x');
    objects.add(List.of(1, 2));
    objects.add((Runnable) () -> {});
    objects.add(new Object());
    objects.add(ValType.I32);
    objects.add(new IllegalStateException("an exception is an object too"));
    return objects;
  }

  public static void add(Tests tests) {
    externs(tests);
    functions(tests);
    heap(tests);
  }

  private static void externs(Tests tests) {
    tests.test(
        "references: any object comes back from a function as the same object",
        () -> {
          Instance instance = instance(tests);
          for (Object object : objects()) {
            Expect.same(object, instance.call("id", object));
          }
        });
    tests.test(
        "references: any object comes back from a host function as the same object",
        () -> {
          Instance instance = instance(tests);
          for (Object object : objects()) {
            Expect.same(object, instance.call("host", object));
          }
        });
    tests.test(
        "references: any object comes back from a table as the same object",
        () -> {
          Instance instance = instance(tests);
          Table table = instance.table("table");
          for (Object object : objects()) {
            instance.call("put", 1, object);
            Expect.same(object, instance.call("get", 1));
            Expect.same(object, table.get(1));
            table.set(2, object);
            Expect.same(object, instance.call("get", 2));
          }
        });
    tests.test(
        "references: a table of references ends where it ends",
        () -> {
          Instance instance = instance(tests);
          for (int index : new int[] {10, -1, Integer.MIN_VALUE}) {
            for (String export : List.of("put", "get")) {
              TrapException trap =
                  Expect.thrown(
                      TrapException.class,
                      "out of bounds table access (in export " + export + ")",
                      () -> {
                        if (export.equals("put")) {
                          instance.call(export, index, "object");
                        } else {
                          instance.call(export, index);
                        }
                      });
              Expect.equal(TrapCode.TABLE_OUT_OF_BOUNDS, trap.code());
            }
          }
        });
    tests.test(
        "references: any object comes back from a global as the same object",
        () -> {
          Instance instance = instance(tests);
          for (Object object : objects()) {
            instance.call("setGlobal", object);
            Expect.same(object, instance.global("global").get());
            instance.global("global").set(null);
            instance.global("global").set(object);
            Expect.same(object, instance.call("getGlobal"));
          }
        });
    tests.test(
        "references: null stays null everywhere",
        () -> {
          Instance instance = instance(tests);
          Expect.same(null, instance.call("id", (Object) null));
          Expect.same(null, instance.call("host", (Object) null));
          instance.call("put", 0, null);
          Expect.same(null, instance.call("get", 0));
          Expect.same(null, instance.table("table").get(0));
          instance.call("setGlobal", (Object) null);
          Expect.same(null, instance.global("global").get());
        });
    tests.test(
        "references: the guest sees null exactly where null was given",
        () -> {
          Instance instance = instance(tests);
          Expect.equal(1, instance.call("isNull", (Object) null));
          for (Object object : objects()) {
            Expect.equal(0, instance.call("isNull", object));
          }
        });
    tests.test(
        "references: equal objects stay two objects",
        () -> {
          Instance instance = instance(tests);
          String first = new StringBuilder("equal").toString();
          String second = new StringBuilder("equal").toString();
          Expect.values(instance.call("pair", first, second), second, first);
          Object[] pair = (Object[]) instance.call("pair", first, second);
          Expect.same(second, pair[0]);
          Expect.same(first, pair[1]);
        });
    tests.test(
        "references: an instance, a module and a memory are objects like others",
        () -> {
          Instance instance = instance(tests);
          Expect.same(instance, instance.call("id", instance));
          Expect.same(instance.module(), instance.call("id", instance.module()));
          Expect.same(instance.table("table"), instance.call("id", instance.table("table")));
          Expect.same(instance.function("id"), instance.call("id", instance.function("id")));
        });
    tests.test(
        "references: a table keeps many objects apart",
        () -> {
          Instance instance = instance(tests);
          Table table = instance.table("table");
          List<Object> kept = new ArrayList<>();
          for (int i = 0; i < 1000; i++) {
            Object object = new Object();
            kept.add(object);
            table.set(i % 10, object);
            Expect.same(object, instance.call("get", i % 10));
          }
          for (int i = 0; i < 10; i++) {
            Expect.same(kept.get(990 + i), table.get(i));
          }
        });
  }

  private static void functions(Tests tests) {
    tests.test(
        "references: a reference to an export is the exported function object",
        () -> {
          Instance instance = instance(tests);
          Expect.same(instance.function("shown"), instance.call("shownRef"));
        });
    tests.test(
        "references: a function that is not exported is one object and can be called",
        () -> {
          Instance instance = instance(tests);
          WasmFunction hidden = (WasmFunction) instance.call("hiddenRef");
          Expect.same(hidden, instance.call("hiddenRef"));
          Expect.equal(11, hidden.call());
          Expect.equal(11, hidden.as(IntSupplier.class).getAsInt());
          Expect.equal("func [] -> [i32]", hidden.type().toString());
        });
    tests.test(
        "references: functions go in and out as the same object",
        () -> {
          Instance instance = instance(tests);
          WasmFunction shown = instance.function("shown");
          Expect.same(shown, instance.call("idFunc", shown));
          Expect.same(null, instance.call("idFunc", (Object) null));
          Expect.equal(12, instance.call("callRef", shown));
        });
    tests.test(
        "references: a host function is passed as a function reference and called",
        () -> {
          Instance instance = instance(tests);
          IntSupplier supplier = () -> 99;
          WasmFunction host = tests.engine().createFunction(HostFunction.of(supplier));
          Expect.same(host, instance.call("idFunc", host));
          Expect.equal(99, instance.call("callRef", host));
        });
    tests.test(
        "references: a function of another instance is passed and called",
        () -> {
          Instance first = instance(tests);
          Instance second = instance(tests);
          Expect.equal(12, first.call("callRef", second.function("shown")));
          Expect.same(second.function("shown"), first.call("idFunc", second.function("shown")));
        });
    tests.test(
        "references: what is no function is refused for a funcref",
        () -> {
          Instance instance = instance(tests);
          Expect.thrown(
              IllegalArgumentException.class,
              "argument 0 of function idFunc: expected funcref (WasmFunction), got a String",
              () -> instance.call("idFunc", "text"));
          Expect.thrown(
              IllegalArgumentException.class,
              "argument 0 of function idFunc: expected funcref (WasmFunction), got another object",
              () -> instance.call("idFunc", (Runnable) () -> {}));
        });
    tests.test(
        "references: a function of another engine is refused",
        () -> {
          Instance other = tests.other().compile(Fixtures.bytes("table")).instantiate();
          Expect.thrown(
              IllegalArgumentException.class,
              "argument 0 of function idFunc: the function belongs to another engine",
              () -> instance(tests).call("idFunc", other.function("f42")));
        });
  }

  private static void allNull(int count, Object results) {
    Object[] values = (Object[]) results;
    Expect.equal(count, values.length);
    for (Object value : values) {
      Expect.isTrue(value == null, "not null");
    }
  }

  private static void heap(Tests tests) {
    tests.test(
        "references: a structure of the guest comes back as it went",
        () -> {
          Instance instance = tests.instance("refs_gc");
          Object point = instance.call("point", 3, 4);
          Object other = instance.call("point", 3, 4);
          Expect.equal(3, instance.call("x", point));
          instance.call("setY", point, 5);
          Expect.equal(5, instance.call("y", point));
          Expect.equal(4, instance.call("y", other));
          Expect.equal(1, instance.call("same", point, point));
          Expect.equal(0, instance.call("same", point, other));
          Expect.equal(3, instance.call("castPoint", point));
        });
    tests.test(
        "references: an array of the guest comes back as it went",
        () -> {
          Instance instance = tests.instance("refs_gc");
          Object bytes = instance.call("bytes", 3);
          Expect.equal(9, instance.call("at", bytes, 2));
          Expect.thrown(
              TrapException.class,
              "out of bounds array access (in export at)",
              () -> instance.call("at", bytes, 3));
        });
    tests.test(
        "references: a 31-bit integer of the guest comes back as it went",
        () -> {
          Instance instance = tests.instance("refs_gc");
          Expect.equal(-5, instance.call("ofI31", instance.call("i31", -5)));
        });
    tests.test(
        "references: a handle of the guest passes through an externref",
        () -> {
          Instance gc = tests.instance("refs_gc");
          Object point = gc.call("point", 1, 2);
          Object back = instance(tests).call("id", point);
          Expect.same(point, back);
          Expect.equal(2, gc.call("y", back));
        });
    tests.test(
        "references: the null of each hierarchy fits all its types and is null in Java",
        () -> {
          Instance instance = tests.instance("refs_null");
          allNull(8, instance.call("none"));
          allNull(3, instance.call("nofunc"));
          allNull(2, instance.call("noextern"));
          Expect.equal(12, instance.call("isNull", new Object[12]));
        });
    tests.test(
        "references: null is refused where the type excludes it",
        () -> {
          Instance instance = tests.instance("refs_gc");
          Object marker = new Object();
          Expect.same(marker, instance.call("notNull", marker));
          Expect.thrown(
              IllegalArgumentException.class,
              "argument 0 of function notNull: expected (ref extern), got null",
              () -> instance.call("notNull", (Object) null));
        });
    tests.test(
        "references: a host object where a structure is needed is refused",
        () -> {
          Instance instance = tests.instance("refs_gc");
          Expect.thrown(
              IllegalArgumentException.class,
              "argument 0 of function x: expected (ref null 0), got a String",
              () -> instance.call("x", "no structure"));
          Expect.thrown(
              IllegalArgumentException.class,
              "argument 0 of function x: expected (ref null 0), got another object",
              () -> instance.call("x", instance.call("bytes", 1)));
        });
  }
}
