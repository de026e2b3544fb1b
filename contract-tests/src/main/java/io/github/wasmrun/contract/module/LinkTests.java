package io.github.wasmrun.contract.module;

import io.github.wasmrun.Global;
import io.github.wasmrun.HostFunction;
import io.github.wasmrun.Imports;
import io.github.wasmrun.Instance;
import io.github.wasmrun.LinkException;
import io.github.wasmrun.Memory;
import io.github.wasmrun.WasmModule;
import io.github.wasmrun.contract.call.HostTests;
import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Fixtures;
import io.github.wasmrun.contract.harness.Tests;
import io.github.wasmrun.type.GlobalType;
import io.github.wasmrun.type.MemoryType;
import io.github.wasmrun.type.ValType;

/** Modules are linked with the host and with each other. */
public final class LinkTests {
  private LinkTests() {}

  public static void add(Tests tests) {
    linking(tests);
  }

  private static void linking(Tests tests) {
    tests.test(
        "linking: two modules put their own passive segments into one memory",
        () -> {
          Memory memory = tests.engine().createMemory(MemoryType.of(1));
          Imports imports = Imports.of("env", "memory", memory);
          Instance a = tests.instance("shared_data_a", imports);
          Instance b = tests.instance("shared_data_b", imports);
          a.call("init", 0);
          Expect.equal("AAAA", memory.readUtf8(0, 4));
          b.call("init", 4);
          Expect.equal("AAAABBBB", memory.readUtf8(0, 8));
          a.call("drop");
          b.call("init", 0);
          Expect.equal("BBBBBBBB", memory.readUtf8(0, 8));
          a.call("store8", 1, (int) 'x');
          Expect.equal((int) 'x', b.call("load8", 1));
        });
    tests.test(
        "linking: an export of one instance is the import of another",
        () -> {
          Instance math = tests.instance("calls");
          Instance user =
              tests.instance("imports_add", Imports.of("env", "add", math.function("add")));
          Expect.equal(5, user.call("call", 2, 3));
          Expect.same(math.function("add"), user.function("again"));
        });
    tests.test(
        "linking: all exports of an instance are supplied at once",
        () -> {
          Instance math = tests.instance("calls");
          Instance user = tests.instance("imports_add", Imports.none().withInstance("env", math));
          Expect.equal(5, user.call("call", 2, 3));
        });
    tests.test(
        "linking: calls go through a chain of instances",
        () -> {
          Imports host = Imports.of("prev", "next", HostFunction.of((int x) -> x * 10));
          Instance instance = tests.instance("chain", host);
          for (int i = 0; i < 10; i++) {
            instance = tests.instance("chain", Imports.none().withInstance("prev", instance));
          }
          Expect.equal(41, instance.call("next", 3));
        });
    tests.test(
        "linking: instances of one module do not share their own state",
        () -> {
          WasmModule module = tests.module("counter");
          Instance first = module.instantiate();
          Instance second = module.instantiate();
          first.call("next");
          first.memory().setByte(0, (byte) 1);
          Expect.equal(1, first.global("n").getI32());
          Expect.equal(0, second.global("n").getI32());
          Expect.equal(0, second.memory().getByte(0));
        });
    tests.test(
        "linking: a lambda with a value, or one that only throws, is a function with a result",
        () -> {
          int[] count = {0};
          String text =
              "import env.unit: expected func [] -> [], got func [] -> [i32]. If that is a lambda:"
                  + " give it a body that has no value, { …; }, or cast it, for example to"
                  + " Runnable";
          Imports imports = HostTests.imports();
          Expect.thrown(
              LinkException.class,
              text,
              () ->
                  tests.instance(
                      "host",
                      imports.withFunction("env", "unit", HostFunction.of(() -> count[0]++))));
          Imports throwing =
              imports.withFunction(
                  "env",
                  "unit",
                  HostFunction.of(
                      () -> {
                        throw new IllegalStateException();
                      }));
          Expect.thrown(LinkException.class, text, () -> tests.instance("host", throwing));
          Imports statement =
              imports.withFunction(
                  "env",
                  "unit",
                  HostFunction.of(
                      () -> {
                        count[0]++;
                      }));
          tests.instance("host", statement).call("unit");
          Expect.equal(1, count[0]);
          IllegalStateException thrown = new IllegalStateException();
          Runnable cast =
              () -> {
                throw thrown;
              };
          Instance instance =
              tests.instance("host", imports.withFunction("env", "unit", HostFunction.of(cast)));
          Expect.same(
              thrown, Expect.thrown(IllegalStateException.class, () -> instance.call("unit")));
        });
    tests.test(
        "linking: more than the module needs may be supplied",
        () -> {
          Imports imports =
              Imports.of("env", "add", (int a, int b) -> a + b)
                  .withFunction("env", "unused", HostFunction.of(() -> {}))
                  .with("other", "memory", tests.engine().createMemory(MemoryType.of(1)));
          Expect.equal(5, tests.instance("imports_add", imports).call("call", 2, 3));
        });
    tests.test(
        "linking: of two entries with the same names the later one counts",
        () -> {
          Imports imports =
              Imports.of("env", "add", (int a, int b) -> a - b)
                  .withFunction("env", "add", (int a, int b) -> a + b);
          Expect.equal(5, tests.instance("imports_add", imports).call("call", 2, 3));
        });
    tests.test(
        "linking: imports are not changed by adding to them",
        () -> {
          Imports base = Imports.of("env", "add", (int a, int b) -> a + b);
          Imports changed = base.withFunction("env", "add", (int a, int b) -> a * b);
          Expect.equal(5, tests.instance("imports_add", base).call("call", 2, 3));
          Expect.equal(6, tests.instance("imports_add", changed).call("call", 2, 3));
          Expect.thrown(LinkException.class, () -> tests.instance("imports_add", Imports.none()));
        });
    tests.test(
        "linking: of two sets of imports the later one counts",
        () -> {
          Imports first = Imports.of("env", "add", (int a, int b) -> a + b);
          Imports second = Imports.of("env", "add", (int a, int b) -> a * b);
          Expect.equal(6, tests.instance("imports_add", first.withAll(second)).call("call", 2, 3));
          Expect.equal(5, tests.instance("imports_add", second.withAll(first)).call("call", 2, 3));
        });
    tests.test(
        "linking: everything of another engine is refused",
        () -> {
          Memory foreign = tests.other().createMemory(MemoryType.of(1));
          Expect.thrown(
              IllegalArgumentException.class,
              "import env.memory: the memory belongs to another engine",
              () -> tests.instance("shared_data_a", Imports.of("env", "memory", foreign)));
          Global counter = tests.other().createGlobal(GlobalType.mutable(ValType.I32), 0);
          Expect.thrown(
              IllegalArgumentException.class,
              "import env.counter: the global belongs to another engine",
              () -> tests.instance("globals_import", Imports.of("env", "counter", counter)));
          Instance math = tests.other().compile(Fixtures.bytes("calls")).instantiate();
          Expect.thrown(
              IllegalArgumentException.class,
              "import env.add: the func belongs to another engine",
              () -> tests.instance("imports_add", Imports.of("env", "add", math.function("add"))));
        });
    tests.test(
        "linking: the start function runs, exported _start and _initialize do not",
        () -> {
          StringBuilder log = new StringBuilder();
          Imports imports =
              Imports.of(
                  "env",
                  "log",
                  HostFunction.of(
                      (int x) -> {
                        log.append(x);
                      }));
          Instance instance = tests.instance("start", imports);
          Expect.equal("1", log.toString());
          instance.call("_start");
          instance.call("_initialize");
          Expect.equal("123", log.toString());
          tests.instance("start_only");
        });
  }
}
