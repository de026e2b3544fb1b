package io.github.wasmrun.contract.limit;

import io.github.wasmrun.CompileException;
import io.github.wasmrun.Engine;
import io.github.wasmrun.EngineStatistics;
import io.github.wasmrun.HostFunction;
import io.github.wasmrun.Imports;
import io.github.wasmrun.Instance;
import io.github.wasmrun.Limits;
import io.github.wasmrun.StatisticsOptions;
import io.github.wasmrun.TrapException;
import io.github.wasmrun.WasmModule;
import io.github.wasmrun.contract.harness.Difference;
import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Fixtures;
import io.github.wasmrun.contract.harness.Tests;
import io.github.wasmrun.function.IntBiConsumer;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.type.MemoryType;
import io.github.wasmrun.type.ValType;
import io.github.wasmrun.worker.AsyncFunction;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntUnaryOperator;

/** What engines and instances count. */
public final class StatisticsTests {
  private static final long PAGE = 65536;
  private static final String OFF = "the engine was made without EngineConfig.withStatistics(…)";

  private StatisticsTests() {}

  /** Functions of the host as a Java interface. */
  interface Env {
    int call(int x);

    void note();
  }

  private static Engine engine(Tests tests) {
    return Engine.create(tests.config().withStatistics());
  }

  private static Engine countingCalls(Tests tests) {
    return Engine.create(tests.config().withStatistics(StatisticsOptions.DEFAULTS.withHostCalls()));
  }

  private static WasmModule compile(Engine engine, String fixture) {
    return engine.compile(Fixtures.bytes(fixture));
  }

  private static Imports env() {
    return Imports.of("env", "call", HostFunction.of((IntUnaryOperator) x -> x + 1))
        .withFunction("env", "note", args -> {});
  }

  private static void instances(Engine engine, long made, long open) {
    Expect.equal(made, engine.statistics().instancesMade());
    Expect.equal(open, engine.statistics().instancesOpen());
  }

  private static void pages(Engine engine, long now, long most) {
    Expect.equal(now * PAGE, engine.statistics().memoryBytes());
    Expect.equal(most * PAGE, engine.statistics().maxMemoryBytes());
  }

  public static void add(Tests tests) {
    modules(tests);
    open(tests);
    memories(tests);
    used(tests);
    later(tests);
  }

  private static void modules(Tests tests) {
    tests.test(
        "statistics: are counted only where an engine is made with them",
        () -> {
          Expect.thrown(IllegalStateException.class, OFF, () -> tests.engine().statistics());
          Instance instance = tests.instance("add");
          Expect.thrown(IllegalStateException.class, OFF, instance::statistics);
          instance.close();
          Expect.isTrue(tests.config().statistics().isEmpty(), "the default is none");
          StatisticsOptions options = StatisticsOptions.DEFAULTS.withTimeline();
          Expect.equal(false, options.hostCalls());
          Expect.equal(true, options.withHostCalls().timeline());
          Expect.same(options, tests.config().withStatistics(options).statistics().get());
        });
    tests.test(
        "statistics: modules are counted that are valid",
        () -> {
          Engine engine = engine(tests);
          EngineStatistics none = engine.statistics();
          Expect.equal(new EngineStatistics(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0), none);
          compile(engine, "add");
          compile(engine, "limited");
          Expect.thrown(CompileException.class, () -> engine.compile(new byte[] {0, 97, 115}));
          EngineStatistics two = engine.statistics();
          Expect.equal(2L, two.modulesCompiled());
          Expect.isTrue(two.readNanos() >= 0 && two.compileNanos() >= 0, "times");
          boolean together = engine.info().browser();
          Expect.equal(together, two.validateNanos() == 0);
          if (!together) {
            Expect.isTrue(two.readNanos() > 0 && two.compileNanos() > 0, "times of the JVM");
          }
          Expect.equal(0L, two.instancesMade());
          Expect.equal(none, engine(tests).statistics());
        });
    tests.test(
        "statistics: a precompiled module counts",
        () -> {
          Engine engine = engine(tests);
          WasmModule module = engine.loadPrecompiled(engine.precompile(compile(engine, "add")));
          Expect.equal(2L, engine.statistics().modulesCompiled());
          Expect.equal(5, module.instantiate().call("add", 2, 3));
        });
  }

