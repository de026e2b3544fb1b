package io.github.wasmrun.contract;

import io.github.wasmrun.Engine;
import io.github.wasmrun.EngineConfig;
import io.github.wasmrun.EngineStatistics;
import io.github.wasmrun.FuelExhaustedException;
import io.github.wasmrun.GroupLimits;
import io.github.wasmrun.GuestAllocator;
import io.github.wasmrun.GuestBytes;
import io.github.wasmrun.HostFunction;
import io.github.wasmrun.Imports;
import io.github.wasmrun.Instance;
import io.github.wasmrun.InstanceGroup;
import io.github.wasmrun.Limits;
import io.github.wasmrun.LinkException;
import io.github.wasmrun.TrapException;
import io.github.wasmrun.Wasm;
import io.github.wasmrun.WasmModule;
import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Fixtures;
import io.github.wasmrun.contract.harness.Tests;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The code of the README; the marked regions are copied there. */
final class ReadmeTests {
  private ReadmeTests() {}

  // region interface
  interface Calculator {
    int add(int a, int b);

    void run();
  }

  // endregion

  static void add(Tests tests) {
    tests.test(
        "readme: a module is opened and called",
        () -> {
          List<Object> out = new ArrayList<>();
          use(tests.engine(), Fixtures.bytes("readme"), out);
          Expect.equal(
              "[[env.log: func [i32] -> []],"
                  + " [add: func [i32 i32] -> [i32], divide: func [i32 i32] -> [i32],"
                  + " run: func [] -> []], 5, 7, 5]",
              out.toString());
        });
    tests.test(
        "readme: texts go out and in",
        () -> {
          List<Object> out = new ArrayList<>();
          host(tests.module("caller"), out);
          Imports imports =
              Imports.of("env", "say", args -> out.add(args.readUtf8(args.i32(0), args.i32(1))))
                  .withFunction("env", "name", args -> {});
          texts(tests.instance("caller", imports), out);
          Expect.equal("[hello, Zoë]", out.toString());
        });
    tests.async(
        "readme: a module is loaded",
        () -> {
          List<Object> out = new ArrayList<>();
          String location = "classpath:io/github/wasmrun/contract/harness/readme.wasm";
          return load(location, out).thenRun(() -> Expect.equal("[5, 7]", out.toString()));
        });
    tests.test(
        "readme: an instance keeps to its limits",
        () -> {
          List<Object> out = new ArrayList<>();
          limits(tests.module("readme"), out);
          Expect.equal(
              "[4, out of fuel: the guest has used all of its 6 units, 5]", out.toString());
        });
    tests.test(
        "readme: instances share the limits of a group",
        () -> {
          List<Object> out = new ArrayList<>();
          Imports imports = Imports.of("host", "call", HostFunction.of((int x) -> x));
          group(tests.engine(), tests.module("limited"), imports, out);
          Expect.equal("[1, -1, 3]", out.toString());
        });
    tests.test(
        "readme: an engine counts",
        () -> {
          List<Object> out = new ArrayList<>();
          Imports imports = Imports.of("host", "call", HostFunction.of((int x) -> x));
          statistics(tests.config(), Fixtures.bytes("limited"), imports, out);
          Expect.equal("[1, 131072, 1, 0, 131072]", out.toString());
        });
    tests.test(
        "readme: errors say what is wrong",
        () -> {
          List<Object> out = new ArrayList<>();
          errors(tests.module("readme"), out);
          Expect.equal(
              "[import env.log: expected func [i32] -> [], nothing supplied,"
                  + " integer divide by zero (in export divide)]",
              out.toString());
        });
  }

  private static void host(WasmModule module, List<Object> out) {
    // region host
    Imports imports =
        Imports.of("env", "say", args -> out.add(args.readUtf8(args.i32(0), args.i32(1))))
            .withFunction("env", "name", args -> {}); // 0
    try (Instance instance = module.instantiate(imports)) {
      instance.call("say", 16, 5); // the guest says: hello
    }
    // endregion
  }

