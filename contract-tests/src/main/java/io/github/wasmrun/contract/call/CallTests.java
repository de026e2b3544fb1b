package io.github.wasmrun.contract.call;

import io.github.wasmrun.Extern;
import io.github.wasmrun.Instance;
import io.github.wasmrun.WasmFunction;
import io.github.wasmrun.contract.harness.Binary;
import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Tests;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.type.ValType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Calls with boxed values, and how exports are found. */
public final class CallTests {
  private CallTests() {}

  public static void add(Tests tests) {
    values(tests);
    arguments(tests);
    exports(tests);
  }

  private static void values(Tests tests) {
    tests.test(
        "calls: an export is called by name with boxed values",
        () -> Expect.equal(5, tests.instance("calls").call("add", 2, 3)));
    tests.test(
        "calls: a function without results answers null",
        () -> Expect.same(null, tests.instance("calls").call("nop")));
    tests.test(
        "calls: a call without arguments gives the result",
        () -> Expect.equal(42, tests.instance("calls").call("answer")));
    tests.test(
        "calls: one, three and four arguments arrive in order",
        () -> {
          Instance instance = tests.instance("calls");
          Expect.equal(8, instance.call("inc", 7));
          Expect.equal(6, instance.call("sum3", 1, 2, 3));
          Expect.equal(10, instance.call("sum4", 1, 2, 3, 4));
        });
    tests.test(
        "calls: results have the Java type of their value type",
        () -> {
          Instance instance = tests.instance("calls");
          Expect.equal(3L, instance.call("addI64", 1L, 2L));
          Expect.equal(0.75f, instance.call("addF32", 0.5f, 0.25f));
          Expect.equal(0.75, instance.call("addF64", 0.5, 0.25));
        });
    tests.test(
        "calls: parameters of four types are told apart",
        () -> Expect.equal(11.0, tests.instance("calls").call("mixed", 1, 2L, 3.5f, 4.5)));
    tests.test(
        "calls: a function takes 30 parameters",
        () -> {
          Object[] args = new Object[30];
          for (int i = 0; i < 30; i++) {
            args[i] = 1000 + i;
          }
          int expected = 1000 + 2 * 1001 + 3 * 1002 + 15 * 1014;
          expected += 16 * 1015 + 29 * 1028 + 30 * 1029;
          Expect.equal(expected, tests.instance("calls").call("many", args));
        });
    tests.test(
        "calls: apply gives an array for none and one result",
        () -> {
          Instance instance = tests.instance("calls");
          Expect.values(instance.function("nop").apply(new Object[0]));
          Expect.values(instance.function("add").apply(new Object[] {2, 3}), 5);
        });
    tests.test(
        "calls: apply does not change the array of arguments",
        () -> {
          Object[] args = {(byte) 2, (short) 3};
          Expect.values(tests.instance("calls").function("add").apply(args), 5);
          Expect.equal(Arrays.asList((byte) 2, (short) 3), Arrays.asList(args));
        });
    tests.test(
        "calls: call of a function object is the same as call by name",
        () -> {
          WasmFunction add = tests.instance("calls").function("add");
          Expect.equal(5, add.call(2, 3));
          Expect.equal(5, add.call(new Object[] {2, 3}));
        });
  }

