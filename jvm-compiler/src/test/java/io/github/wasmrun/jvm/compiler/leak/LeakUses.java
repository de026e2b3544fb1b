package io.github.wasmrun.jvm.compiler.leak;

import io.github.wasmrun.Engine;
import io.github.wasmrun.EngineConfig;
import io.github.wasmrun.HostFunction;
import io.github.wasmrun.Imports;
import io.github.wasmrun.Instance;
import io.github.wasmrun.Memory;
import io.github.wasmrun.TrapException;
import io.github.wasmrun.WasmFunction;
import io.github.wasmrun.WasmModule;
import io.github.wasmrun.contract.harness.Fixtures;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.type.MemoryType;
import io.github.wasmrun.type.TableType;
import io.github.wasmrun.type.ValType;
import io.github.wasmrun.wasi.Wasi;
import io.github.wasmrun.worker.WorkerPool;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.IntBinaryOperator;
import java.util.function.IntUnaryOperator;

/**
 * What an application does with an engine. {@link LeaksMain} has it loaded by a loader of its own,
 * which must go afterwards; engine and modules may stay.
 */
public final class LeakUses implements BiFunction<String, Engine, Object> {
  /** Each use by its name. */
  public static final List<String> NAMES =
      List.of(
          "interface",
          "hidden interface",
          "calls",
          "adapters",
          "own adapter",
          "host lambda",
          "host interface",
          "host throws",
          "host function as interface",
          "references",
          "own objects",
          "own objects for the host",
          "table and global",
          "traps",
          "pool",
          "wasi");

  /** Modules, which may outlive the application. */
  private static final Map<String, WasmModule> MODULES = new HashMap<>();

  /** Made by reflection, in another class loader. */
  public LeakUses() {}

  /** Exports. */
  public interface Calculator {
    int add(int a, int b);

    double mixed(int a, long b, float c, double d);
  }

  /** Exports, for this package only. */
  interface Hidden {
    int inc(int a);
  }

  /** Exports with references. */
  public interface References {
    Object id(Object object);

    Object[] pair(Object first, Object second);
  }

  /** Exports with references to the application's own objects. */
  public interface OwnObjects {
    LeakUses id(LeakUses object);

    LeakUses[] pair(LeakUses first, LeakUses second);
  }

  /** One function with references to the application's own objects. */
  public interface OwnObject {
    LeakUses apply(LeakUses object);
  }

  /** Imports with references to the application's own objects. */
  public interface Keeper {
    LeakUses keep(LeakUses object);
  }

  /** One function. */
  public interface Operator {
    int apply(int a, int b);
  }

  /** Imports. */
  public interface Environment {
    void unit();

    void log(int x);

    double mixed(int a, long b, float c, double d);

    Object[] swap(int a, float b);

    Object ref(Object object);

    Object[] zeroes();
  }

  private static final class Implementation implements Environment {
    @Override
    public void unit() {}

    @Override
    public void log(int x) {
      if (x < 0) {
        throw new Refusal();
      }
    }

    @Override
    public double mixed(int a, long b, float c, double d) {
      return a + b + c + d;
    }

    @Override
    public Object[] swap(int a, float b) {
      return new Object[] {b, a};
    }

    @Override
    public Object ref(Object object) {
      return object;
    }

    @Override
    public Object[] zeroes() {
      return new Object[] {0, 0L, 0f, 0.0, new LeakUses()};
    }
  }

  private static final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /** Runs the use {@code name} several times; gives the modules, which the caller keeps. */
  @Override
  public Object apply(String name, Engine engine) {
    for (int i = 0; i < 3; i++) {
      use(name, engine);
    }
    return MODULES.values().toArray(new WasmModule[0]);
  }

  /** An engine of the loader that this class is from. */
  public static Engine engine(String name) {
    return Engine.create(EngineConfig.DEFAULTS.withEngine(name));
  }

  private static WasmModule module(Engine engine, String fixture) {
    return MODULES.computeIfAbsent(fixture, name -> engine.compile(Fixtures.bytes(name)));
  }

  private static Instance instance(Engine engine, String fixture, Imports imports) {
    return module(engine, fixture).instantiate(imports);
  }

