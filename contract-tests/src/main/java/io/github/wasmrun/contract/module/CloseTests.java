package io.github.wasmrun.contract.module;

import io.github.wasmrun.HostFunction;
import io.github.wasmrun.Imports;
import io.github.wasmrun.Instance;
import io.github.wasmrun.Memory;
import io.github.wasmrun.Table;
import io.github.wasmrun.WasmFunction;
import io.github.wasmrun.contract.call.TypedTests;
import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Tests;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntBinaryOperator;
import java.util.function.IntUnaryOperator;

/** Closed instances. */
public final class CloseTests {
  private CloseTests() {}

  private static void closed(Expect.Code code) {
    Expect.thrown(IllegalStateException.class, "the instance is closed", code);
  }

  public static void add(Tests tests) {
    tests.test(
        "closing: each way to call a closed instance is refused",
        () -> {
          Instance instance = tests.instance("calls");
          WasmFunction add = instance.function("add");
          IntBinaryOperator adapter = add.as(IntBinaryOperator.class);
          TypedTests.Calculator typed = instance.as(TypedTests.Calculator.class);
          Expect.equal(5, add.call(2, 3));
          instance.close();
          closed(() -> instance.call("add", 2, 3));
          closed(() -> instance.call("nop"));
          closed(() -> add.call(2, 3));
          closed(() -> add.call(new Object[] {2, 3}));
          closed(() -> add.apply(new Object[] {2, 3}));
          closed(() -> adapter.applyAsInt(2, 3));
          closed(() -> typed.add(2, 3));
          closed(() -> typed.nop());
          closed(() -> typed.addI64(2, 3));
          closed(() -> typed.mixed(1, 2, 3, 4));
        });
    tests.test(
        "closing: stubs that are made after closing are refused too",
        () -> {
          Instance instance = tests.instance("calls");
          instance.close();
          closed(() -> instance.as(TypedTests.Calculator.class).answer());
          closed(() -> instance.function("inc").as(IntUnaryOperator.class).applyAsInt(1));
          closed(() -> instance.function("inc").call(1));
        });
    tests.test(
        "closing: functions that are not exported are refused too",
        () -> {
          Instance instance = tests.instance("table");
          WasmFunction hidden = (WasmFunction) instance.table("table").get(1);
          Expect.equal(13, hidden.call());
          instance.close();
          closed(() -> hidden.call());
          closed(() -> ((WasmFunction) instance.table("table").get(1)).call());
        });
    tests.test(
        "closing: functions in a table of another instance are refused, and no others",
        () -> {
          Instance owner = tests.instance("table");
          Table table = owner.table("table");
          Imports imports = Imports.of("env", "table", table);
          Instance first = tests.instance("table_fills", imports);
          WasmFunction old = (WasmFunction) table.get(2);
          Instance second = tests.instance("table_fills", imports);
          Expect.equal(77, old.call());
          Expect.equal(77, ((WasmFunction) table.get(2)).call());
          first.close();
          closed(() -> old.call());
          Expect.equal(77, ((WasmFunction) table.get(2)).call());
          second.close();
          closed(() -> ((WasmFunction) table.get(2)).call());
          Expect.equal(13, ((WasmFunction) table.get(1)).call());
          owner.close();
          closed(() -> ((WasmFunction) table.get(1)).call());
        });
    tests.test(
        "closing: an instance tells whether it is closed",
        () -> {
          Instance instance = tests.instance("add");
          Expect.isTrue(!instance.isClosed(), "open");
          instance.close();
          Expect.isTrue(instance.isClosed(), "closed");
          instance.close();
          Expect.isTrue(instance.isClosed(), "closed twice");
        });
    tests.test(
        "closing: try-with-resources closes",
        () -> {
          Instance kept;
          try (Instance instance = tests.instance("add")) {
            kept = instance;
            Expect.equal(5, instance.call("add", 2, 3));
          }
          Expect.isTrue(kept.isClosed(), "closed");
        });
    tests.test(
        "closing: memory, globals and tables stay as they are",
        () -> {
          Instance instance = tests.instance("calls");
          Memory memory = instance.memory();
          memory.setInt(0, 42);
          instance.close();
          Expect.equal(42, memory.getInt(0));
          memory.setInt(0, 43);
          Expect.equal(43, instance.memory().getInt(0));
          Expect.equal(7, instance.global("global").getI32());
          Expect.equal(14, instance.exports().size());
        });
    tests.test(
        "closing: the module makes new instances",
        () -> {
          Instance first = tests.instance("counter");
          first.call("next");
          first.close();
          Expect.equal(1, tests.instance("counter").call("next"));
        });
    tests.test(
        "closing: other instances of the module stay open",
        () -> {
          Instance first = tests.instance("counter");
          Instance second = tests.instance("counter");
          first.close();
          Expect.equal(1, second.call("next"));
        });
    tests.test(
        "closing: a call that is running goes on",
        () -> {
          Instance[] instance = new Instance[1];
          List<Integer> log = new ArrayList<>();
          Imports imports =
              Imports.of(
                  "env",
                  "host",
                  HostFunction.of(
                      (int x) -> {
                        instance[0].close();
                        closed(() -> instance[0].call("double", 1));
                        log.add(x);
                        return x * 10;
                      }));
          instance[0] = tests.instance("reentry", imports);
          Expect.equal(51, instance[0].call("call", 5));
          Expect.equal(List.of(5), log);
          closed(() -> instance[0].call("call", 5));
        });
    tests.test(
        "closing: the guest of another instance still calls into a closed one",
        () -> {
          Instance math = tests.instance("calls");
          Instance user =
              tests.instance("imports_add", Imports.of("env", "add", math.function("add")));
          math.close();
          Expect.equal(5, user.call("call", 2, 3));
          closed(() -> math.call("add", 2, 3));
        });
    tests.test(
        "closing: many instances are made and closed",
        () -> {
          for (int i = 0; i < 1000; i++) {
            try (Instance instance = tests.instance("counter")) {
              Expect.equal(1, instance.call("next"));
            }
          }
        });
  }
}
