package io.github.wasmrun.contract.call;

import io.github.wasmrun.HostFunction;
import io.github.wasmrun.Imports;
import io.github.wasmrun.Instance;
import io.github.wasmrun.Memory;
import io.github.wasmrun.TrapCode;
import io.github.wasmrun.TrapException;
import io.github.wasmrun.binary.ModuleReader;
import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Fixtures;
import io.github.wasmrun.contract.harness.Tests;
import io.github.wasmrun.rewrite.MeteredModule;
import io.github.wasmrun.rewrite.Metering;
import io.github.wasmrun.rewrite.ModuleMeter;
import io.github.wasmrun.rewrite.QuickCode;
import io.github.wasmrun.type.MemoryType;
import io.github.wasmrun.wat.Wat;
import java.util.function.IntUnaryOperator;

/**
 * A module that counts its own fuel and calls: each host counts the same, and the same as Wasmtime,
 * from which the numbers of {@code metered.wat} are.
 */
public final class MeteredTests {
  private static final long PLENTY = 1_000_000;

  /** For {@code fib} of 0 to 12. */
  private static final int[] FIB = {6, 6, 26, 46, 86, 146, 246, 406, 666, 1086, 1766, 2866, 4646};

  private MeteredTests() {}

  /** An instance with limits, and what it was made of. */
  private record Metered(MeteredModule module, Instance instance) {
    long consumed(String function, Object... args) {
      instance.global(module.fuel()).set(PLENTY);
      instance.call(function, args);
      return PLENTY - (long) instance.global(module.fuel()).get();
    }

    void hook(Tests tests, IntUnaryOperator answer) {
      instance.table(module.hook()).set(0, tests.engine().createFunction(HostFunction.of(answer)));
    }
  }

  private static Metered metered(Tests tests, Metering metering) {
    return metered(tests, "metered", metering);
  }

  private static Metered metered(Tests tests, String fixture, Metering metering) {
    byte[] bytes = Fixtures.bytes(fixture);
    MeteredModule module = ModuleMeter.write(ModuleReader.read(bytes), metering);
    return new Metered(module, tests.engine().compile(module.bytes()).instantiate());
  }

  private static boolean isQuick(String text) {
    return QuickCode.is(ModuleReader.read(Wat.parse("(module " + text + ")")));
  }

  public static void add(Tests tests) {
    fuel(tests);
    tests.test(
        "metered: code is quick if nothing in it can take long",
        () -> {
          Expect.isTrue(isQuick(""), "nothing");
          Expect.isTrue(
              isQuick(
                  "(memory 1) (func (param i32) (result i32) (if (local.get 0) (then unreachable))"
                      + " (i32.load (local.get 0)))"),
              "a load behind a check");
          String nops = "nop ".repeat(4096);
          String[] slow = {
            "(import \"m\" \"f\" (func))",
            "(func (loop))",
            "(func (block (block (loop (br 0)))))",
            "(func $f (call $f))",
            "(func $f (return_call $f))",
            "(table 1 funcref) (func (call_indirect (i32.const 0)))",
            "(memory 1) (func (memory.fill (i32.const 0) (i32.const 0) (i32.const 0)))",
            "(memory 1) (func (drop (memory.grow (i32.const 0))))",
            "(memory 1 1 shared) (func (drop (memory.atomic.wait32 (i32.const 0) (i32.const 0)"
                + " (i64.const -1))))",
            "(func " + nops + ")"
          };
          for (String text : slow) {
            Expect.isTrue(!isQuick(text), text);
          }
        });
    tests.test(
        "metered: hints say that fuel rarely runs out",
        () -> {
          String text = "(module (func nop) (func (loop (br_if 0 (i32.const 0)))))";
          MeteredModule module =
              ModuleMeter.write(
                  ModuleReader.read(Wat.parse(text)),
                  new Metering(true, false, false, false, false));
          String printed = Wat.print(module.bytes());
          String hint = "(@metadata.code.branch_hint \"\\00\")";
          int hints = 0;
          for (int at = printed.indexOf(hint); at >= 0; at = printed.indexOf(hint, at + 1)) {
            hints++;
          }
          Expect.equal(3, hints);
          tests.engine().compile(module.bytes()).instantiate();
        });
    tests.test(
        "metered: a call that is too deep is ended, and the next one is not",
        () -> {
          Metered metered = metered(tests, new Metering(false, true, false, false, false));
          Instance instance = metered.instance();
          instance.global(metered.module().maxDepth()).set(10);
          int[] reason = {-1};
          metered.hook(
              tests,
              why -> {
                reason[0] = why;
                return 1;
              });
          Expect.equal(7, instance.call("deep", 9));
          Expect.equal(0, (int) instance.global(metered.module().depth()).get());
          Expect.equal(
              TrapCode.UNREACHABLE,
              Expect.thrown(TrapException.class, () -> instance.call("deep", 10)).code());
          Expect.equal(MeteredModule.TOO_DEEP, reason[0]);
          instance.global(metered.module().depth()).set(0);
          Expect.equal(7, instance.call("tail", 8));
          Expect.equal(5, instance.call("out", 1));
          Expect.equal(0, (int) instance.global(metered.module().depth()).get());
        });
    tests.test(
        "metered: what is not a number has the canonical bits",
        () -> {
          Metered metered = metered(tests, new Metering(true, true, true, false, false));
          metered.instance().global(metered.module().fuel()).set(PLENTY);
          Expect.equal(0x7FC00000, metered.instance().call("nan", -1f));
          Expect.equal(0x40000000, metered.instance().call("nan", 4f));
        });
  }

