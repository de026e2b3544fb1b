package io.github.wasmrun.contract.store;

import io.github.wasmrun.Global;
import io.github.wasmrun.HostFunction;
import io.github.wasmrun.Imports;
import io.github.wasmrun.Instance;
import io.github.wasmrun.Table;
import io.github.wasmrun.TrapCode;
import io.github.wasmrun.TrapException;
import io.github.wasmrun.UnsupportedFeatureException;
import io.github.wasmrun.WasmFunction;
import io.github.wasmrun.contract.harness.Difference;
import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Tests;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.type.GlobalType;
import io.github.wasmrun.type.HeapType;
import io.github.wasmrun.type.TableType;
import io.github.wasmrun.type.ValType;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Tables of references. */
public final class TableTests {
  private TableTests() {}

  public static void add(Tests tests) {
    elements(tests);
    defined(tests);
    calls(tests);
    growth(tests);
    hostTables(tests);
  }

  private static WasmFunction host(Tests tests, IntSupplier code) {
    return tests.engine().createFunction(HostFunction.of(code));
  }

  /** A function that a segment put into a table. */
  private static void sameFunction(Tests tests, WasmFunction export, @Nullable Object element) {
    if (!tests.differs(Difference.TABLE_GIVES_OTHER_OBJECT)) {
      Expect.same(export, element);
      return;
    }
    Expect.isTrue(element != export, "the same object");
    WasmFunction function = (WasmFunction) element;
    Expect.equal(export.type(), function.type());
    Expect.equal(export.call(), function.call());
  }

  private static void elements(Tests tests) {
    tests.test(
        "tables: elements are functions that can be called, or null",
        () -> {
          Instance instance = tests.instance("table");
          Table table = instance.table("table");
          Expect.equal(3L, table.size());
          Expect.equal(42, ((WasmFunction) table.get(0)).call());
          Expect.equal(13, ((WasmFunction) table.get(1)).call());
          Expect.same(null, table.get(2));
        });
    tests.test(
        "tables: a function is the same object as its export and as what the guest gives",
        () -> {
          Instance instance = tests.instance("table");
          Table table = instance.table("table");
          sameFunction(tests, instance.function("f42"), table.get(0));
          Expect.same(table.get(1), table.get(1));
          Expect.same(table.get(1), instance.call("get", 1));
        });
    tests.test(
        "tables: the host replaces elements and the guest calls the new ones",
        () -> {
          Instance instance = tests.instance("table");
          Table table = instance.table("table");
          table.set(2, table.get(1));
          table.set(1, instance.function("f42"));
          Expect.equal(13, instance.call("call", 2));
          Expect.equal(42, instance.call("call", 1));
          table.set(0, null);
          Expect.thrown(
              TrapException.class,
              "indirect call to null or to a function of another type (in export call)",
              () -> instance.call("call", 0));
        });
    tests.test(
        "tables: the guest replaces elements and the host sees the new ones",
        () -> {
          Instance instance = tests.instance("table");
          Table table = instance.table("table");
          instance.call("set", 2, instance.function("f42"));
          Expect.same(instance.function("f42"), table.get(2));
          instance.call("set", 0, null);
          Expect.same(null, table.get(0));
          instance.call("copy", 0, 1, 1);
          Expect.equal(13, ((WasmFunction) table.get(0)).call());
          instance.call("fill", 0, instance.function("f42"), 3);
          Expect.same(instance.function("f42"), table.get(1));
        });
    tests.test(
        "tables: passive segments are copied when the guest says so",
        () -> {
          Instance instance = tests.instance("table");
          instance.call("init", 1, 0, 2);
          Expect.equal(13, instance.call("call", 1));
          Expect.equal(42, instance.call("call", 2));
          instance.call("dropElem");
          Expect.thrown(
              TrapException.class,
              "out of bounds table access (in export init)",
              () -> instance.call("init", 0, 0, 1));
        });
    tests.test(
        "tables: an index beyond the end is refused",
        () -> {
          Table table = tests.instance("table").table("table");
          Expect.thrown(
              IndexOutOfBoundsException.class,
              "index 3 is out of bounds: the table has 3 elements",
              () -> table.get(3));
          Expect.thrown(
              IndexOutOfBoundsException.class,
              "index -1 is out of bounds: the table has 3 elements",
              () -> table.get(-1));
          Expect.thrown(
              IndexOutOfBoundsException.class,
              "index 4294967296 is out of bounds: the table has 3 elements",
              () -> table.get(1L << 32));
          Expect.thrown(
              IndexOutOfBoundsException.class,
              "index 3 is out of bounds: the table has 3 elements",
              () -> table.set(3, null));
        });
    tests.test(
        "tables: what is no function is refused",
        () -> {
          Table table = tests.instance("table").table("table");
          Expect.thrown(
              IllegalArgumentException.class,
              "element of the table: expected funcref (WasmFunction), got a String",
              () -> table.set(0, "text"));
          Expect.thrown(
              IllegalArgumentException.class,
              "element of the table: expected funcref (WasmFunction), got int 1",
              () -> table.fill(0, 1, 1));
          Expect.thrown(
              IllegalArgumentException.class,
              "element of the table: expected funcref (WasmFunction), got another object",
              () -> table.grow(1, (Runnable) () -> {}));
          Expect.equal(3L, table.size());
          Expect.equal(42, ((WasmFunction) table.get(0)).call());
        });
    tests.test(
        "tables: fill sets exactly its range",
        () -> {
          Instance instance = tests.instance("table");
          Table table = instance.table("table");
          table.fill(1, instance.function("f42"), 2);
          Expect.equal(42, instance.call("call", 2));
          table.fill(0, null, 2);
          Expect.same(null, table.get(0));
          Expect.same(null, table.get(1));
          Expect.same(instance.function("f42"), table.get(2));
          table.fill(3, null, 0);
        });
    tests.test(
        "tables: fill beyond the end is refused and sets nothing",
        () -> {
          Instance instance = tests.instance("table");
          Table table = instance.table("table");
          Expect.thrown(
              IndexOutOfBoundsException.class,
              "2 elements from index 2 on are out of bounds: the table has 3 elements",
              () -> table.fill(2, instance.function("f42"), 2));
          Expect.same(null, table.get(2));
          Expect.thrown(
              IndexOutOfBoundsException.class,
              "-1 elements from index 0 on are out of bounds: the table has 3 elements",
              () -> table.fill(0, null, -1));
          Expect.thrown(
              IndexOutOfBoundsException.class,
              "9223372036854775807 elements from index 1 on are out of bounds: the table has 3"
                  + " elements",
              () -> table.fill(1, null, Long.MAX_VALUE));
        });
    tests.test(
        "tables: a table of one function type takes only functions of it",
        () -> {
          Instance instance = tests.instance("table_typed");
          Table table = instance.table("table");
          table.set(1, instance.function("getter"));
          Expect.equal(5, instance.call("call", 1));
          table.set(0, host(tests, () -> 6));
          Expect.equal(6, instance.call("call", 0));
          Expect.thrown(
              IllegalArgumentException.class,
              "element of the table: expected (ref null 0) (WasmFunction), got func [i32] -> []",
              () -> table.set(0, instance.function("other")));
          Expect.equal(6, instance.call("call", 0));
        });
  }