  private static void arguments(Tests tests) {
    tests.test(
        "calls: Byte and Short are taken for an i32",
        () -> Expect.equal(-3, tests.instance("calls").call("add", (byte) -1, (short) -2)));
    tests.test(
        "calls: Byte, Short and Integer are taken for an i64",
        () -> {
          Instance instance = tests.instance("calls");
          Expect.equal(-3L, instance.call("addI64", (byte) -1, (short) -2));
          Expect.equal(-2147483648L, instance.call("addI64", Integer.MIN_VALUE, 0));
        });
    tests.test(
        "calls: Float is taken for an f64",
        () -> Expect.equal(0.75, tests.instance("calls").call("addF64", 0.5f, 0.25)));
    refused(tests, "a Long for an i32", "add", 0, "i32 (int)", "long 2", 2L, 3);
    refused(tests, "a Double for an i32", "add", 1, "i32 (int)", "a double", 2, 3.5);
    refused(tests, "null for an i32", "add", 1, "i32 (int)", "null", 2, null);
    refused(tests, "a String for an i32", "add", 0, "i32 (int)", "a String", "2", 3);
    refused(tests, "a Boolean for an i32", "add", 0, "i32 (int)", "a boolean", true, 3);
    refused(tests, "a Character for an i32", "add", 0, "i32 (int)", "a char", 'a', 3);
    refused(tests, "a Double for an i64", "addI64", 0, "i64 (long)", "a double", 1.5, 2L);
    refused(tests, "a Double for an f32", "addF32", 0, "f32 (float)", "a double", 1.5, 2f);
    refused(tests, "an Integer for an f32", "addF32", 1, "f32 (float)", "int 2", 1f, 2);
    refused(tests, "a Long for an f64", "addF64", 0, "f64 (double)", "long 1", 1L, 2.0);
    tests.test(
        "calls: too few arguments are refused with the signature",
        () ->
            Expect.thrown(
                IllegalArgumentException.class,
                "function add takes 2 arguments [i32 i32] -> [i32], got 1",
                () -> tests.instance("calls").call("add", 1)));
    tests.test(
        "calls: too many arguments are refused with the signature",
        () -> {
          Instance instance = tests.instance("calls");
          Expect.thrown(
              IllegalArgumentException.class,
              "function inc takes 1 argument [i32] -> [i32], got 2",
              () -> instance.call("inc", 1, 2));
          Expect.thrown(
              IllegalArgumentException.class,
              "function answer takes 0 arguments [] -> [i32], got 1",
              () -> instance.call("answer", 1));
          Expect.thrown(
              IllegalArgumentException.class,
              "function add takes 2 arguments [i32 i32] -> [i32], got 5",
              () -> instance.call("add", 1, 2, 3, 4, 5));
        });
    tests.test(
        "calls: no arguments where some are needed are refused",
        () -> {
          Instance instance = tests.instance("calls");
          Expect.thrown(
              IllegalArgumentException.class,
              "function add takes 2 arguments [i32 i32] -> [i32], got 0",
              () -> instance.call("add"));
          Expect.thrown(
              IllegalArgumentException.class,
              "function add takes 2 arguments [i32 i32] -> [i32], got 3",
              () -> instance.function("add").apply(new Object[] {1, 2, 3}));
        });
    tests.test(
        "calls: the number of arguments is checked before their types",
        () ->
            Expect.thrown(
                IllegalArgumentException.class,
                "function add takes 2 arguments [i32 i32] -> [i32], got 1",
                () -> tests.instance("calls").call("add", "text")));
  }

  private static void refused(
      Tests tests,
      String what,
      String function,
      int index,
      String expected,
      String got,
      Object... args) {
    tests.test(
        "calls: " + what + " is refused",
        () -> {
          String message =
              "argument " + index + " of function " + function + ": expected " + expected;
          Instance instance = tests.instance("calls");
          Expect.thrown(
              IllegalArgumentException.class,
              message + ", got " + got,
              () -> instance.call(function, args[0], args[1]));
          Expect.thrown(
              IllegalArgumentException.class,
              message + ", got " + got,
              () -> instance.function(function).apply(args));
        });
  }

