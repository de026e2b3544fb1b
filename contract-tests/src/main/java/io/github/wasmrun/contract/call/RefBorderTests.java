package io.github.wasmrun.contract.call;

import io.github.wasmrun.HostFunction;
import io.github.wasmrun.Imports;
import io.github.wasmrun.Instance;
import io.github.wasmrun.WasmFunction;
import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Fixtures;
import io.github.wasmrun.contract.harness.Tests;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.type.GlobalType;
import io.github.wasmrun.type.TableType;
import io.github.wasmrun.type.ValType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What must not get into a guest as a reference, by each way in. */
public final class RefBorderTests {
  private RefBorderTests() {}

  /** Where a reference gets in; the instance gives {@code value} by its host functions. */
  @FunctionalInterface
  private interface Way {
    void pass(Instance instance, @Nullable Object value);
  }

  /** Ways into something of type {@code (ref func)} or another type without null. */
  private static List<Way> withoutNull() {
    return List.of(
        (instance, value) -> instance.call("notNull", value),
        (instance, value) -> instance.call("callTyped", value),
        (instance, value) -> instance.function("notNull").apply(new Object[] {value}),
        (instance, value) -> instance.call("takeTyped"));
  }

  /** Ways into something of type {@code funcref} or of a function type. */
  private static List<Way> functions(Tests tests) {
    return List.of(
        (instance, value) -> instance.call("isNull", value),
        (instance, value) -> instance.call("notNull", value),
        (instance, value) -> instance.call("callTyped", value),
        (instance, value) -> instance.as(Taker.class).isNull(value),
        (instance, value) -> instance.call("take"),
        (instance, value) -> instance.call("takeTyped"),
        (instance, value) -> instance.table("table").set(0, value),
        (instance, value) -> instance.table("table").fill(0, value, 2),
        (instance, value) -> instance.table("table").grow(1, value),
        (instance, value) -> instance.table("typed").set(0, value),
        (instance, value) -> instance.table("typed").grow(1, value),
        (instance, value) -> instance.global("global").set(value),
        (instance, value) -> instance.global("typedGlobal").set(value),
        (instance, value) -> instance.tag("tag").newException(value),
        (instance, value) -> tests.engine().createTable(TableType.of(ValType.FUNCREF, 1), value),
        (instance, value) ->
            tests.engine().createGlobal(GlobalType.mutable(ValType.FUNCREF), value));
  }

  /** Takes any object. */
  public interface Taker {
    int isNull(@Nullable Object function);
  }

  private static Instance instance(Tests tests, @Nullable Object value) {
    FuncType typed = (FuncType) tests.module("hostile_refs").imports().get(1).type();
    FuncType extern = (FuncType) tests.module("hostile_refs").imports().get(2).type();
    Imports imports =
        Imports.of(
                "env",
                "give",
                HostFunction.of(
                    FuncType.of().returning(ValType.FUNCREF), args -> args.returnRef(value)))
            .withFunction("env", "giveTyped", HostFunction.of(typed, args -> args.returnRef(value)))
            .withFunction(
                "env", "giveExtern", HostFunction.of(extern, args -> args.returnRef(value)));
    return tests.instance("hostile_refs", imports);
  }

  /** The text of the error of each way has this part. */
  private static void refused(
      String part, Instance instance, List<Way> ways, @Nullable Object value) {
    for (int i = 0; i < ways.size(); i++) {
      try {
        ways.get(i).pass(instance, value);
      } catch (IllegalArgumentException e) {
        Expect.contains(part, "way " + i + ": " + e.getMessage());
        continue;
      }
      throw Expect.failure("not refused: way " + i);
    }
  }

  public static void add(Tests tests) {
    tests.test(
        "references: null gets in by no way where the type excludes it",
        () -> {
          Instance instance = instance(tests, null);
          refused("got null", instance, withoutNull(), null);
          refused("got null", instance, List.of((self, value) -> self.call("takeExtern")), null);
        });
    tests.test(
        "references: null gets in by each way where the type allows it",
        () -> {
          Instance instance = instance(tests, null);
          Expect.equal(1, instance.call("isNull", (Object) null));
          Expect.equal(1, instance.call("take"));
          Expect.equal(1, instance.as(Taker.class).isNull(null));
          instance.table("table").set(0, null);
          instance.table("typed").grow(1, null);
          instance.global("global").set(null);
          instance.global("typedGlobal").set(null);
          instance.tag("tag").newException((Object) null);
        });
    tests.test(
        "references: a function of another engine gets in by no way",
        () -> {
          Instance other = tests.other().compile(Fixtures.bytes("table")).instantiate();
          WasmFunction foreign = other.function("f42");
          Instance instance = instance(tests, foreign);
          refused("belongs to another engine", instance, functions(tests), foreign);
        });
    tests.test(
        "references: a host function of another engine gets in by no way",
        () -> {
          WasmFunction foreign =
              tests
                  .other()
                  .createFunction(HostFunction.of((java.util.function.IntSupplier) () -> 1));
          Instance instance = instance(tests, foreign);
          refused("belongs to another engine", instance, functions(tests), foreign);
        });
    tests.test(
        "references: what is no function gets in by no way",
        () -> {
          Instance instance = instance(tests, "text");
          refused("got a String", instance, functions(tests), "text");
        });
    tests.test(
        "references: a function of another type gets into nothing of a function type",
        () -> {
          WasmFunction wrong = instance(tests, null).function("other");
          Instance instance = instance(tests, wrong);
          List<Way> typed =
              List.of(
                  (self, value) -> self.call("callTyped", value),
                  (self, value) -> self.call("takeTyped"),
                  (self, value) -> self.table("typed").set(0, value),
                  (self, value) -> self.table("typed").fill(0, value, 1),
                  (self, value) -> self.table("typed").grow(1, value),
                  (self, value) -> self.global("typedGlobal").set(value));
          refused("expected (ref", instance, typed, wrong);
          Expect.equal(0, instance.call("isNull", wrong));
          WasmFunction right = instance.function("three");
          Expect.equal(3, instance.call("callTyped", right));
          instance.table("typed").set(0, right);
        });
  }
}