  private static void texts(Instance instance, List<Object> out) {
    // region texts
    GuestAllocator allocator = GuestAllocator.of(instance);
    try (GuestBytes name = allocator.writeUtf8("Zoë")) {
      instance.call("say", name.address(), name.byteLength()); // the guest says: Zoë
    } // and here it is freed
    // endregion
  }

  private static void group(Engine engine, WasmModule module, Imports imports, List<Object> out) {
    // region group
    InstanceGroup plugins =
        engine.createGroup(GroupLimits.NONE.withMaxInstances(100).withMaxMemoryPages(3));
    Limits limits = Limits.NONE.withGroup(plugins);
    try (Instance one = module.instantiate(imports, limits);
        Instance two = module.instantiate(imports, limits)) {
      out.add(one.call("grow", 1)); // 1: it had a page, and got the group's third
      out.add(two.call("grow", 1)); // -1
      out.add(plugins.memoryPages()); // 3
    }
    // endregion
  }

  private static void statistics(
      EngineConfig config, byte[] bytes, Imports imports, List<Object> out) {
    // region statistics
    Engine engine = Engine.create(config.withStatistics()); // EngineConfig.DEFAULTS
    try (Instance instance = engine.compile(bytes).instantiate(imports)) {
      instance.call("grow", 1);
      EngineStatistics now = engine.statistics();
      out.add(now.modulesCompiled()); // 1, in now.compileNanos()
      out.add(now.memoryBytes()); // 131072
      out.add(now.instancesOpen()); // 1
    }
    out.add(engine.statistics().instancesOpen()); // 0
    out.add(engine.statistics().maxMemoryBytes()); // 131072
    // endregion
  }

  private static void use(Engine engine, byte[] bytes, List<Object> out) {
    // region use
    WasmModule module = engine.compile(bytes); // Engine engine = Engine.create();
    out.add(module.imports()); // [env.log: func [i32] -> []]
    out.add(module.exports()); // [add: func [i32 i32] -> [i32], …]
    Imports imports = Imports.of("env", "log", args -> out.add(args.i32(0)));
    try (Instance instance = module.instantiate(imports)) {
      Calculator calculator = instance.as(Calculator.class);
      out.add(calculator.add(2, 3)); // 5
      calculator.run(); // the guest logs 7
      out.add(instance.call("add", 2, 3)); // 5, without an interface
    }
    // endregion
  }

  private static CompletableFuture<Void> load(String location, List<Object> out) {
    // region load
    Imports imports = Imports.of("env", "log", args -> out.add(args.i32(0)));
    return Wasm.load(location, imports) // location: "readme.wasm"
        .thenAccept(
            instance -> {
              out.add(instance.call("add", 2, 3)); // 5
              instance.call("run"); // the guest logs 7
            });
    // endregion
  }

  private static void errors(WasmModule module, List<Object> out) {
    // region errors
    try {
      module.instantiate();
    } catch (LinkException e) {
      out.add(e.getMessage()); // import env.log: expected func [i32] -> [], nothing supplied
    }
    try (Instance instance = module.instantiate(Imports.of("env", "log", args -> {}))) {
      instance.call("divide", 1, 0);
    } catch (TrapException e) {
      out.add(e.getMessage()); // integer divide by zero (in export divide)
    }
    // endregion
  }

  private static void limits(WasmModule module, List<Object> out) {
    Imports imports = Imports.of("env", "log", args -> {});
    // region limits
    Limits limits =
        Limits.NONE
            .withFuel(1_000) // about as many instructions
            .withMaxCallDepth(500)
            .withTimeout(Duration.ofMillis(100)) // for each call
            .withMaxMemoryBytes(16 << 20);
    try (Instance instance = module.instantiate(imports, limits)) {
      instance.call("add", 2, 3);
      out.add(instance.fuel().consumed()); // 4
      instance.fuel().set(2);
      try {
        instance.call("add", 2, 3);
        instance.call("add", 2, 3);
      } catch (FuelExhaustedException e) {
        out.add(e.getMessage()); // out of fuel: the guest has used all of its 6 units
      }
      instance.fuel().add(100);
      out.add(instance.call("add", 2, 3)); // 5: the instance goes on
    }
    // endregion
  }
}