  private static void exports(Tests tests) {
    tests.test(
        "calls: an unknown export is named with those that there are",
        () -> {
          String message = "no export sub; there are: add";
          Instance instance = tests.instance("add");
          Expect.thrown(IllegalArgumentException.class, message, () -> instance.call("sub", 1, 2));
          Expect.thrown(IllegalArgumentException.class, message, () -> instance.function("sub"));
          Expect.thrown(IllegalArgumentException.class, message, () -> instance.memory("sub"));
          Expect.thrown(IllegalArgumentException.class, message, () -> instance.table("sub"));
          Expect.thrown(IllegalArgumentException.class, message, () -> instance.global("sub"));
          Expect.thrown(IllegalArgumentException.class, message, () -> instance.tag("sub"));
        });
    tests.test(
        "calls: an instance without exports says so",
        () -> {
          Instance instance = tests.engine().compile(Binary.EMPTY_MODULE).instantiate();
          Expect.thrown(
              IllegalArgumentException.class,
              "no export f; there are: none",
              () -> instance.call("f"));
        });
    tests.test(
        "calls: of many exports only the first 20 are named",
        () -> {
          Instance instance = tests.engine().compile(Binary.manyExports(25)).instantiate();
          Expect.thrown(
              IllegalArgumentException.class,
              "no export g; there are: f0, f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13,"
                  + " f14, f15, f16, f17, f18, f19, … (25 in all)",
              () -> instance.call("g"));
        });
    tests.test(
        "calls: an export of another kind is refused with its type",
        () -> {
          Instance instance = tests.instance("calls");
          Expect.thrown(
              IllegalArgumentException.class,
              "export memory is no func: memory 1..",
              () -> instance.call("memory"));
          Expect.thrown(
              IllegalArgumentException.class,
              "export global is no func: global i32",
              () -> instance.function("global"));
          Expect.thrown(
              IllegalArgumentException.class,
              "export add is no memory: func [i32 i32] -> [i32]",
              () -> instance.memory("add"));
          Expect.thrown(
              IllegalArgumentException.class,
              "export add is no table: func [i32 i32] -> [i32]",
              () -> instance.table("add"));
          Expect.thrown(
              IllegalArgumentException.class,
              "export add is no global: func [i32 i32] -> [i32]",
              () -> instance.global("add"));
          Expect.thrown(
              IllegalArgumentException.class,
              "export add is no tag: func [i32 i32] -> [i32]",
              () -> instance.tag("add"));
        });
    tests.test(
        "calls: null as a name is refused",
        () -> {
          Instance instance = tests.instance("calls");
          Expect.thrown(NullPointerException.class, "name", () -> instance.function(null));
          Expect.thrown(NullPointerException.class, "name", () -> instance.memory(null));
        });
    tests.test(
        "calls: the same export is the same object each time",
        () -> {
          Instance instance = tests.instance("calls");
          Expect.same(instance.function("add"), instance.function("add"));
          Expect.same(instance.function("add"), instance.exports().get("add"));
          Expect.same(instance.memory("memory"), instance.memory());
          Expect.same(instance.global("global"), instance.exports().get("global"));
        });
    tests.test(
        "calls: a function under two names is one object",
        () -> {
          Instance instance = tests.instance("calls");
          Expect.same(instance.function("add"), instance.function("plus"));
        });
    tests.test(
        "calls: exports come in the order of the module",
        () -> {
          Map<String, Extern> exports = tests.instance("calls").exports();
          Expect.equal(
              List.of(
                  "memory", "global", "nop", "add", "plus", "answer", "inc", "sum3", "sum4",
                  "addI64", "addF32", "addF64", "mixed", "many"),
              new ArrayList<>(exports.keySet()));
        });
    tests.test(
        "calls: the map of exports cannot be changed",
        () -> {
          Map<String, Extern> exports = tests.instance("calls").exports();
          Expect.thrown(
              UnsupportedOperationException.class, () -> exports.put("x", exports.get("add")));
          Expect.thrown(UnsupportedOperationException.class, () -> exports.remove("add"));
        });
    tests.test(
        "calls: a function tells its type",
        () -> {
          Instance instance = tests.instance("calls");
          Expect.equal(
              FuncType.of(ValType.I32, ValType.I64, ValType.F32, ValType.F64)
                  .returning(ValType.F64),
              instance.function("mixed").type());
          Expect.equal("func [] -> []", instance.function("nop").type().toString());
        });
    tests.test(
        "calls: an instance knows its module and the module its engine",
        () -> {
          Instance instance = tests.instance("calls");
          Expect.same(tests.module("calls"), instance.module());
          Expect.same(tests.engine(), instance.module().engine());
        });
    tests.test(
        "calls: functions of two instances are different objects with state of their own",
        () -> {
          Instance first = tests.instance("counter");
          Instance second = tests.instance("counter");
          Expect.isTrue(first.function("next") != second.function("next"), "same function object");
          Expect.equal(1, first.call("next"));
          Expect.equal(2, first.call("next"));
          Expect.equal(1, second.call("next"));
        });
  }
}