  private static void defined(Tests tests) {
    tests.test(
        "tables: the host makes tables and globals of a type that a module defines",
        () -> {
          Instance instance = tests.instance("table_typed");
          ValType element = instance.table("table").type().element();
          Table table = tests.engine().createTable(TableType.of(element, 2, 5), null);
          Expect.same(null, table.get(1));
          table.set(1, instance.function("getter"));
          Expect.same(instance.function("getter"), table.get(1));
          Expect.equal(2L, table.grow(2, instance.function("getter")));
          Expect.same(instance.function("getter"), table.get(3));
          Expect.equal(-1L, table.grow(2, null));
          Expect.thrown(
              IllegalArgumentException.class, () -> table.set(0, instance.function("other")));
          Table filled =
              tests.engine().createTable(TableType.of(element, 2), instance.function("getter"));
          Expect.same(instance.function("getter"), filled.get(1));
          Global global =
              tests.engine().createGlobal(GlobalType.mutable(element), instance.function("getter"));
          Expect.same(instance.function("getter"), global.get());
          global.set(null);
          Expect.same(null, global.get());
        });
    tests.test(
        "tables: the host makes tables of a type without null, or an error says that it cannot",
        () -> {
          Instance instance = tests.instance("table_typed");
          ValType element = instance.table("table").type().element();
          ValType notNull = ValType.ref(false, HeapType.EXTERN);
          if (tests.differs(Difference.NO_NAMES_FOR_TYPES)) {
            Expect.thrown(
                UnsupportedFeatureException.class,
                "a table or global of type (ref extern) made by the host: engine browser lacks"
                    + " typeReflection",
                () -> tests.engine().createTable(TableType.of(notNull, 1), "text"));
            Expect.thrown(
                UnsupportedFeatureException.class,
                "an immutable global of type (ref null 0) with a value made by the host: engine"
                    + " browser lacks typeReflection",
                () ->
                    tests
                        .engine()
                        .createGlobal(GlobalType.constant(element), instance.function("getter")));
            return;
          }
          Expect.equal("text", tests.engine().createTable(TableType.of(notNull, 1), "text").get(0));
          Expect.same(
              instance.function("getter"),
              tests
                  .engine()
                  .createGlobal(GlobalType.constant(element), instance.function("getter"))
                  .get());
        });
  }