  private static void fuel(Tests tests) {
    tests.test(
        "metered: fuel is counted as Wasmtime counts it",
        () -> {
          Metered metered = metered(tests, new Metering(true, false, false, false, false));
          for (int n = 0; n < FIB.length; n++) {
            Expect.equal(FIB[n], metered.consumed("fib", n));
          }
          Expect.equal(1, metered.consumed("nothing"));
          Expect.equal(7, metered.consumed("loop", 1));
          Expect.equal(61, metered.consumed("loop", 10));
          Expect.equal(25, metered.consumed("deep", 3));
          Expect.equal(5, metered.consumed("out", 0));
          Expect.equal(4, metered.consumed("out", 1));
          Expect.equal(28, metered.consumed("tail", 3));
          String[] bulk = {"fill", "copy", "init", "tableFill", "tableCopy", "tableInit"};
          for (String function : bulk) {
            Expect.equal(5, metered.consumed(function, 0));
            Expect.equal(8, metered.consumed(function, 3));
          }
        });
    tests.test(
        "metered: what grows costs as in Wasmtime, and what does not grow costs nothing more",
        () -> {
          int[] by = {0, 5, 9, 100, -1};
          int[] memory = {3, 8, 12, 3, 3};
          int[] table = {4, 9, 13, 4, 4};
          for (boolean both : new boolean[] {false, true}) {
            for (int i = 0; i < by.length; i++) {
              Metering metering = new Metering(true, both, both, both, both);
              Metered grown = metered(tests, "metered_grow", metering);
              if (both) {
                grown.hook(tests, reason -> 0);
              }
              Expect.equal(memory[i], grown.consumed("grow", by[i]));
              Expect.equal(table[i], grown.consumed("growTable", by[i]));
            }
          }
        });
    tests.test(
        "metered: growing that costs more than there is ends the guest",
        () -> {
          Metered metered =
              metered(tests, "metered_grow", new Metering(true, false, false, false, false));
          Instance instance = metered.instance();
          metered.hook(tests, reason -> 1);
          instance.global(metered.module().fuel()).set(9L);
          Expect.equal(1, instance.call("grow", 5));
          instance.global(metered.module().fuel()).set(5L);
          Expect.thrown(TrapException.class, () -> instance.call("grow", 3));
          Expect.equal(9L, instance.memory().pages());
        });
    tests.test(
        "metered: elements of arrays cost as in Wasmtime",
        () -> {
          String[] functions = {
            "new", "newDefault", "newData", "newElem", "fill", "copy", "initData", "initElem"
          };
          int[] costs = {4, 3, 4, 4, 107, 209, 107, 107};
          Metered metered =
              metered(tests, "metered_arrays", new Metering(true, false, false, false, false));
          for (int i = 0; i < functions.length; i++) {
            Expect.equal(costs[i], metered.consumed(functions[i], 0));
            Expect.equal(costs[i] + 5, metered.consumed(functions[i], 5));
          }
        });
    tests.test(
        "metered: without fuel an endless loop ends, and with more it goes on",
        () -> {
          Metered metered = metered(tests, new Metering(true, false, false, false, false));
          Instance instance = metered.instance();
          int[] asked = {0};
          metered.hook(
              tests,
              reason -> {
                Expect.equal(MeteredModule.OUT_OF_FUEL, reason);
                instance.global(metered.module().fuel()).set(100L);
                return ++asked[0] == 5 ? 1 : 0;
              });
          instance.global(metered.module().fuel()).set(100L);
          Expect.equal(
              TrapCode.UNREACHABLE,
              Expect.thrown(TrapException.class, () -> instance.call("endless")).code());
          Expect.equal(5, asked[0]);
          Expect.equal(26, metered.consumed("fib", 2));
        });
    tests.test(
        "metered: a start function without end is ended by its fuel",
        () -> {
          MeteredModule module =
              ModuleMeter.write(
                  ModuleReader.read(Fixtures.bytes("start_endless")),
                  new Metering(true, false, false, false, false));
          Memory memory = tests.engine().createMemory(MemoryType.shared(1, 1));
          Instance instance =
              tests
                  .engine()
                  .compile(module.bytes())
                  .instantiate(Imports.of("env", "memory", memory));
          Metered metered = new Metered(module, instance);
          metered.hook(tests, reason -> 1);
          instance.global(module.fuel()).set(1000L);
          Expect.equal(0, memory.getInt(0));
          Expect.thrown(TrapException.class, () -> instance.call(module.start()));
          int rounds = memory.getInt(0);
          Expect.isTrue(rounds > 50 && rounds < 1000, rounds + " rounds");
        });
    tests.test(
        "metered: a length that costs more than there is ends the guest before it is used",
        () -> {
          Metered metered = metered(tests, new Metering(true, false, false, false, false));
          Instance instance = metered.instance();
          metered.hook(tests, reason -> 1);
          instance.global(metered.module().fuel()).set(1000L);
          Expect.thrown(TrapException.class, () -> instance.call("fill", 2000));
          Expect.equal(0, instance.memory("memory").getByte(0));
        });
  }
}
