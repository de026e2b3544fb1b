package io.github.wasmrun.contract.module;

import io.github.wasmrun.Engine;
import io.github.wasmrun.EngineConfig;
import io.github.wasmrun.Instance;
import io.github.wasmrun.LimitException;
import io.github.wasmrun.Memory;
import io.github.wasmrun.Table;
import io.github.wasmrun.TrapException;
import io.github.wasmrun.WasmModule;
import io.github.wasmrun.contract.harness.Binary;
import io.github.wasmrun.contract.harness.Difference;
import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Fixtures;
import io.github.wasmrun.contract.harness.Host;
import io.github.wasmrun.contract.harness.Tests;
import io.github.wasmrun.type.MemoryType;
import io.github.wasmrun.type.TableType;
import io.github.wasmrun.type.ValType;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** What a configuration allows. */
public final class LimitTests {
  private LimitTests() {}

  public static void add(Tests tests) {
    config(tests);
    memories(tests);
    tables(tests);
    sizes(tests);
  }

  private static void config(Tests tests) {
    tests.test(
        "limits: the configuration is not changed by changing it",
        () -> {
          EngineConfig config = EngineConfig.DEFAULTS.withMaxMemoryPages(5);
          Expect.equal(5, config.maxMemoryPages());
          Expect.equal(65536, EngineConfig.DEFAULTS.maxMemoryPages());
          Expect.equal(4294967295L, config.maxTableElements());
          EngineConfig both = config.withMaxTableElements(7).withEngine("x");
          Expect.equal(5, both.maxMemoryPages());
          Expect.equal(7L, both.maxTableElements());
          Expect.equal(Optional.of("x"), both.engine());
          Expect.equal(Optional.empty(), EngineConfig.DEFAULTS.engine());
        });
    tests.test(
        "limits: numbers outside their range are refused",
        () -> {
          EngineConfig config = EngineConfig.DEFAULTS;
          Expect.thrown(
              IllegalArgumentException.class,
              "maxMemoryPages must be 0 to 2147483647, got -1",
              () -> config.withMaxMemoryPages(-1));
          Expect.equal(65537, config.withMaxMemoryPages(65537).maxMemoryPages());
          Expect.thrown(
              IllegalArgumentException.class,
              "maxTableElements must be 0 to 4294967295, got -1",
              () -> config.withMaxTableElements(-1));
          Expect.thrown(
              IllegalArgumentException.class,
              "maxTableElements must be 0 to 4294967295, got 4294967296",
              () -> config.withMaxTableElements(4294967296L));
        });
    tests.test(
        "limits: an engine that is not there is named with those that are",
        () -> {
          IllegalArgumentException error =
              Expect.thrown(
                  IllegalArgumentException.class,
                  () -> Engine.create(EngineConfig.DEFAULTS.withEngine("nope")));
          Expect.equal("no engine nope; there are: " + Engine.available(), error.getMessage());
        });
    tests.test(
        "limits: the engine keeps its configuration",
        () -> {
          EngineConfig config = tests.config().withMaxMemoryPages(3);
          Expect.same(config, Engine.create(config).config());
          Expect.same(tests.config(), tests.engine().config());
        });
    tests.test(
        "limits: the best engine is the first that is available",
        () -> Expect.equal(Engine.available().get(0), Engine.create().info().name()));
  }

  private static Engine pages(Tests tests, int pages) {
    return Engine.create(tests.config().withMaxMemoryPages(pages));
  }

  private static Engine elements(Tests tests, long elements) {
    return Engine.create(tests.config().withMaxTableElements(elements));
  }

  private static void trapsAlike(Instance one, Instance other, String export, Object... args) {
    TrapException expected = Expect.thrown(TrapException.class, () -> one.call(export, args));
    TrapException trap = Expect.thrown(TrapException.class, () -> other.call(export, args));
    Expect.same(expected.code(), trap.code());
    Expect.equal(expected.frames(), trap.frames());
  }