  private static void use(String name, Engine engine) {
    switch (name) {
      case "interface" -> {
        Calculator calculator = instance(engine, "calls", Imports.none()).as(Calculator.class);
        for (int i = 0; i < 1000; i++) {
          check(2 * i, calculator.add(i, i));
          calculator.mixed(1, 2, 3, 4);
        }
      }
      case "hidden interface" ->
          check(2, instance(engine, "calls", Imports.none()).as(Hidden.class).inc(1));
      case "calls" -> {
        Instance instance = instance(engine, "calls", Imports.none());
        for (int i = 0; i < 1000; i++) {
          check(2 * i, instance.call("add", i, i));
        }
        instance.close();
      }
      case "adapters" -> {
        Instance instance = instance(engine, "calls", Imports.none());
        check(3, instance.function("add").as(IntBinaryOperator.class).applyAsInt(1, 2));
        check(3, instance.function("inc").as(IntUnaryOperator.class).applyAsInt(2));
      }
      case "own adapter" ->
          check(
              3,
              instance(engine, "calls", Imports.none())
                  .function("add")
                  .as(Operator.class)
                  .apply(1, 2));
      case "host lambda" -> {
        LeakUses captured = new LeakUses();
        Instance instance =
            instance(
                engine,
                "reentry",
                Imports.of("env", "host", HostFunction.of((int x) -> captured.sum(x, x))));
        for (int i = 0; i < 1000; i++) {
          check(2 * i + 1, instance.call("call", i));
        }
      }
      case "host interface" -> environment(engine);
      case "host throws" -> {
        Instance instance =
            instance(
                engine,
                "host",
                Imports.ofInterface("env", Environment.class, new Implementation()));
        try {
          instance.call("log", -1);
          throw new IllegalStateException("nothing was thrown");
        } catch (Refusal e) {
          check(Refusal.class, e.getClass());
        }
      }
      case "host function as interface" -> {
        LeakUses captured = new LeakUses();
        WasmFunction made =
            engine.createFunction(HostFunction.of((int a, int b) -> captured.sum(a, b)));
        check(3, made.as(Operator.class).apply(1, 2));
        check(3, made.as(IntBinaryOperator.class).applyAsInt(1, 2));
      }
      case "own objects" -> {
        LeakUses object = new LeakUses();
        Instance instance = instance(engine, "refs", Imports.of("env", "keep", keep()));
        OwnObjects typed = instance.as(OwnObjects.class);
        check(object, typed.id(object));
        check(object, typed.pair(object, object)[1]);
        check(object, instance.function("id").as(OwnObject.class).apply(object));
        check(object, engine.createFunction(keep()).as(OwnObject.class).apply(object));
      }
      case "own objects for the host" -> {
        LeakUses object = new LeakUses();
        Keeper keeper = x -> x;
        Imports imports = Imports.ofInterface("env", Keeper.class, keeper);
        check(object, instance(engine, "refs", imports).call("host", object));
      }
      case "references" -> references(engine);
      case "table and global" -> tableAndGlobal(engine);
      case "traps" -> {
        try {
          instance(engine, "traps", Imports.none()).call("divS", 1, 0);
          throw new IllegalStateException("nothing was thrown");
        } catch (TrapException e) {
          check("divS", e.exportName().get());
        }
      }
      case "pool" -> pool(engine);
      case "wasi" ->
          check("text", Wasi.command(module(engine, "wasi_copy")).stdin("text").run().stdout());
      default -> throw new IllegalArgumentException(name);
    }
  }

  private int sum(int a, int b) {
    return a + b;
  }

  private static void environment(Engine engine) {
    Instance instance =
        instance(
            engine, "host", Imports.ofInterface("env", Environment.class, new Implementation()));
    for (int i = 0; i < 1000; i++) {
      instance.call("unit");
      instance.call("log", 1);
      check(10.0, instance.call("mixed", 1, 2L, 3f, 4.0));
      check(2, ((Object[]) instance.call("swap", 1, 2f)).length);
      check(LeakUses.class, instance.call("ref", new LeakUses()).getClass());
    }
  }

  private static HostFunction keep() {
    return HostFunction.of(
        FuncType.of(ValType.EXTERNREF).returning(ValType.EXTERNREF),
        args -> args.returnRef(args.ref(0)));
  }

  private static void references(Engine engine) {
    Instance instance = instance(engine, "refs", Imports.of("env", "keep", keep()));
    LeakUses object = new LeakUses();
    check(object, instance.call("id", object));
    References typed = instance.as(References.class);
    check(object, typed.id(object));
    check(object, typed.pair(1, object)[0]);
    instance.call("put", 1, object);
    instance.call("setGlobal", object);
    WasmFunction host = engine.createFunction(HostFunction.of((int x) -> object.sum(x, 1)));
    instance.call("idFunc", host);
    check(12, instance.call("callRef", instance.function("shown")));
  }

  private static void tableAndGlobal(Engine engine) {
    LeakUses object = new LeakUses();
    engine.createTable(TableType.of(ValType.EXTERNREF, 3), object).set(1, new LeakUses());
    engine.createTable(
        TableType.of(ValType.FUNCREF, 3),
        engine.createFunction(HostFunction.of((int x) -> object.sum(x, 1))));
  }

  private static void pool(Engine engine) {
    Memory memory = engine.createMemory(MemoryType.shared(1, 16));
    WorkerPool pool =
        WorkerPool.of(module(engine, "threads"))
            .imports(Imports.of("env", "memory", memory))
            .size(2)
            .start()
            .join();
    LeakUses object = new LeakUses();
    check(7, pool.submit("add", 3, 4).thenApply(x -> object.sum((int) x, 0)).join());
    pool.submit("wait", 0, 0, -1L).cancel(true);
    pool.close();
    pool.ended().join();
  }

  private static void check(Object expected, Object actual) {
    if (!expected.equals(actual)) {
      throw new IllegalStateException("expected " + expected + ", got " + actual);
    }
  }
}