  private static void open(Tests tests) {
    tests.test(
        "statistics: instances are open until they are closed",
        () -> {
          Engine engine = engine(tests);
          WasmModule module = compile(engine, "add");
          instances(engine, 0, 0);
          Instance one = module.instantiate();
          Instance two = module.instantiate(Imports.none(), Limits.NONE);
          Instance three = module.instantiate(Imports.none(), Limits.NONE.withFuel(10));
          instances(engine, 3, 3);
          two.close();
          two.close();
          instances(engine, 3, 2);
          one.close();
          three.close();
          instances(engine, 3, 0);
          Expect.equal(1L, engine.statistics().modulesCompiled());
          Expect.isTrue(one.statistics().instantiateNanos() >= 0, "time");
          Expect.isTrue(
              engine.statistics().instantiateNanos()
                  == one.statistics().instantiateNanos()
                      + two.statistics().instantiateNanos()
                      + three.statistics().instantiateNanos(),
              "the engine's time is that of its instances");
        });
    tests.test(
        "statistics: an instance whose start function fails was not made",
        () -> {
          Engine engine = engine(tests);
          WasmModule module = compile(engine, "start_trap");
          Imports memory =
              Imports.none()
                  .with(
                      "env",
                      "memory",
                      engine.createMemory(new MemoryType(1, OptionalLong.empty(), false, false)));
          Expect.thrown(TrapException.class, () -> module.instantiate(memory));
          Expect.thrown(
              TrapException.class, () -> module.instantiate(memory, Limits.NONE.withFuel(1000)));
          instances(engine, 0, 0);
        });
  }

  private static void memories(Tests tests) {
    tests.test(
        "statistics: memories count as they are now, and as they were at most",
        () -> {
          Engine engine = engine(tests);
          WasmModule module = compile(engine, "memory");
          Instance one = module.instantiate();
          Instance two = module.instantiate();
          pages(engine, 2, 2);
          one.call("grow", 2);
          pages(engine, 4, 4);
          Expect.equal(3 * PAGE, one.statistics().memoryBytes());
          Expect.equal(PAGE, two.statistics().memoryBytes());
          // Grows while nobody looks, before another instance goes.
          two.memory().grow(1);
          one.close();
          pages(engine, 2, 5);
          Expect.equal(0L, one.statistics().memoryBytes());
          Expect.equal(3 * PAGE, one.statistics().maxMemoryBytes());
          two.close();
          pages(engine, 0, 5);
          module.instantiate();
          pages(engine, 1, 5);
        });
    tests.test(
        "statistics: a memory counts where it is defined",
        () -> {
          Engine engine = engine(tests);
          HostFunction print = HostFunction.of((IntBiConsumer) (address, length) -> {});
          Instance importing =
              compile(engine, "memory_import")
                  .instantiate(
                      Imports.none()
                          .with(
                              "env",
                              "memory",
                              engine.createMemory(
                                  new MemoryType(1, OptionalLong.of(3), false, false)))
                          .withFunction("env", "print", print));
          Expect.equal(0L, importing.statistics().memoryBytes());
          pages(engine, 0, 0);
        });
    tests.test(
        "statistics: a memory that a module does not export counts, too",
        () -> {
          Engine engine = engine(tests);
          Instance instance = compile(engine, "statistics").instantiate(env());
          pages(engine, 1, 1);
          instance.call("grow", 4);
          long known = tests.differs(Difference.HIDDEN_MEMORY_AS_DECLARED) ? 1 : 5;
          pages(engine, known, known);
        });
  }