  private static void memories(Tests tests) {
    tests.test(
        "limits: a module that starts with more pages is refused",
        () -> {
          Engine engine = pages(tests, 9);
          LimitException limit =
              Expect.thrown(
                  LimitException.class,
                  "memory 0 starts with 10 pages, the limit is 9",
                  () -> engine.compile(Fixtures.bytes("limits_memory")).instantiate());
          Expect.equal("maxMemoryPages", limit.limit());
        });
    tests.test(
        "limits: a memory grows to the limit and not beyond, for guest and host",
        () -> {
          WasmModule module = pages(tests, 12).compile(Fixtures.bytes("limits_memory"));
          Instance instance = module.instantiate();
          Memory memory = instance.memory();
          Expect.equal(10, instance.call("grow", 1));
          Expect.equal(-1, instance.call("grow", 2));
          Expect.equal(-1L, memory.grow(2));
          Expect.equal(11L, memory.grow(1));
          Expect.equal(-1, instance.call("grow", 1));
          Expect.equal(-1L, memory.grow(1));
          Expect.equal(12L, memory.pages());
        });
    tests.test(
        "limits: a module that they change traps alike, at the same place",
        () -> {
          Engine engine =
              Engine.create(tests.config().withMaxMemoryPages(9).withMaxTableElements(300));
          Instance limited = engine.compile(Fixtures.bytes("traps")).instantiate();
          Instance plain = tests.instance("traps");
          trapsAlike(plain, limited, "truncF32", 0x1p31f);
          trapsAlike(plain, limited, "tableFill", 3, 1);
          trapsAlike(plain, limited, "load8", 65536 * 9);
        });
    tests.test(
        "limits: the module's own maximum counts where it is smaller",
        () -> {
          Instance instance = pages(tests, 12).compile(Fixtures.bytes("memory")).instantiate();
          Expect.equal(-1, instance.call("grow", 3));
          Expect.equal(1, instance.call("grow", 2));
        });
    tests.test(
        "limits: the type of a memory is what the module says, not the limit",
        () -> {
          WasmModule module = pages(tests, 12).compile(Fixtures.bytes("limits_memory"));
          Expect.equal("memory 10..", module.exports().get(0).type().toString());
          Expect.equal("memory 10..", module.instantiate().memory().type().toString());
        });
    tests.test(
        "limits: a host's memory is limited too",
        () -> {
          Engine engine = pages(tests, 5);
          LimitException limit =
              Expect.thrown(
                  LimitException.class,
                  "memory of 6 pages: at most 5 are allowed",
                  () -> engine.createMemory(MemoryType.of(6)));
          Expect.equal("maxMemoryPages", limit.limit());
          Memory memory = engine.createMemory(MemoryType.of(4));
          Expect.equal(4L, memory.grow(1));
          Expect.equal(-1L, memory.grow(1));
          Expect.equal("memory 5..", memory.type().toString());
        });
    tests.test(
        "limits: without pages only memories of none are allowed",
        () -> {
          Engine engine = pages(tests, 0);
          Instance instance = engine.compile(Fixtures.bytes("memory_none")).instantiate();
          Expect.equal(-1L, instance.memory().grow(1));
          Expect.equal(0L, instance.memory().pages());
        });
    tests.test(
        "limits: a loop of growth ends at the limit",
        () -> {
          Engine engine = pages(tests, 100);
          Instance instance = engine.compile(Fixtures.bytes("limits_memory")).instantiate();
          int grown = 0;
          while (!Integer.valueOf(-1).equals(instance.call("grow", 7))) {
            grown++;
          }
          Expect.equal(12, grown);
          Expect.equal(94L, instance.memory().pages());
        });
  }

  private static void tables(Tests tests) {
    tests.test(
        "limits: a module that starts with more elements is refused",
        () -> {
          Engine engine = elements(tests, 999);
          LimitException limit =
              Expect.thrown(
                  LimitException.class,
                  "table 0 starts with 1000 elements, the limit is 999",
                  () -> engine.compile(Fixtures.bytes("limits_table")).instantiate());
          Expect.equal("maxTableElements", limit.limit());
        });
    tests.test(
        "limits: a table grows to the limit and not beyond, for guest and host",
        () -> {
          Instance instance =
              elements(tests, 1002).compile(Fixtures.bytes("limits_table")).instantiate();
          Table table = instance.table("table");
          Expect.equal(1000, instance.call("grow", 1));
          Expect.equal(-1, instance.call("grow", 2));
          Expect.equal(-1L, table.grow(2, null));
          Expect.equal(1001L, table.grow(1, null));
          Expect.equal(-1, instance.call("grow", 1));
          Expect.equal(1002L, table.size());
          Expect.equal("table 1002.. funcref", table.type().toString());
        });
    tests.test(
        "limits: a host's table is limited too",
        () -> {
          Engine engine = elements(tests, 5);
          LimitException limit =
              Expect.thrown(
                  LimitException.class,
                  "table of 6 elements: at most 5 are allowed",
                  () -> engine.createTable(TableType.of(ValType.EXTERNREF, 6), null));
          Expect.equal("maxTableElements", limit.limit());
          Table table = engine.createTable(TableType.of(ValType.EXTERNREF, 5), null);
          Expect.equal(-1L, table.grow(1, null));
        });
    tests.test(
        "limits: a table that no host has room for is refused",
        () -> {
          LimitException limit =
              Expect.thrown(
                  LimitException.class,
                  () ->
                      tests.engine().createTable(TableType.of(ValType.FUNCREF, 4294967295L), null));
          Expect.contains("4294967295", limit.getMessage());
          Expect.thrown(
              LimitException.class,
              "table 0 starts with 20000000 elements, the limit is 10000000",
              () -> tests.engine().compile(Binary.table(20_000_000)).instantiate());
          try {
            tests.engine().compile(Binary.table(10_000_000)).instantiate();
          } catch (LimitException e) {
            Expect.equal(Host.WEBKIT, tests.host());
          }
        });
  }

  private static void sizes(Tests tests) {
    tests.async(
        "limits: a module of 9 MB is compiled, in the browser by a future",
        () -> {
          byte[] large = Binary.module().custom("filler", new byte[9_000_000]).get();
          if (tests.differs(Difference.SYNC_COMPILE_LIMIT)) {
            LimitException limit =
                Expect.thrown(LimitException.class, () -> tests.engine().compile(large));
            Expect.contains("compileAsync", limit.getMessage());
          } else {
            Expect.equal(large.length, tests.engine().compile(large).byteLength());
          }
          CompletableFuture<WasmModule> future = tests.engine().compileAsync(large);
          return future.thenAccept(module -> Expect.equal(large.length, module.byteLength()));
        });
  }
}