  private static void calls(Tests tests) {
    tests.test(
        "tables: the guest calls by index",
        () -> {
          Instance instance = tests.instance("table");
          Expect.equal(42, instance.call("call", 0));
          Expect.equal(13, instance.call("call", 1));
        });
    tests.test(
        "tables: a call of null, of another type or beyond the end traps",
        () -> {
          Instance instance = tests.instance("table");
          TrapException empty =
              Expect.thrown(
                  TrapException.class,
                  "indirect call to null or to a function of another type (in export call)",
                  () -> instance.call("call", 2));
          Expect.same(TrapCode.BAD_INDIRECT_CALL, empty.code());
          instance.table("table").set(2, instance.function("other"));
          TrapException other =
              Expect.thrown(
                  TrapException.class,
                  "indirect call to null or to a function of another type (in export call)",
                  () -> instance.call("call", 2));
          Expect.same(TrapCode.BAD_INDIRECT_CALL, other.code());
          TrapException beyond =
              Expect.thrown(
                  TrapException.class,
                  "out of bounds table access (in export call)",
                  () -> instance.call("call", 3));
          Expect.same(TrapCode.TABLE_OUT_OF_BOUNDS, beyond.code());
          Expect.thrown(
              TrapException.class,
              "out of bounds table access (in export call)",
              () -> instance.call("call", -1));
        });
    tests.test(
        "tables: a host function in a table is called by the guest",
        () -> {
          Instance instance = tests.instance("table");
          WasmFunction function = host(tests, () -> 99);
          instance.table("table").set(2, function);
          Expect.equal(99, instance.call("call", 2));
          Expect.same(function, instance.table("table").get(2));
          Expect.same(function, instance.call("get", 2));
        });
    tests.test(
        "tables: a host function of another type traps when it is called",
        () -> {
          Instance instance = tests.instance("table");
          LongSupplier supplier = () -> 1;
          instance.table("table").set(2, tests.engine().createFunction(HostFunction.of(supplier)));
          Expect.thrown(
              TrapException.class,
              "indirect call to null or to a function of another type (in export call)",
              () -> instance.call("call", 2));
        });
    tests.test(
        "tables: what a host function in a table throws is the same object",
        () -> {
          Instance instance = tests.instance("table");
          IllegalStateException thrown = new IllegalStateException("in the table");
          instance
              .table("table")
              .set(
                  2,
                  host(
                      tests,
                      () -> {
                        throw thrown;
                      }));
          Expect.same(
              thrown, Expect.thrown(IllegalStateException.class, () -> instance.call("call", 2)));
        });
  }

  private static void growth(Tests tests) {
    tests.test(
        "tables: growing returns the previous size and sets the new elements",
        () -> {
          Instance instance = tests.instance("table");
          Table table = instance.table("table");
          Expect.equal(3L, table.grow(2, instance.function("f42")));
          Expect.equal(5L, table.size());
          Expect.equal(42, instance.call("call", 4));
          Expect.equal(5, instance.call("size"));
          Expect.equal(5L, table.grow(1, null));
          Expect.same(null, table.get(5));
        });
    tests.test(
        "tables: growing beyond the maximum returns -1 and changes nothing",
        () -> {
          Table table = tests.instance("table").table("table");
          Expect.equal(-1L, table.grow(4, null));
          Expect.equal(-1L, table.grow(1L << 32, null));
          Expect.equal(-1L, table.grow(Long.MAX_VALUE, null));
          Expect.equal(3L, table.size());
          Expect.equal(3L, table.grow(0, null));
        });
    tests.test(
        "tables: growing by a negative number is refused",
        () ->
            Expect.thrown(
                IllegalArgumentException.class,
                "delta must not be negative, got -1",
                () -> tests.instance("table").table("table").grow(-1, null)));
    tests.test(
        "tables: the host sees what the guest let grow",
        () -> {
          Instance instance = tests.instance("table");
          Table table = instance.table("table");
          Expect.equal(3, instance.call("grow", instance.function("f42"), 3));
          Expect.equal(6L, table.size());
          Expect.same(instance.function("f42"), table.get(5));
          Expect.equal(-1, instance.call("grow", null, 1));
        });
    tests.test(
        "tables: the type has the present size as minimum",
        () -> {
          Table table = tests.instance("table").table("table");
          Expect.equal("table 3..6 funcref", table.type().toString());
          table.grow(1, null);
          Expect.equal(TableType.of(ValType.FUNCREF, 4, 6), table.type());
        });
  }