  private static void used(Tests tests) {
    tests.test(
        "statistics: fuel is counted, also of instances that are closed",
        () -> {
          Engine engine = engine(tests);
          WasmModule module = compile(engine, "metered");
          Instance one = module.instantiate(Imports.none(), Limits.NONE.withFuel(1000));
          Instance two = module.instantiate(Imports.none(), Limits.NONE.withFuel(1000));
          Instance plain = module.instantiate(Imports.none(), Limits.NONE);
          Instance watched = module.instantiate(Imports.none(), Limits.NONE.withCancellation());
          one.call("fib", 5);
          two.call("fib", 2);
          plain.call("fib", 5);
          watched.call("fib", 5);
          Expect.equal(146L, one.statistics().fuelConsumed());
          Expect.equal(0L, plain.statistics().fuelConsumed());
          Expect.equal(0L, watched.statistics().fuelConsumed());
          Expect.equal(172L, engine.statistics().fuelConsumed());
          one.close();
          Expect.equal(146L, one.statistics().fuelConsumed());
          two.call("fib", 2);
          Expect.equal(198L, engine.statistics().fuelConsumed());
        });
    tests.test(
        "statistics: calls of host functions are counted if that is asked for",
        () -> {
          Engine plain = engine(tests);
          Instance uncounted = compile(plain, "statistics").instantiate(env());
          Expect.equal(4, uncounted.call("call", 3));
          Expect.equal(0L, plain.statistics().hostCalls());
          Engine engine = countingCalls(tests);
          WasmModule module = compile(engine, "statistics");
          Instance one = module.instantiate(env());
          Expect.equal(1L, one.statistics().hostCalls()); // its start function's
          Expect.equal(4, one.call("call", 3));
          Expect.equal(3L, one.statistics().hostCalls());
          Instance two = module.instantiate(env(), Limits.NONE.withFuel(1000));
          Expect.equal(4L, engine.statistics().hostCalls());
          one.close();
          two.call("call", 3);
          Expect.equal(6L, engine.statistics().hostCalls());
        });
    tests.test(
        "statistics: calls of typed host functions are counted, also those that throw",
        () -> {
          Engine engine = countingCalls(tests);
          Instance instance =
              compile(engine, "statistics")
                  .instantiate(
                      Imports.none()
                          .withInterface(
                              "env",
                              Env.class,
                              new Env() {
                                @Override
                                public int call(int x) {
                                  if (x < 0) {
                                    throw new IllegalArgumentException("negative");
                                  }
                                  return x * 2;
                                }

                                @Override
                                public void note() {}
                              }));
          Expect.equal(8, instance.call("call", 4));
          Expect.thrown(
              IllegalArgumentException.class, "negative", () -> instance.call("call", -1));
          Expect.equal(5L, instance.statistics().hostCalls());
        });
  }

  private static void later(Tests tests) {
    tests.async(
        "statistics: what is made later is counted",
        () -> {
          Engine engine = engine(tests);
          return engine
              .compileAsync(Fixtures.bytes("memory"))
              .thenCompose(
                  module -> {
                    Expect.equal(1L, engine.statistics().modulesCompiled());
                    return module
                        .instantiateAsync(Imports.none())
                        .thenCompose(
                            one -> {
                              instances(engine, 1, 1);
                              return module
                                  .instantiateAsync(Imports.none(), Limits.NONE.withFuel(1000))
                                  .thenAccept(
                                      two -> {
                                        instances(engine, 2, 2);
                                        pages(engine, 2, 2);
                                        two.close();
                                        instances(engine, 2, 1);
                                        one.close();
                                        pages(engine, 0, 2);
                                      });
                            });
                  });
        });
    tests.async(
        "statistics: calls of asynchronous host functions are counted",
        () -> {
          Engine engine = countingCalls(tests);
          FuncType ask = FuncType.of(ValType.I32).returning(ValType.I32);
          Imports imports =
              env()
                  .withFunction(
                      "env",
                      "call",
                      AsyncFunction.of(
                          ask, args -> CompletableFuture.completedFuture(args.i32(0) + 10)));
          Instance instance = compile(engine, "statistics").instantiate(imports);
          return instance
              .callAsync("call", 1)
              .thenAccept(
                  result -> {
                    Expect.equal(11, result);
                    Expect.equal(3L, instance.statistics().hostCalls());
                  });
        });
  }
}