  private static void hostTables(Tests tests) {
    tests.test(
        "tables: a host's table is filled by the guest's segment and by the host",
        () -> {
          Table table = tests.engine().createTable(TableType.of(ValType.FUNCREF, 4), null);
          Instance instance = tests.instance("table_import", Imports.of("env", "table", table));
          sameFunction(tests, instance.function("one"), table.get(0));
          Expect.equal(1, instance.call("callI32", 0));
          Expect.equal(9007199254740993L, instance.call("callI64", 1));
          Expect.same(null, table.get(2));
          table.set(0, host(tests, () -> 5));
          Expect.equal(5, instance.call("callI32", 0));
          LongSupplier big = () -> Long.MIN_VALUE;
          table.set(1, tests.engine().createFunction(HostFunction.of(big)));
          Expect.equal(Long.MIN_VALUE, instance.call("callI64", 1));
          table.set(
              2,
              tests
                  .engine()
                  .createFunction(
                      HostFunction.of(
                          FuncType.of().returning(ValType.F64, ValType.I64),
                          args -> {
                            args.resultF64(0, -0.0);
                            args.resultI64(1, -1);
                          })));
          Expect.values(instance.call("callPair", 2), -0.0, -1L);
          Expect.same(table, instance.table("table"));
        });
    tests.test(
        "tables: a table is created with its initial element everywhere",
        () -> {
          WasmFunction function = host(tests, () -> 3);
          Table table = tests.engine().createTable(TableType.of(ValType.FUNCREF, 3, 10), function);
          Expect.equal(3L, table.size());
          Expect.same(function, table.get(0));
          Expect.same(function, table.get(2));
          Expect.equal("table 3..10 funcref", table.type().toString());
          Expect.equal(-1L, table.grow(8, null));
          Expect.equal(3L, table.grow(7, null));
        });
    tests.test(
        "tables: an initial element of another type is refused",
        () ->
            Expect.thrown(
                IllegalArgumentException.class,
                "element of the table: expected funcref (WasmFunction), got a String",
                () -> tests.engine().createTable(TableType.of(ValType.FUNCREF, 1), "no function")));
    tests.test(
        "tables: a table of external references keeps any object",
        () -> {
          Object marker = new Object();
          Table table = tests.engine().createTable(TableType.of(ValType.EXTERNREF, 2), marker);
          Expect.same(marker, table.get(1));
          table.set(0, "text");
          Expect.same("text", table.get(0));
          Expect.equal(2L, table.grow(2, marker));
          Expect.same(marker, table.get(3));
          table.fill(0, null, 4);
          Expect.same(null, table.get(3));
        });
    tests.test(
        "tables: a number is no element type",
        () ->
            Expect.thrown(
                IllegalArgumentException.class,
                "table 1.. i32: i32 is no reference type",
                () -> tests.engine().createTable(TableType.of(ValType.I32, 1), 0)));
    tests.test(
        "tables: a maximum below the minimum is refused",
        () ->
            Expect.thrown(
                IllegalArgumentException.class,
                "table 3..2 funcref: the maximum is less than the minimum",
                () -> tests.engine().createTable(TableType.of(ValType.FUNCREF, 3, 2), null)));
    tests.test(
        "tables: functions of one instance are called by another through a table",
        () -> {
          Table table = tests.engine().createTable(TableType.of(ValType.FUNCREF, 4), null);
          Imports imports = Imports.of("env", "table", table);
          Instance first = tests.instance("table_import", imports);
          Instance other = tests.instance("table");
          table.set(3, other.function("f42"));
          Expect.equal(42, first.call("callI32", 3));
          Expect.same(other.function("f42"), table.get(3));
          Instance second = tests.instance("table_import", imports);
          sameFunction(tests, second.function("one"), table.get(0));
          Expect.equal(1, first.call("callI32", 0));
        });
    tests.test(
        "tables: a segment that does not fit traps, earlier ones stay",
        () -> {
          Table table = tests.engine().createTable(TableType.of(ValType.FUNCREF, 2), null);
          TrapException trap =
              Expect.thrown(
                  TrapException.class,
                  "out of bounds table access",
                  () -> tests.instance("elem_outside", Imports.of("env", "table", table)));
          Expect.same(TrapCode.TABLE_OUT_OF_BOUNDS, trap.code());
          Expect.isTrue(table.get(0) instanceof WasmFunction, "the first segment stays");
          Expect.same(null, table.get(1));
        });
    tests.test(
        "tables: a function of another engine is refused",
        () -> {
          Table table = tests.engine().createTable(TableType.of(ValType.FUNCREF, 2), null);
          IntSupplier one = () -> 1;
          WasmFunction foreign = tests.other().createFunction(HostFunction.of(one));
          Expect.thrown(
              IllegalArgumentException.class,
              "element of the table: the function belongs to another engine",
              () -> table.set(0, foreign));
        });
  }
}
